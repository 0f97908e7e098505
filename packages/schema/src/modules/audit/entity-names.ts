/** The type of records of a table, as the API names it: "AdministrativeUnitVersion" of `administrative_unit_version`. */
export function entityOf(tableName: string | null): string {
  return tableName === null ? NO_ENTITY : capitalize(toCamelCase(tableName));
}

/** The type of the record that an entry of a table is about: protected data is that of a person. */
export function recordTypeOf(tableName: string): string {
  return tableName === 'person_private' ? 'Person' : entityOf(tableName);
}

/** The tables that entries about a record of a type are of. */
export function tablesOf(entity: string): string[] {
  return entity === 'Person' ? ['person', 'person_private'] : [tableOf(entity)];
}

/** What an event that is about no record is called where a type is expected. */
export const NO_ENTITY = 'Event';

/** The table of a type: the other way round. */
export function tableOf(entity: string): string {
  const snake = entity.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return snake.replace(/^_/, '');
}

/** `area_km2` as the API writes it: `areaKm2`. */
export function toCamelCase(text: string): string {
  return text.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
