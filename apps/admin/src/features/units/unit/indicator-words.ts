import type { MessageKey, Translate } from '@haicap/i18n';

/** Indicators that have a name in every language; any other key can be recorded too. */
export const KNOWN_INDICATORS = [
  'dossiers_received',
  'dossiers_on_time',
  'dossiers_on_time_share',
  'online_services_share',
  'hardened_roads',
  'hardened_roads_share',
] as const;

/** Units of measurement that have a name in every language. */
export const KNOWN_MEASURES = ['dossier', 'percent', 'km', 'person', 'household', 'unit'] as const;

/** The name of an indicator; its key, made readable, where it has none. */
export function indicatorText(t: Translate, key: string): string {
  return known(t, 'unitsPages.indicators.known', key) ?? key.replaceAll('_', ' ');
}

/** The name of a unit of measurement. */
export function measureText(t: Translate, key: string): string {
  return known(t, 'unitsPages.indicators.measures', key) ?? key;
}

function known(t: Translate, group: string, key: string): string | null {
  const path = `${group}.${key}`;
  const text = t(path as MessageKey);
  return text === path ? null : text;
}
