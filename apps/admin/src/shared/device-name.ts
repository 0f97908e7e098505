const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system in a User-Agent, roughly; null when neither is known. Order matters: many claim to be Chrome. */
export function deviceName(userAgent: string): string | null {
  const found = [BROWSERS, SYSTEMS].map((table) => table.find(([pattern]) => pattern.test(userAgent))?.[1]);
  const known = found.filter((name) => name !== undefined);
  return known.length === 0 ? null : known.join(' · ');
}
