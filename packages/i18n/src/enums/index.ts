import type { Locale } from '../locale.js';
import { enums as en } from '../messages/en/enums.js';
import { enums as fr } from '../messages/fr/enums.js';
import { enums as vi } from '../messages/vi/enums.js';
import type { EnumLabels } from './enum-labels.js';

export type { EnumLabels } from './enum-labels.js';

const LABELS: Readonly<Record<Locale, EnumLabels>> = { vi, en, fr };

/**
 * The labels of all enumerations in one language, at once and for all languages: for servers.
 * A browser takes them from its loaded messages instead: `t('enums.unitKind.WARD')`.
 *
 * @example enumLabels('vi').unitKind.WARD // 'Phường'
 */
export function enumLabels(locale: Locale): EnumLabels {
  return LABELS[locale];
}
