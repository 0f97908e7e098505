import type { ImportTexts } from '../../errors/import-texts.js';

/** Texts of imports. */
export const importMessages: ImportTexts = {
  dimension: { area: 'diện tích', population: 'dân số' },
  delimiter: { ';': 'dấu chấm phẩy', '\t': 'dấu tab' },
  code: {
    FILE_EMPTY: 'Tệp không có dữ liệu. Hãy chọn đúng tệp.',
    FILE_TYPE_UNKNOWN: 'Không phải tệp .csv hay .xlsx. Hãy lưu lại dưới một trong hai định dạng này.',
    FILE_TOO_LARGE: 'Tệp vượt quá {limit} MB. Hãy chia thành nhiều tệp.',
    FILE_NOT_RECOGNISED:
      'Không nhận ra nội dung tệp. Hãy đặt tên tệp hoặc trang tính theo một trong các tên: {expected}.',
    FILE_TWICE: 'Tệp này và tệp {other} cùng một loại. Hãy chỉ gửi một tệp mỗi loại.',
    FILE_MISSING: 'Thiếu tệp {expected}. Hãy gửi kèm tệp này.',
    WORKBOOK_DAMAGED: 'Không mở được tệp .xlsx. Hãy mở bằng Excel và lưu lại.',
    WORKBOOK_WITH_MACROS: 'Tệp .xlsx có macro nên không được nhận. Hãy lưu lại dưới dạng không có macro.',
    SHEET_IGNORED: 'Bỏ qua trang tính “{sheet}” vì không có dữ liệu.',
    ENCODING_NOT_UTF8: 'Dòng {line} không phải mã UTF-8. Hãy lưu lại tệp dưới dạng “CSV UTF-8”.',
    ENCODING_UTF16: 'Tệp dùng mã UTF-16, đã đọc được.',
    TEXT_DAMAGED: 'Chữ bị lỗi phông: “{value}”. Hãy lấy lại tệp gốc và lưu dưới dạng UTF-8.',
    DELIMITER_OTHER: 'Các cột phân cách bằng {delimiter}, đã đọc được.',
    QUOTES_BROKEN: 'Dấu ngoặc kép mở ra mà không đóng lại. Hãy sửa dòng này.',
    HEADER_MISSING: 'Thiếu cột “{expected}”. Hãy thêm cột này vào dòng tiêu đề.',
    HEADER_RENAMED: 'Cột “{found}” có lẽ là “{expected}”. Hãy sửa tên cột.',
    HEADER_TWICE: 'Cột “{found}” có hai lần. Hãy bỏ một cột.',
    HEADER_UNKNOWN: 'Cột “{found}” không được dùng.',
    ROW_LENGTH: 'Dòng có {found} ô, tiêu đề có {expected} cột. Hãy kiểm tra dấu phân cách và dấu ngoặc kép.',
    VALUE_MISSING: 'Ô này bắt buộc nhưng để trống. Hãy điền giá trị.',
    VALUE_UNKNOWN: 'Không hiểu giá trị “{value}”. Các giá trị được dùng: {allowed}.',
    CODE_SHAPE: 'Mã “{value}” không hợp lệ: mã cấp này gồm {digits} chữ số.',
    CODE_ZEROS_RESTORED: 'Mã “{value}” mất số 0 ở đầu, đã hiểu là {code}. Hãy định dạng cột mã là văn bản.',
    CODE_ZEROS_LOST:
      'Mã “{value}” mất số 0 ở đầu và {code} không phải mã của đơn vị nào trong danh sách. Hãy điền lại mã đầy đủ.',
    CODE_SCIENTIFIC:
      'Bảng tính đã biến mã thành “{value}”. Hãy điền lại mã gồm {digits} chữ số và định dạng cột là văn bản.',
    DATE_FORMAT: 'Ngày “{value}” được hiểu là {date}. Nên viết theo dạng năm-tháng-ngày.',
    DATE_AMBIGUOUS: 'Ngày “{value}” có thể là {date} hoặc {other}. Hãy viết theo dạng năm-tháng-ngày.',
    DATE_INVALID: '“{value}” không phải là ngày. Hãy viết theo dạng năm-tháng-ngày.',
    NUMBER_UNREADABLE: 'Không đọc được số “{value}”; giữ nguyên giá trị gốc, chưa dùng làm số liệu.',
    CODE_TWICE: 'Mã {code} đã có ở dòng {row}. Hãy bỏ dòng thừa hoặc sửa mã.',
    KIND_NOT_OF_LEVEL: 'Loại “{value}” không thuộc {level}. Hãy sửa loại hoặc cấp.',
    NAME_KIND_DIFFERS: 'Tên “{name}” không khớp với loại {kind}. Loại đã ghi được giữ; hãy kiểm tra lại.',
    PARENT_UNKNOWN: 'Không có đơn vị cấp trên mang mã {code}. Hãy sửa mã hoặc bổ sung đơn vị đó.',
    PARENT_NOT_ALLOWED: 'Đơn vị cấp tỉnh không có cấp trên, nhưng ô này ghi “{value}”. Hãy để trống.',
    PROVINCE_CONTRADICTS_PARENT:
      'Mã tỉnh {found} không khớp với tỉnh {expected} của đơn vị cấp trên. Hãy sửa lại.',
    AREA_MISSING: 'Thiếu diện tích.',
    AREA_DIFFERS:
      'Diện tích công bố {published} km² khác xa diện tích đo trên ranh giới {measured} km²; dùng số đo, giữ số công bố trong giá trị gốc.',
    POPULATION_MISSING: 'Thiếu dân số.',
    POPULATION_SUSPECT: 'Dân số {value} đáng ngờ; được giữ và đánh dấu.',
    POPULATION_ABSURD: 'Dân số {value} không thể đúng ({density} người/km²); chỉ giữ trong giá trị gốc.',
    SEAT_MISSING: 'Chưa có nơi đặt trụ sở.',
    POINT_OUTSIDE:
      'Tọa độ {longitude}; {latitude} nằm ngoài Việt Nam; không dùng. Hãy kiểm tra kinh độ và vĩ độ.',
    DAY_DIFFERS:
      'Ngày {found} khác ngày {expected} của các đơn vị khác. Mỗi lần nhập chỉ gồm một ngày; hãy tách tệp hoặc sửa ngày.',
    LEGAL_BASIS_MISSING: 'Thiếu số hiệu văn bản làm căn cứ. Hãy điền, ví dụ 1672/NQ-UBTVQH15.',
    LEGAL_BASIS_SHAPE: '“{value}” không giống số hiệu văn bản; giữ nguyên như đã ghi.',
    DATES_ORDER: '{later} sớm hơn {earlier}. Hãy kiểm tra các ngày.',
    EXTENT_CONTRADICTS:
      'Ghi “{found}” nhưng quan hệ {relation} nghĩa là “{expected}”. Hãy sửa một trong hai.',
    EXTENT_FROM_RELATION: 'Ô để trống, lấy “{extent}” theo quan hệ.',
    LINK_OLD_UNKNOWN:
      'Không có đơn vị cũ mang mã {code}. Hãy sửa mã hoặc bổ sung đơn vị vào danh sách trước sắp xếp.',
    LINK_NEW_UNKNOWN:
      'Không có đơn vị mới mang mã {code}. Hãy sửa mã hoặc bổ sung đơn vị vào danh sách sau sắp xếp.',
    LINK_NAME_DIFFERS: 'Tên “{found}” khác tên “{expected}” của mã {code}. Hãy kiểm tra mã.',
    LINK_TWICE: 'Liên kết này đã có ở dòng {row}. Hãy bỏ dòng thừa.',
    LINK_PROVINCE_DIFFERS: 'Mã tỉnh {found} không khớp với tỉnh {expected} của đơn vị mới. Hãy sửa lại.',
    LEGAL_BASIS_DIFFERS: 'Căn cứ {found} khác căn cứ {expected} của đơn vị mới. Hãy kiểm tra.',
    UNCHANGED_DIFFERS: 'Đơn vị giữ nguyên phải giữ mã và loại: {oldCode}, {newCode}. Hãy sửa quan hệ.',
    ARRANGEMENT_CONTRADICTS:
      'Đơn vị ghi là {arrangement} nhưng quan hệ là {relation}. Hãy sửa một trong hai.',
    SOURCE_CONSUMED_TWICE:
      'Toàn bộ {dimension} của {name} đã được giao, nhưng còn phần khác cũng được giao. Hãy sửa lại.',
    SOURCE_NOT_CONSUMED: 'Chỉ một phần {dimension} của {name} được giao, phần còn lại không nêu.',
    OLD_WITHOUT_LINK: '{name} không được nêu trong lineage. Hãy bổ sung đơn vị này nhập vào đâu.',
    NEW_WITHOUT_LINK: '{name} không có đơn vị nguồn trong lineage. Hãy bổ sung đơn vị này hình thành từ đâu.',
    CHANGE_UNIT_UNKNOWN: 'Không có đơn vị mang mã {code} trước ngày {date}. Hãy sửa mã hoặc ngày.',
    CHANGE_NAME_DIFFERS: 'Tên cũ “{found}” khác tên đã ghi “{expected}”. Hãy kiểm tra mã.',
    CHANGE_WITHOUT_EFFECT: '{name} không thay đổi gì. Hãy bỏ dòng này.',
    CODE_IN_USE: 'Mã {code} đang thuộc {name}. Hãy bổ sung {name} nhập vào đâu, hoặc sửa mã.',
    IDENTITY_DIFFERS:
      'Theo dữ liệu đã ghi, {name} (mã {code}) là đơn vị cũ tiếp tục hoạt động, còn tệp ghi là đơn vị mới. Hãy sửa tệp hoặc đính chính dữ liệu đã ghi.',
    ENDS_OTHERWISE:
      '{name} đã kết thúc ngày {date} theo dữ liệu đã ghi. Hãy sửa tệp hoặc đính chính dữ liệu đã ghi.',
    ACT_IN_PROGRESS:
      'Đang có phương án sắp xếp theo {number} ở trạng thái {status}. Hãy thực hiện hoặc hủy phương án đó trước.',
    VALUE_CORRECTED: 'Thay “{found}” bằng “{expected}”.',
    GEOJSON_INVALID: 'Không phải tệp GeoJSON dạng FeatureCollection. Hãy xuất lại tệp.',
    GEOMETRY_TYPE: 'Hình dạng “{value}” không dùng được. Ranh giới phải là Polygon hoặc MultiPolygon.',
    GEOMETRY_RING: 'Đường ranh giới không khép kín. Hãy xuất lại tệp.',
    COORDINATES_OUTSIDE:
      'Tọa độ {longitude}; {latitude} nằm ngoài Việt Nam. Hãy dùng hệ WGS 84, kinh độ trước.',
    BOUNDARY_CODE_UNKNOWN:
      'Không có đơn vị mang mã {code} vào ngày {date}. Hãy sửa mã hoặc nhập đơn vị trước.',
    UNIT_UNKNOWN: 'Không có đơn vị mang mã {code} vào ngày {date}. Hãy sửa mã hoặc ngày.',
    UNIT_BEYOND_REACH:
      '{name} nằm ngoài phạm vi bạn được nhập nhân sự. Hãy bỏ dòng này hoặc nhờ người có quyền.',
    ID_UNKNOWN:
      'Không có bản ghi này trong phạm vi của bạn. Hãy lấy lại mã định danh từ tệp xuất, hoặc để trống ô.',
    VERSION_STALE: 'Bản ghi đã được người khác sửa sau khi xuất tệp. Hãy xuất lại và sửa trên bản mới.',
    ROW_TWICE: 'Dòng {row} đã nói về cùng bản ghi này. Hãy bỏ một dòng.',
    TEXT_TOO_LONG: 'Nội dung dài quá {most} ký tự. Hãy rút ngắn.',
    NUMBER_INVALID: '“{value}” không phải số nguyên từ 0 đến {most}. Hãy sửa lại.',
    ORGANIZATION_UNKNOWN:
      '{unit} không có tổ chức “{name}”. Hãy sửa tên, hoặc bổ sung vào tệp organizations.',
    ORGANIZATION_SEVERAL: 'Có nhiều tổ chức tên “{name}”. Hãy điền organization_id lấy từ tệp xuất.',
    ORGANIZATION_HAS_HOLDERS:
      'Còn {count} người giữ chức danh ở tổ chức này sau ngày {date}. Hãy kết thúc các chức danh đó trước.',
    TYPE_UNKNOWN: 'Danh mục không có chức danh “{value}”. Hãy dùng khóa hoặc tên trong danh mục chức danh.',
    TYPE_NOT_OF_BODY:
      'Theo danh mục, {organization} không có chức danh {post}. Vẫn được ghi; hãy kiểm tra lại.',
    POSITION_UNKNOWN: '{organization} không có vị trí {post}. Hãy sửa lại, hoặc bổ sung vào tệp positions.',
    POSITION_SEVERAL: '{organization} có nhiều vị trí {post}. Hãy điền cột title hoặc position_id.',
    PERSON_DUPLICATE:
      'Đã có người cùng họ tên: {candidates}. Nếu là người đó, hãy điền person_id hoặc staff_code; nếu là người khác, hãy ghi person_id là new.',
    PERSON_TAKEN_FOR:
      'Được hiểu là {candidates}, cùng họ tên và cùng đơn vị; không ghi thêm ai. Nếu là người khác, hãy ghi person_id là new.',
    PERSON_SAME_NAME: 'Sẽ thêm người mới theo mã hồ sơ, dù đã có người cùng họ tên: {candidates}.',
    PERSON_NEEDS_KEY:
      'Chỉ họ tên thì chưa đủ để biết là ai: {candidates}. Hãy điền person_id hoặc staff_code.',
    PERSON_NAME_DIFFERS: 'Họ tên “{found}” khác họ tên đã ghi “{expected}” của mã này. Hãy kiểm tra mã.',
    PERSON_UNKNOWN: 'Không tìm thấy người “{value}”. Hãy sửa lại, hoặc bổ sung vào tệp persons.',
    STAFF_CODE_TAKEN: 'Mã hồ sơ {value} thuộc về người khác. Hãy kiểm tra mã.',
    DECISION_INCOMPLETE:
      'Quyết định phải có đủ số, ngày ban hành và cơ quan ban hành. Hãy điền đủ, hoặc để trống cả ba ô.',
    ASSIGNMENT_DIFFERS:
      'Khác với bố trí đã ghi ở cột: {columns}. Tệp chỉ sửa được ngày kết thúc, nhiệm kỳ và ghi chú; nội dung khác hãy sửa trong hệ thống.',
    ASSIGNMENT_NOT_TO_PLACE:
      'Bố trí này không kết thúc cùng đơn vị nên không có ai phải sắp xếp. Hãy bỏ dòng này.',
    PLACED_OTHERWISE: 'Người này đã được sắp xếp khác. Hãy bỏ dòng này, hoặc sửa trong hệ thống.',
    PERSONNEL_REFUSED: '{finding}',
    PERSONNEL_NOTED: '{finding}',
  },
  step: {
    planning: 'So với dữ liệu đã ghi',
    instruments: 'Ghi văn bản pháp lý',
    units: 'Ghi đơn vị',
    acts: 'Ghi phương án sắp xếp',
    versions: 'Ghi các giai đoạn của đơn vị',
    targets: 'Ghi đơn vị hình thành',
    parts: 'Ghi các phần nhập, tách',
    boundaries: 'Ghi ranh giới',
    organizations: 'Ghi tổ chức và vị trí',
    persons: 'Ghi người',
    assignments: 'Ghi bố trí',
  },
  failure: {
    ERRORS_SINCE_PREVIEW:
      'Dữ liệu đã thay đổi từ lúc xem trước, nay có {count} lỗi. Chưa ghi gì; hãy tải tệp lên lại để xem từng lỗi.',
    LEDGER_MOVED: 'Dữ liệu đã được người khác thay đổi trong lúc ghi. Chưa ghi gì; hãy tải tệp lên lại.',
    PERSONNEL_MOVED:
      'Dữ liệu nhân sự đã được người khác thay đổi trong lúc ghi, hoặc quyền của bạn đã thay đổi. Chưa ghi gì; hãy tải tệp lên lại.',
    INTERNAL:
      'Có lỗi trong hệ thống khi ghi. Chưa ghi gì; hãy thử lại, hoặc báo người quản trị mã lỗi {errorId}.',
  },
};
