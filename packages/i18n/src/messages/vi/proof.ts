import type { ProofTexts } from '../../errors/proof-texts.js';

/** Texts of the findings of proof sheets. */
export const proof: ProofTexts = {
  dimension: { area: 'diện tích', population: 'dân số' },
  code: {
    EMPTY_ACT: {
      message: 'Phương án chưa có đơn vị hoặc nội dung sắp xếp nào.',
      remedy: 'Thêm ít nhất một đơn vị sau sắp xếp hoặc một đơn vị kết thúc.',
    },
    NO_EFFECT: {
      message: '{name} không thay đổi gì so với trước khi sắp xếp.',
      remedy: 'Bỏ đơn vị này khỏi phương án hoặc nhập nội dung thay đổi.',
    },
    ACT_ALREADY_APPLIED: {
      message: 'Phương án này đã được thực hiện.',
      remedy: 'Lập phương án mới nếu cần thay đổi tiếp.',
    },
    TARGET_KEY_TWICE: {
      message: 'Hai đơn vị sau sắp xếp có cùng ký hiệu {targetKey}.',
      remedy: 'Đặt ký hiệu riêng cho từng đơn vị.',
    },
    TARGET_UNKNOWN: {
      message: 'Có phần được giao cho đơn vị không có trong phương án ({targetKey}).',
      remedy: 'Chọn lại đơn vị tiếp nhận.',
    },
    UNIT_CONTINUED_TWICE: {
      message: '{name} được tiếp nối bởi hai đơn vị.',
      remedy: 'Chỉ giữ một đơn vị tiếp nối; đơn vị còn lại là đơn vị thành lập mới.',
    },
    SOURCE_NOT_EXISTING: {
      message: '{name} không tồn tại ngay trước ngày {date}.',
      remedy: 'Chọn đơn vị đang tồn tại vào ngày đó hoặc sửa ngày hoạt động của phương án.',
    },
    LATER_HISTORY_EXISTS: {
      message: '{name} đã có thay đổi về sau, vào ngày {date}.',
      remedy: 'Chọn ngày hoạt động sau thay đổi đó; lịch sử đã ghi không được chen vào giữa.',
    },
    SAME_DAY_SEQUENCE_NEEDED: {
      message: '{name} cũng thay đổi trong ngày {date} bởi một phương án khác có cùng số thứ tự {sequence}.',
      remedy: 'Đặt số thứ tự lớn hơn để xác định phương án nào có trước.',
    },
    SOURCE_CONSUMED_TWICE: {
      message: '{dimension} của {name} được giao nhiều hơn một lần.',
      remedy: 'Nếu giao toàn bộ thì chỉ giao cho một đơn vị; nếu chia thì chọn “một phần” cho từng phần.',
    },
    SOURCE_NOT_CONSUMED: {
      message: '{dimension} của {name} chưa được giao hết.',
      remedy: 'Giao phần còn lại cho một đơn vị hoặc cho chính {name} nếu đơn vị này tiếp tục tồn tại.',
    },
    PART_WITHOUT_CONTENT: {
      message: 'Phần lấy từ {name} không có diện tích và không có dân số.',
      remedy: 'Chọn phần diện tích hoặc dân số được giao, hoặc bỏ phần này.',
    },
    PART_TWICE: {
      message: '{name} được giao cho {target} hai lần.',
      remedy: 'Gộp hai phần thành một.',
    },
    TARGET_WITHOUT_SOURCE: {
      message: '{name} được thành lập nhưng không lấy từ đơn vị nào.',
      remedy: 'Thêm đơn vị nguồn, hoặc phần lấy từ khu vực chưa thuộc đơn vị nào.',
    },
    AREA_NOT_CONSERVED: {
      message:
        'Diện tích trước là {in} km², sau là {out} km², chênh lệch {difference} km² (cho phép {tolerance} km²).',
      remedy: 'Kiểm tra lại diện tích của các đơn vị và các phần.',
    },
    POPULATION_NOT_CONSERVED: {
      message:
        'Dân số trước là {in} người, sau là {out} người, chênh lệch {difference} người (cho phép {tolerance} người).',
      remedy: 'Kiểm tra lại dân số của các đơn vị và các phần; số liệu có thể lấy ở các năm khác nhau.',
    },
    AREA_NOT_KNOWN: {
      message: 'Có {count} nhóm đơn vị chưa đủ số liệu diện tích để đối chiếu.',
      remedy: null,
    },
    POPULATION_NOT_KNOWN: {
      message: 'Có {count} nhóm đơn vị chưa đủ số liệu dân số để đối chiếu.',
      remedy: null,
    },
    PART_LARGER_THAN_SOURCE: {
      message: '{dimension} của phần lấy từ {name} là {part}, lớn hơn cả đơn vị ({whole}).',
      remedy: 'Sửa số liệu của phần này hoặc của {name}.',
    },
    CODE_IN_USE: {
      message: 'Mã {code} đang được {name} sử dụng.',
      remedy: 'Dùng mã khác, hoặc đưa {name} vào phương án nếu đơn vị này kết thúc hay đổi mã.',
    },
    CODE_TWICE_IN_ACT: {
      message: '{name} và {otherName} có cùng mã {code}.',
      remedy: 'Đặt mã riêng cho từng đơn vị.',
    },
    CODE_SHAPE: {
      message: 'Mã {code} không đúng dạng mã của {level}.',
      remedy: 'Mã cấp tỉnh có 2 chữ số, cấp huyện 3, cấp xã 5, kể cả số 0 ở đầu.',
    },
    NAME_IN_USE: {
      message: 'Trong {parent} đã có đơn vị tên {name}.',
      remedy: 'Chọn tên khác; hai đơn vị cùng cấp trong một đơn vị cấp trên không được trùng tên.',
    },
    NAME_TWICE_IN_ACT: {
      message: 'Hai đơn vị cùng tên {name} trong {parent}.',
      remedy: 'Chọn tên khác cho một trong hai đơn vị.',
    },
    CHILD_ORPHANED: {
      message: '{name} không còn đơn vị cấp trên vì {parent} kết thúc hoặc đổi cấp.',
      remedy: 'Đưa {name} vào phương án với đơn vị cấp trên mới.',
    },
    PARENT_NOT_EXISTING: {
      message: 'Đơn vị cấp trên của {name} không tồn tại vào ngày {date}.',
      remedy: 'Chọn đơn vị cấp trên còn tồn tại từ ngày đó.',
    },
    PARENT_MISSING: { message: '{name} chưa có đơn vị cấp trên.', remedy: 'Chọn đơn vị cấp trên.' },
    PARENT_LEVEL_WRONG: {
      message: '{name} ({level}) không thể trực thuộc {parent} ({parentLevel}).',
      remedy: 'Chọn đơn vị cấp trên đúng cấp.',
    },
    KIND_NOT_OF_LEVEL: {
      message: 'Loại đơn vị “{kind}” của {name} không thuộc {level}.',
      remedy: 'Chọn loại đơn vị đúng với cấp.',
    },
    ADOPTED_AFTER_IN_FORCE: {
      message: 'Ngày thông qua {adoptedOn} sau ngày có hiệu lực {inForceOn}.',
      remedy: 'Kiểm tra lại hai ngày theo văn bản.',
    },
    IN_FORCE_AFTER_OPERATIONAL: {
      message: 'Ngày có hiệu lực {inForceOn} sau ngày bắt đầu hoạt động {operationalFrom}.',
      remedy: 'Kiểm tra lại hai ngày theo văn bản.',
    },
    ADOPTED_AFTER_OPERATIONAL: {
      message: 'Ngày thông qua {adoptedOn} sau ngày bắt đầu hoạt động {operationalFrom}.',
      remedy: 'Kiểm tra lại hai ngày theo văn bản.',
    },
    CHAINED_ON_SAME_DAY: {
      message: '{name} vừa được một phương án khác thay đổi trong cùng ngày {date}.',
      remedy: null,
    },
  },
};
