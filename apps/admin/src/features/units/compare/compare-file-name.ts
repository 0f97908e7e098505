/** The name of a saved comparison, with the province it is narrowed to. */
export function compareFileName(name: string, provinceCode: string | null): string {
  return provinceCode === null ? name : `${name}-${provinceCode}`;
}
