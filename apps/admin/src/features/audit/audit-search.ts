import { addDays, parsePlainDate, type PlainDate } from '@haicap/domain/dates';

import { pageVariables, readPage, type PageSearch } from '../../shared/page-search';
import { readList, readText } from '../../shared/search-text';
import type { AuditAction, AuditEvent, AuditFilter } from '../../shared/schema.generated';
import { AUDIT_ACTIONS, AUDIT_ENTITIES, AUDIT_EVENTS, type AuditEntity } from './audit-words';

/** What the trail is narrowed to; all of it stands in the address. */
export interface AuditConditions {
  readonly text?: string | undefined;
  /** Id of a user. */
  readonly actor?: string | undefined;
  readonly entity?: readonly AuditEntity[] | undefined;
  readonly action?: readonly AuditAction[] | undefined;
  readonly event?: readonly AuditEvent[] | undefined;
  /** Id of a unit. */
  readonly unit?: string | undefined;
  /** Id of a record. */
  readonly record?: string | undefined;
  readonly from?: PlainDate | undefined;
  /** The last day. */
  readonly to?: PlainDate | undefined;
}

/** What the page keeps in its address. */
export type AuditSearch = AuditConditions & PageSearch;

/** Nothing chosen. */
export const NO_CONDITIONS: Readonly<Record<keyof AuditConditions, undefined>> = {
  text: undefined,
  actor: undefined,
  entity: undefined,
  action: undefined,
  event: undefined,
  unit: undefined,
  record: undefined,
  from: undefined,
  to: undefined,
};

/** Rows of a page. */
export const PAGE_SIZE = 50;

/** Reads the address. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  return {
    ...readPage(search),
    text: readText(search['text']),
    actor: readText(search['actor']),
    entity: readList(search['entity'], AUDIT_ENTITIES),
    action: readList(search['action'], AUDIT_ACTIONS),
    event: readList(search['event'], AUDIT_EVENTS),
    unit: readText(search['unit']),
    record: readText(search['record']),
    from: readDay(search['from']),
    to: readDay(search['to']),
  };
}

/** Whether anything is chosen. */
export function isNarrowed(search: AuditConditions): boolean {
  return Object.keys(NO_CONDITIONS).some((key) => search[key as keyof AuditConditions] !== undefined);
}

/** The conditions as the API takes them. Days are those of Vietnam; the last one counts to its end. */
export function filterOf(search: AuditConditions): AuditFilter {
  return {
    text: search.text ?? null,
    actorId: search.actor ?? null,
    entities: search.entity ?? null,
    actions: search.action ?? null,
    events: search.event ?? null,
    unitId: search.unit ?? null,
    recordId: search.record ?? null,
    from: search.from === undefined ? null : midnight(search.from),
    to: search.to === undefined ? null : midnight(addDays(search.to, 1)),
  };
}

/** Filter and page. */
export function auditVariables(search: AuditSearch): {
  readonly filter: AuditFilter;
} & ReturnType<typeof pageVariables> {
  return { filter: filterOf(search), ...pageVariables(search, PAGE_SIZE) };
}

function midnight(day: PlainDate): string {
  return new Date(`${day}T00:00:00+07:00`).toISOString();
}

function readDay(value: unknown): PlainDate | undefined {
  return parsePlainDate(readText(value) ?? '') ?? undefined;
}
