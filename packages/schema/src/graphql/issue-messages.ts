import type { Locale } from '../context.js';
import { PLANNING_ISSUE_MESSAGES } from './planning-issue-messages.js';

/** Texts of faults that only this package knows; those of inputs come from `@haicap/i18n/errors`. */
export const ISSUE_MESSAGES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  vi: {
    ...PLANNING_ISSUE_MESSAGES.vi,
    'page.firstAndLast': 'Chỉ được dùng một trong hai tham số first và last.',
    'page.size': 'Số dòng của một trang phải từ 1 đến {max}.',
    'page.cursor': 'Con trỏ trang không hợp lệ với cách sắp xếp này; hãy đọc lại từ trang đầu.',
    'id.unknown': 'Mã định danh không đúng loại {type}; hãy dùng mã định danh do API trả về.',
    'day.range': 'Ngày {day} nằm ngoài khoảng từ {from} đến {to}; hãy chọn ngày trong khoảng này.',
    'order.tooMany': 'Chỉ được sắp xếp theo nhiều nhất {max} tiêu chí.',
    'list.tooMany':
      'Chỉ được gửi nhiều nhất {max} dòng mỗi lần, yêu cầu này có {count} dòng; hãy chia nhỏ danh sách.',
    'text.tooLong': 'Nội dung tìm dài quá {max} ký tự; hãy rút ngắn.',
    'range.order': 'Giá trị nhỏ nhất {min} lớn hơn giá trị lớn nhất {max}; hãy đổi lại.',
    'period.order': 'Ngày kết thúc phải sau ngày bắt đầu; hãy chọn lại.',
    'period.tooLong': 'Khoảng thời gian dài quá {days} ngày; hãy chọn khoảng ngắn hơn.',
    'unit.idOrCode': 'Cần nêu mã định danh hoặc mã đơn vị, không nêu cả hai.',
    'instrument.idOrNumber': 'Cần nêu mã định danh hoặc số hiệu văn bản, không nêu cả hai.',
    'province.unknown': 'Không có tỉnh, thành phố nào mang mã {code} tại ngày {day}.',
    'personnel.approval.samePerson': 'Người đề nghị không được tự phê duyệt; hãy để người khác phê duyệt.',
    'personnel.changedMeanwhile': 'Dữ liệu vừa được người khác thay đổi cùng lúc; hãy thực hiện lại.',
    'personnel.assignments.twice':
      'Một quyết định bố trí xuất hiện hai lần trong danh sách; hãy bỏ bớt một dòng.',
  },
  en: {
    ...PLANNING_ISSUE_MESSAGES.en,
    'page.firstAndLast': 'Use either first or last, not both.',
    'page.size': 'A page has 1 to {max} rows.',
    'page.cursor': 'The cursor does not belong to this order of the list; read again from the first page.',
    'id.unknown': 'The id is not one of type {type}; use an id as given by the API.',
    'day.range': 'The day {day} is outside of {from} to {to}; choose a day within.',
    'order.tooMany': 'A list can be ordered by at most {max} fields.',
    'list.tooMany': 'At most {max} lines at a time, this request has {count}; split the list.',
    'text.tooLong': 'The text to search for is longer than {max} characters; shorten it.',
    'range.order': 'The minimum {min} is above the maximum {max}; exchange them.',
    'period.order': 'The period ends before it begins; choose other days.',
    'period.tooLong': 'The period is longer than {days} days; choose a shorter one.',
    'unit.idOrCode': 'Give either an id or a code, not both.',
    'instrument.idOrNumber': 'Give either an id or a number, not both.',
    'province.unknown': 'No province has the code {code} on {day}.',
    'personnel.approval.samePerson':
      'Who proposed an assignment does not approve it; let somebody else approve it.',
    'personnel.changedMeanwhile': 'Somebody changed the records at the same moment; try once more.',
    'personnel.assignments.twice': 'An assignment stands twice in the list; remove one of the lines.',
  },
  fr: {
    ...PLANNING_ISSUE_MESSAGES.fr,
    'page.firstAndLast': 'Utilisez first ou last, pas les deux.',
    'page.size': 'Une page compte de 1 à {max} lignes.',
    'page.cursor': 'Le curseur ne correspond pas à cet ordre de la liste ; reprenez à la première page.',
    'id.unknown': 'L’identifiant n’est pas du type {type} ; utilisez un identifiant fourni par l’API.',
    'day.range':
      'Le jour {day} n’est pas compris entre le {from} et le {to} ; choisissez un jour dans cet intervalle.',
    'order.tooMany': 'Une liste se trie par {max} champs au plus.',
    'list.tooMany': 'Pas plus de {max} lignes à la fois, cette requête en compte {count} ; divisez la liste.',
    'text.tooLong': 'Le texte recherché dépasse {max} caractères ; raccourcissez-le.',
    'range.order': 'Le minimum {min} dépasse le maximum {max} ; échangez-les.',
    'period.order': 'La période finit avant de commencer ; choisissez d’autres jours.',
    'period.tooLong': 'La période dépasse {days} jours ; choisissez-en une plus courte.',
    'unit.idOrCode': 'Indiquez un identifiant ou un code, pas les deux.',
    'instrument.idOrNumber': 'Indiquez un identifiant ou un numéro, pas les deux.',
    'province.unknown': 'Aucune province ne porte le code {code} au {day}.',
    'personnel.approval.samePerson':
      'L’auteur d’une proposition ne l’approuve pas ; laissez quelqu’un d’autre l’approuver.',
    'personnel.changedMeanwhile': 'Les données ont été modifiées au même instant ; recommencez.',
    'personnel.assignments.twice':
      'Une affectation figure deux fois dans la liste ; retirez l’une des lignes.',
  },
};
