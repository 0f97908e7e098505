import type { PersonnelFindingTexts } from '../../errors/personnel-texts.js';

/** Texts of the findings of personnel. */
export const personnelFindings: PersonnelFindingTexts = {
  period: { open: 'từ ngày {from}', closed: 'từ ngày {from} đến hết ngày {to}' },
  code: {
    'personnel.period.order': {
      message: 'Ngày kết thúc {to} không sau ngày bắt đầu {from}.',
      remedy: 'Chọn ngày kết thúc muộn hơn.',
    },
    'personnel.principal.taken': {
      message: '{person} đang giữ chức danh chính {post} ({unit}) {period}.',
      remedy: 'Kết thúc chức danh đó trước, chọn ngày khác, hoặc bố trí kiêm nhiệm.',
    },
    'personnel.post.twice': {
      message: '{person} đã giữ chính vị trí này, {post} ({unit}), {period}.',
      remedy: 'Chọn thời gian khác hoặc người khác.',
    },
    'personnel.headcount.exceeded': {
      message: '{post} ({unit}) có biên chế {headcount}; từ ngày {from} đã có {holders} đảm nhiệm.',
      remedy: 'Kết thúc một phân công, tăng biên chế, hoặc nêu lý do vượt biên chế nếu có thẩm quyền.',
    },
    'personnel.headcount.overridden': {
      message:
        '{post} ({unit}) vượt biên chế {headcount} từ ngày {from}, bên cạnh {holders}, theo lý do đã nêu.',
      remedy: 'Cần người có thẩm quyền vượt biên chế phê duyệt.',
    },
    'personnel.position.frozen': {
      message: '{post} ({unit}) tạm dừng bố trí từ ngày {from}.',
      remedy: 'Chọn vị trí khác, mở lại vị trí, hoặc nêu lý do ngoại lệ nếu có thẩm quyền.',
    },
    'personnel.position.frozenOverridden': {
      message: '{post} ({unit}) tạm dừng bố trí từ ngày {from}, vẫn bố trí theo lý do đã nêu.',
      remedy: 'Cần người có thẩm quyền ngoại lệ phê duyệt.',
    },
    'personnel.position.abolished': {
      message: '{post} ({unit}) bị bãi bỏ từ ngày {from}.',
      remedy: 'Kết thúc phân công trước ngày đó hoặc chọn vị trí khác.',
    },
    'personnel.position.notEstablished': {
      message: '{post} ({unit}) chưa được giao biên chế từ ngày {from}.',
      remedy: 'Giao biên chế cho vị trí, hoặc chọn thời gian khác.',
    },
    'personnel.type.ended': {
      message: 'Chức danh {post} không có trong danh mục vào thời gian này (ngày {on}).',
      remedy: 'Kiểm tra thời hạn của chức danh trong danh mục.',
    },
    'personnel.organization.ended': {
      message: '{organization} không còn từ ngày {on}.',
      remedy: 'Kết thúc phân công chậm nhất vào ngày đó hoặc chọn vị trí ở tổ chức khác.',
    },
    'personnel.organization.notBegun': {
      message: '{organization} chỉ có từ ngày {on}.',
      remedy: 'Chọn ngày bắt đầu từ ngày đó trở đi.',
    },
    'personnel.unit.ended': {
      message: '{unit} kết thúc từ ngày {on}.',
      remedy: 'Kết thúc phân công chậm nhất vào ngày đó hoặc chọn vị trí ở đơn vị tiếp nhận.',
    },
    'personnel.unit.notBegun': {
      message: '{unit} chỉ có từ ngày {on}.',
      remedy: 'Chọn ngày bắt đầu từ ngày đó trở đi, hoặc vị trí ở đơn vị trước sắp xếp.',
    },
    'personnel.secondment.homeMissing': {
      message: 'Biệt phái {person} phải nêu vị trí được giữ ở nơi cử đi.',
      remedy: 'Chọn vị trí mà người này đang giữ.',
    },
    'personnel.secondment.homeNotHeld': {
      message: '{person} không giữ vị trí ở nơi cử đi vào ngày {from}.',
      remedy: 'Chọn vị trí khác mà người này đang giữ, hoặc ngày khác.',
    },
    'personnel.plan.empty': {
      message: 'Phương án chưa có nhân sự nào.',
      remedy: 'Chọn nhân sự cho ít nhất một vị trí.',
    },
    'personnel.plan.outsideScope': {
      message: 'Dòng này nêu vị trí ngoài phạm vi của phương án.',
      remedy: 'Bỏ dòng này hoặc chọn vị trí trong phạm vi.',
    },
    'personnel.plan.twoPrincipal': {
      message: '{person} được bố trí hai chức danh chính: {otherPost} và {post}.',
      remedy: 'Chọn người khác cho một vị trí, hoặc đổi thành kiêm nhiệm.',
    },
    'personnel.plan.samePost': {
      message: '{person} được nêu hai lần cho {post} ({unit}).',
      remedy: 'Bỏ một trong hai dòng.',
    },
    'personnel.plan.noCandidate': {
      message: '{post} ({unit}) chưa có nhân sự dự kiến.',
      remedy: 'Chọn nhân sự; nếu để trống, vị trí giữ nguyên như hiện nay.',
    },
    'personnel.plan.keyPostMissing': {
      message: 'Phương án thiếu chức danh chủ chốt {post} ({unit}), hiện chưa có ai đảm nhiệm.',
      remedy: 'Thêm một dòng cho vị trí này.',
    },
    'personnel.plan.leftWithoutPost': {
      message: '{person} thôi giữ {post} ({unit}) từ ngày {from} mà chưa có vị trí mới.',
      remedy: 'Bố trí vị trí khác cho người này, hoặc xác nhận là đúng ý định.',
    },
    'personnel.correction.changedSince': {
      message: 'Phân công {person} vào {post} ({unit}) đã thay đổi sau khi ban hành phương án.',
      remedy: 'Xử lý phân công này riêng, rồi thử lại.',
    },
  },
};
