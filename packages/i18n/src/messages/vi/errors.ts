import type { ErrorTexts } from '../../errors/error-texts.js';

/** Texts of errors. */
export const errors: ErrorTexts = {
  code: {
    INVALID_INPUT: {
      title: 'Nội dung nhập chưa hợp lệ',
      advice: 'Kiểm tra các ô được đánh dấu rồi thực hiện lại.',
    },
    FORBIDDEN: {
      title: 'Không có quyền thực hiện',
      advice: 'Liên hệ người quản trị nếu công việc được giao cần quyền này.',
    },
    NOT_FOUND: {
      title: 'Không tìm thấy',
      advice: 'Nội dung không tồn tại hoặc nằm ngoài phạm vi được giao.',
    },
    CONFLICT: {
      title: 'Nội dung đã được người khác thay đổi',
      advice: 'Tải lại để xem nội dung mới nhất; phần đang nhập vẫn được giữ.',
    },
    ILLEGAL_TRANSITION: {
      title: 'Không chuyển được sang trạng thái này',
      advice: 'Tải lại để xem trạng thái hiện tại và các bước tiếp theo.',
    },
    LEDGER_REFUSED: {
      title: 'Sổ đơn vị hành chính không chấp nhận việc sắp xếp này',
      advice: 'Xem bảng kiểm chứng và sửa các lỗi được nêu.',
    },
    IDEMPOTENCY_KEY_REUSED: {
      title: 'Yêu cầu này đã được gửi với nội dung khác',
      advice: 'Tải lại trang rồi thực hiện lại.',
    },
    STEP_UP_REQUIRED: {
      title: 'Cần xác nhận lại danh tính',
      advice: 'Nhập lại mật khẩu (và mã xác thực, nếu có) rồi thực hiện lại.',
    },
    BEYOND_OWN_RIGHTS: {
      title: 'Không thể cấp quyền vượt quá quyền của chính mình',
      advice:
        'Chọn vai trò, đơn vị hoặc thời hạn trong phạm vi quyền của bạn, hoặc đề nghị quản trị cấp trên thực hiện.',
    },
    LAST_ADMINISTRATOR: {
      title: 'Đây là quản trị toàn quốc cuối cùng',
      advice: 'Giao quyền quản trị toàn quốc cho một người khác trước.',
    },
    IMPORT_HAS_ERRORS: {
      title: 'Tệp còn lỗi, chưa ghi dữ liệu nào',
      advice: 'Tải danh sách dòng lỗi, sửa tệp rồi nhập lại.',
    },
    IMPORT_NOT_READABLE: {
      title: 'Không đọc được tệp',
      advice: 'Kiểm tra định dạng (.csv mã hóa UTF-8 hoặc .xlsx) và dòng tiêu đề rồi tải lên lại.',
    },
    QUERY_NOT_VALID: {
      title: 'Truy vấn không hợp lệ',
      advice: 'Kiểm tra cú pháp và tên trường theo tài liệu của API.',
    },
    OPERATION_NOT_KNOWN: {
      title: 'Đã có phiên bản mới',
      advice: 'Trang này thuộc phiên bản cũ. Hãy giữ lại nội dung đang nhập, tải lại trang rồi làm tiếp.',
    },
    INTROSPECTION_DISABLED: {
      title: 'Không được xem cấu trúc API',
      advice: 'Đăng nhập bằng tài khoản lập trình viên để xem.',
    },
    BODY_TOO_LARGE: {
      title: 'Nội dung gửi lên quá lớn',
      advice: 'Chia nhỏ nội dung rồi gửi lại.',
    },
    TIMEOUT: {
      title: 'Máy chủ xử lý quá lâu',
      advice: 'Thu hẹp phạm vi rồi thử lại.',
    },
    UNAUTHENTICATED: {
      title: 'Phiên làm việc đã kết thúc',
      advice: 'Đăng nhập lại để tiếp tục.',
    },
    SIGN_IN_FAILED: {
      title: 'Tên đăng nhập hoặc mật khẩu không đúng',
      advice: 'Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.',
    },
    PASSWORD_WRONG: {
      title: 'Mật khẩu không đúng',
      advice: 'Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.',
    },
    SECOND_FACTOR_FAILED: {
      title: 'Mã xác thực không đúng hoặc đã được sử dụng',
      advice: 'Chờ ứng dụng xác thực hiện mã mới rồi nhập lại, hoặc dùng một mã khôi phục.',
    },
    CHALLENGE_OVER: {
      title: 'Đã hết thời gian hoặc số lần nhập mã',
      advice: 'Đăng nhập lại từ đầu.',
    },
    CODE_NOT_VALID: {
      title: 'Đường dẫn này không còn hiệu lực',
      advice: 'Đề nghị người quản trị cấp đường dẫn mới.',
    },
    SINGLE_SIGN_ON_UNAVAILABLE: {
      title: 'Hệ thống đăng nhập một lần tạm thời không phản hồi',
      advice: 'Thử lại sau giây lát hoặc đăng nhập bằng mật khẩu.',
    },
    SINGLE_SIGN_ON_FAILED: {
      title: 'Đăng nhập một lần không thành công',
      advice: 'Thực hiện lại từ đầu; nếu vẫn lỗi, báo cho người quản trị.',
    },
    SINGLE_SIGN_ON_UNKNOWN: {
      title: 'Danh tính đăng nhập một lần này chưa được liên kết với tài khoản nào',
      advice:
        'Đăng nhập bằng mật khẩu rồi liên kết trong trang tài khoản, hoặc dùng đường dẫn mời của người quản trị.',
    },
    SINGLE_SIGN_ON_TAKEN: {
      title: 'Danh tính đăng nhập một lần này đã được liên kết với tài khoản khác',
      advice: 'Dùng danh tính khác, hoặc hủy liên kết ở tài khoản kia trước.',
    },
    RATE_LIMITED: {
      title: 'Quá nhiều yêu cầu trong thời gian ngắn',
      advice: 'Chờ một phút rồi thử lại.',
    },
    QUERY_TOO_COMPLEX: {
      title: 'Yêu cầu quá lớn',
      advice: 'Thu hẹp bộ lọc rồi thử lại.',
    },
    DATABASE_UNAVAILABLE: {
      title: 'Cơ sở dữ liệu tạm thời không phản hồi',
      advice: 'Chờ giây lát rồi thử lại. Không có dữ liệu nào bị mất.',
    },
    NETWORK: {
      title: 'Không kết nối được với máy chủ',
      advice: 'Kiểm tra mạng rồi thử lại. Nội dung đang nhập vẫn được giữ.',
    },
    INTERNAL: {
      title: 'Hệ thống gặp lỗi',
      advice: 'Thử lại; nếu vẫn lỗi, gửi mã lỗi cho người quản trị.',
    },
  },
};
