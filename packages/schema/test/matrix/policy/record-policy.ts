import type { Rule } from './rules.js';

/** Who sees a field of a record that they see: everybody who does, or only these. */
export type FieldRule = 'record' | Rule | readonly Rule[];

/** Who sees the records of a type, and which of their fields. */
export interface RecordPolicy {
  readonly type: string;
  /** Who finds the record at all; by kind of record, where they differ. */
  readonly found: Rule | Readonly<Record<string, Rule>>;
  /** Every field of the type has a line here. */
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** Who is told everything there is, by kind where they differ; the administrator of the country unless said otherwise. */
  readonly fullest?: string | Readonly<Record<string, string>>;
  /** Fields that no record of the world has a value for, and why. */
  readonly neverTold?: Readonly<Record<string, string>>;
}

/** Fields that all go wherever the record goes. */
export function withRecord(fields: string): Record<string, 'record'> {
  return Object.fromEntries(
    fields
      .trim()
      .split(/\s+/)
      .map((field) => [field, 'record' as const]),
  );
}
