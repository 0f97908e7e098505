import { packLanes, type LaneItem, type TimelineLane } from '@haicap/ui';

import type { Locale } from '@haicap/i18n';
import type { AssignmentKind, FormOfAddress } from '../../../shared/schema.generated';
import type { PersonAssignmentsQuery } from '../operations.generated';
import { postText } from '../parts/post-words';

/** One assignment of a person. */
export type CareerEntry = NonNullable<PersonAssignmentsQuery['person']>['assignments']['nodes'][number];

/** The lanes from top to bottom: what somebody is first of all, then what comes with it. */
const KINDS: readonly AssignmentKind[] = ['PRINCIPAL', 'ACTING', 'CONCURRENT', 'SECONDMENT'];

/** What the drawing says in words. */
export interface CareerWords {
  readonly locale: Locale;
  readonly kind: (kind: AssignmentKind) => string;
  /** Of an assignment that is not approved yet: what it is. */
  readonly state: (entry: CareerEntry) => string;
  readonly period: (entry: CareerEntry) => string;
}

/**
 * Everything somebody held, holds or is to hold, one lane per kind; what is held at the same time side by side. What was
 * rejected, withdrawn or revoked never was and is left out.
 */
export function careerLanes(
  entries: readonly CareerEntry[],
  form: FormOfAddress | null | undefined,
  words: CareerWords,
): readonly TimelineLane[] {
  return KINDS.flatMap((kind) => {
    const items = entries
      .filter((entry) => entry.kind === kind && isTold(entry))
      .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
      .map((entry) => itemOf(entry, form, words));
    return packLanes(items).map((lane, index) => ({
      id: `${kind}.${index}`,
      label: words.kind(kind),
      items: lane,
    }));
  });
}

function isTold({ state }: CareerEntry): boolean {
  return state === 'APPROVED' || state === 'PROPOSED' || state === 'DRAFT';
}

function itemOf(entry: CareerEntry, form: FormOfAddress | null | undefined, words: CareerWords): LaneItem {
  const title = postText(entry.position, words.locale, form);
  const isApproved = entry.state === 'APPROVED';
  const parts = [
    title,
    entry.unit.current.name,
    words.period(entry),
    ...(isApproved ? [] : [words.state(entry)]),
  ];
  return {
    id: entry.id,
    from: entry.validFrom,
    to: entry.validTo ?? null,
    title: `${title}, ${entry.unit.current.name}`,
    description: parts.join(', '),
    tone: isApproved ? (entry.kind === 'PRINCIPAL' ? 'principal' : 'plain') : 'faint',
  };
}
