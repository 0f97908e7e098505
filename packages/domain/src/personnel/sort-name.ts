const GIVEN_NAME = /^(?<before>.*?)\s*(?<given>\S+(?:\s+\d+)*)$/u;

/**
 * A name as Vietnamese lists are sorted: the given name first. A number behind it, which tells people of the same name
 * apart, stays with it.
 * @example sortNameOf('Nguyễn Văn An') // 'An Nguyễn Văn'
 */
export function sortNameOf(fullName: string): string {
  const { before = '', given = '' } = GIVEN_NAME.exec(fullName.trim())?.groups ?? {};
  return before === '' ? given : `${given} ${before}`;
}
