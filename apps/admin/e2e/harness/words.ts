import { createTranslator, loadMessages, type Translate } from '@haicap/i18n';

/** The words of the Vietnamese interface: a button is found by what it says, wherever the wording goes. */
export const t: Translate = createTranslator('vi', await loadMessages('vi'));
