/** A text of a form as the API wants it: null when empty. */
export function textOrNull(value: string | number | null | undefined): string | null {
  const text = String(value ?? '').trim();
  return text === '' ? null : text;
}

/** A number field's value; null when empty. What is no number stays as it is, for the schema to complain about. */
export function numberOrNull(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'number' ? value : Number(value.replace(',', '.'));
}

/** A new key for a mutation that creates; the same key sent twice creates once. */
export function newIdempotencyKey(): string {
  // Unlike crypto.randomUUID this also works on a plain http address of an office network.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
