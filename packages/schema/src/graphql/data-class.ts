import type { Permission } from '@haicap/domain/accounts';

/** Data that anybody signed in may know of a record they see. */
export type OpenClass = 'PUBLIC' | 'INTERNAL';

/** Data about persons: who may read it is named where it is declared. */
export interface ProtectedClass {
  readonly is: 'PERSONAL' | 'SENSITIVE';
  /** Any of these opens it: a permission in the range of the record, or being the person it is about. */
  readonly readers: readonly (Permission | 'oneself')[];
}

/**
 * What a field or argument gives away.
 *
 * - `PUBLIC`: published by the state: units, acts in force, legal instruments.
 * - `INTERNAL`: work of the administration: drafts, sites, imports, who holds which role.
 * - `PERSONAL`: about a person beyond the office: contact, last sign-in, address of a session.
 * - `SENSITIVE`: what harms when it gets out: one-time codes and secrets of keys.
 */
export type DataClass = OpenClass | ProtectedClass;

/** Name of a class. */
export type DataClassName = OpenClass | ProtectedClass['is'];

/** Name of a class, without its readers. */
export function classNameOf(dataClass: DataClass): DataClassName {
  return typeof dataClass === 'string' ? dataClass : dataClass.is;
}

/** The declaration, when it is about data of persons. */
export function protectionOf(dataClass: DataClass | undefined): ProtectedClass | null {
  return typeof dataClass === 'object' ? dataClass : null;
}
