import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { badRequest } from '../../graphql/page-request.js';
import { loadLegalInstrument } from '../documents/legal-instrument-row.js';
import { loadOrganization } from '../personnel/organization-row.js';
import { loadPerson } from '../personnel/person-row.js';
import { visibleActs } from '../territorial-changes/act-access.js';
import { loadActRow } from '../territorial-changes/act-row.js';
import { LONGEST_TEXT } from '../units/unit-filter.js';
import { subtitleOf, titleOf } from './search-line.js';
import { personnelWallsOf } from './search-personnel.js';
import { findHits, type HitKind, type HitRow } from './search-query.js';

/** Hits when the reader does not say how many. */
const DEFAULT_HITS = 20;
/** Most hits of one search. */
export const MOST_HITS = 50;

const SearchHitKindEnum = builder.enumType('SearchHitKind', {
  description: 'Kind of thing that was found.',
  values: {
    UNIT: { description: 'A unit as it is on the day.' },
    FORMER_UNIT: { description: 'A unit, or a name or code of one, that is no longer there on the day.' },
    PERSON: { description: 'A person, where the viewer reads personnel.' },
    ORGANIZATION: {
      description: 'A body of a unit that is there on the day, where the viewer reads personnel.',
    },
    TERRITORIAL_CHANGE: { description: 'An act of rearrangement.' },
    LEGAL_INSTRUMENT: { description: 'A legal document.' },
  } satisfies Record<HitKind, object>,
});

const SearchHitType = builder.objectRef<HitRow>('SearchHit').implement({
  dataClass: 'INTERNAL',
  description: 'Something that a search found.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchHitKindEnum, description: 'Which kind of thing it is.' }),
    title: t.string({ description: 'Its name, title or number.', resolve: titleOf }),
    subtitle: t.string({
      description: 'What tells it from others of the same name, in the language of the viewer.',
      resolve: (hit, _args, context) => subtitleOf(hit, context.locale),
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The record to open; for a unit its version.',
      resolve: (hit, _args, context) => nodeOf(hit, context),
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitType],
    description:
      'What a text finds among units, former units, people, bodies, acts and legal instruments. Case, marks and tone placement do not matter; what begins with the text comes first.',
    args: {
      text: t.arg.string({ required: true, description: 'Name, code, title or number, or a part of one.' }),
      asOf: t.arg({ type: 'Date', description: 'Day that tells units from former ones (default: today).' }),
      first: t.arg.int({ description: 'Number of hits, 1 to 50 (default 20).' }),
    },
    resolve: (_root, { text, asOf, first }, context) => {
      const { db, locale } = context;
      const limit = first ?? DEFAULT_HITS;
      if (limit < 1 || limit > MOST_HITS) throw badRequest(locale, 'page.size', { max: MOST_HITS });
      if (text.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
      const day = readDay(context, asOf);
      const personnel = personnelWallsOf(context);
      return findHits(db, { text, day, limit, visibleActs: visibleActs(context, 'event'), personnel });
    },
  }),
);

/** The record, saying of which type it is. */
async function nodeOf(hit: HitRow, context: SchemaContext): Promise<object> {
  const [record, typeName] = await recordOf(hit, context);
  if (record === null) throw new Error(`there is no ${typeName} ${hit.id}`);
  return { ...record, __typename: typeName };
}

async function recordOf(hit: HitRow, context: SchemaContext): Promise<[object | null, string]> {
  if (hit.version !== null) return [hit.version, 'AdministrativeUnitVersion'];
  if (hit.kind === 'PERSON') return [await loadPerson(context, hit.id), 'Person'];
  if (hit.kind === 'ORGANIZATION') return [await loadOrganization(context, hit.id), 'Organization'];
  if (hit.kind === 'TERRITORIAL_CHANGE') return [await loadActRow(context, hit.id), 'TerritorialChangeEvent'];
  return [await loadLegalInstrument(context, hit.id), 'LegalInstrument'];
}
