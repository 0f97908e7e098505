/** Messages of the area `playground`. The Vietnamese file defines which keys exist. */
export const playground = {
  title: 'Hai Cấp · GraphQL',
  examples: 'Truy vấn mẫu',
  examplesHint: 'Bấm để mở trong một thẻ mới. Các truy vấn đọc chạy ngay trên dữ liệu minh họa.',
  backToClient: 'Về trang quản trị',
  signedInAs:
    'Đang gọi với quyền của {name}. Để dùng khóa API, thêm tiêu đề Authorization: Bearer … trong ô Headers.',
  notSignedIn: 'Chưa đăng nhập. Hãy đăng nhập hoặc dùng khóa API trong ô Headers.',
  signIn: 'Đăng nhập',
  welcome:
    'Ctrl + Enter để chạy, Ctrl + Space để gợi ý. Thẻ “Truy vấn mẫu” ở bên trái có sẵn các câu chạy được.',
  loading: 'Đang tải…',
  example: {
    difference: {
      title: 'So sánh hai thời điểm',
      description: 'Lạng Sơn trước và sau ngày 01/07/2025: 194 → 65 đơn vị, giảm 66,5 %.',
    },
    unitsAsOf: {
      title: 'Danh sách đơn vị tại một ngày',
      description: 'Các xã, phường của tỉnh, theo trang, kèm số đơn vị tiền thân.',
    },
    unitPage: {
      title: 'Một đơn vị',
      description: 'Các giai đoạn, đơn vị tiền thân, cơ sở vật chất và chỉ tiêu.',
    },
    codeOnTwoDays: {
      title: 'Một mã, hai đơn vị',
      description: 'Mã 05977 là phường Vĩnh Trại ngày 30/06/2025 và phường Đông Kinh ngày 01/07/2025.',
    },
    ambiguousName: {
      title: 'Tra cứu mã và tên cũ',
      description: '“Hồng Phong” chỉ hai đơn vị: kết quả nêu các khả năng, không tự chọn.',
    },
    crosswalkSplit: {
      title: 'Đơn vị bị chia tách',
      description: 'Những đơn vị cũ được nhập vào từ hai đơn vị mới trở lên.',
    },
    lineage: {
      title: 'Nguồn gốc',
      description: 'Các đơn vị tiền thân và kế tiếp của xã Kiên Mộc, kèm mức độ nhập.',
    },
    act: {
      title: 'Văn bản sắp xếp',
      description: 'Nghị quyết, ba mốc ngày và các khoản hình thành đơn vị mới.',
    },
    actProof: {
      title: 'Bảng kiểm tra một dự thảo',
      description: 'Dự thảo sai được trả lời bằng từng lỗi và cách khắc phục; không lưu gì.',
    },
    search: {
      title: 'Tìm không dấu',
      description: '“ky lua” tìm thấy phường Kỳ Lừa.',
    },
    whoHoldsWhat: {
      title: 'Ai giữ chức danh nào',
      description: 'Tổ chức, chức danh, biên chế và người đảm nhiệm của một phường tại một ngày.',
    },
    personPosts: {
      title: 'Các chức danh của một người',
      description: 'Chức danh chính và kiêm nhiệm tại một ngày; tìm theo tên không cần dấu.',
    },
    planToFact: {
      title: 'Phương án nhân sự',
      description:
        'Trạng thái, mức bao phủ và quyết định; trước khi ban hành chỉ người soạn và phê duyệt xem được.',
    },
    indicatorRecord: {
      title: 'Ghi một chỉ tiêu',
      description: 'Ghi dữ liệu; gửi lại cùng khóa thì không tạo bản thứ hai.',
    },
  },
} as const;
