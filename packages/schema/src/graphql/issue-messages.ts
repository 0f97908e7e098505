import type { Locale } from '../context.js';

/** Texts of faults that only this package knows; those of inputs come from `@haicap/i18n/errors`. */
export const ISSUE_MESSAGES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  vi: {
    'page.firstAndLast': 'Chỉ được dùng một trong hai tham số first và last.',
    'page.size': 'Số dòng của một trang phải từ 1 đến {max}.',
    'page.cursor': 'Con trỏ trang không hợp lệ với cách sắp xếp này; hãy đọc lại từ trang đầu.',
  },
  en: {
    'page.firstAndLast': 'Use either first or last, not both.',
    'page.size': 'A page has 1 to {max} rows.',
    'page.cursor': 'The cursor does not belong to this order of the list; read again from the first page.',
  },
  fr: {
    'page.firstAndLast': 'Utilisez first ou last, pas les deux.',
    'page.size': 'Une page compte de 1 à {max} lignes.',
    'page.cursor': 'Le curseur ne correspond pas à cet ordre de la liste ; reprenez à la première page.',
  },
};
