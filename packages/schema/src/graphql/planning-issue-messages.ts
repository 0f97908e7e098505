import type { Locale } from '../context.js';

/** Texts of faults in placing people and in personnel plans. */
export const PLANNING_ISSUE_MESSAGES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  vi: {
    'personnel.plan.act': 'Không có văn bản sắp xếp này; chọn lại.',
    'personnel.plan.position':
      'Vị trí này không thuộc đơn vị của phương án hoặc các đơn vị trực thuộc; chọn vị trí khác.',
    'personnel.plan.outOfReach':
      '{person} đang giữ chức danh ở nơi ngoài thẩm quyền của bạn; hãy để nơi đó kết thúc trước.',
    'personnel.placing.unplaced':
      'Còn {count} người chưa được bố trí hoặc đang chờ phê duyệt; hãy bố trí hết rồi mới hoàn tất.',
    'personnel.placing.placed': 'Người này đã được bố trí; nếu cần thay đổi, hãy xử lý phân công mới.',
    'personnel.placing.proposed':
      'Người này đang có đề xuất chờ phê duyệt; hãy rút đề xuất đó rồi mới bố trí lại.',
    'personnel.placing.twice': 'Người này có hai lần trong danh sách gửi đi.',
    'personnel.placing.day':
      'Tổ chức của vị trí này không hoạt động vào ngày đã chọn; chọn ngày hoặc vị trí khác.',
    'personnel.placing.none': 'Danh sách trống; chọn ít nhất một người.',
    'personnel.placing.tooMany': 'Mỗi lần chỉ bố trí được nhiều nhất {max} người; hãy chia nhỏ danh sách.',
  },
  en: {
    'personnel.plan.act': 'There is no such act; choose again.',
    'personnel.plan.position': 'This post is not in the unit of the plan or below; choose another.',
    'personnel.plan.outOfReach':
      '{person} holds a post that you may not decide about; have it ended there first.',
    'personnel.placing.unplaced':
      '{count} people have no post yet, or wait for approval; place all of them before completing the act.',
    'personnel.placing.placed':
      'This person is placed already; to change that, deal with the new assignment.',
    'personnel.placing.proposed':
      'A proposal for this person waits for approval; withdraw it before placing again.',
    'personnel.placing.twice': 'This person is in the list twice.',
    'personnel.placing.day': 'The body of this post does not exist on that day; choose another day or post.',
    'personnel.placing.none': 'The list is empty; choose at least one person.',
    'personnel.placing.tooMany': 'At most {max} people at a time; split the list.',
  },
  fr: {
    'personnel.plan.act': 'Cet acte n’existe pas ; choisissez à nouveau.',
    'personnel.plan.position':
      'Ce poste n’est ni dans l’unité du plan ni au-dessous ; choisissez-en un autre.',
    'personnel.plan.outOfReach':
      '{person} occupe un poste dont vous ne pouvez pas décider ; faites-y d’abord mettre fin.',
    'personnel.placing.unplaced':
      '{count} personnes n’ont pas encore de poste ou attendent une approbation ; placez-les toutes avant d’achever l’acte.',
    'personnel.placing.placed':
      'Cette personne est déjà placée ; pour le changer, traitez sa nouvelle affectation.',
    'personnel.placing.proposed':
      'Une proposition pour cette personne attend l’approbation ; retirez-la avant de la placer à nouveau.',
    'personnel.placing.twice': 'Cette personne figure deux fois dans la liste.',
    'personnel.placing.day':
      'L’organe de ce poste n’existe pas à cette date ; choisissez une autre date ou un autre poste.',
    'personnel.placing.none': 'La liste est vide ; choisissez au moins une personne.',
    'personnel.placing.tooMany': '{max} personnes au plus à la fois ; divisez la liste.',
  },
};
