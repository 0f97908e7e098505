/** Where a record stands, or where a role is held. */
export const PLACES = [
  'country',
  'province',
  'commune',
  'commune beside',
  'other province',
  'commune elsewhere',
  'former province',
  'former commune',
] as const;
/** A place of the world. */
export type Place = (typeof PLACES)[number];

/** Where roles are held. */
export const SEATS = ['country', 'province', 'commune'] as const;
/** A place that a role is held at. */
export type Seat = (typeof SEATS)[number];

/** How a place relates to the place of a role. */
export const RELATIONS = ['own', 'below', 'above', 'country', 'beside', 'elsewhere', 'predecessor'] as const;
/** A relation of units. */
export type Relation = (typeof RELATIONS)[number];

/** Scope path of each place, as the ledger of the world keeps it. */
export const PATHS: Readonly<Record<Place, string>> = {
  country: 'vn.',
  province: 'vn.p1.',
  commune: 'vn.p1.c2.',
  'commune beside': 'vn.p1.c3.',
  'other province': 'vn.p4.',
  'commune elsewhere': 'vn.p4.c5.',
  'former province': 'vn.p6.',
  'former commune': 'vn.p6.c7.',
};

/**
 * The relation of every place to every seat, written out. The province was formed from the former province and the
 * commune from the former commune, so that the former commune is a predecessor for both.
 */
export const RELATION_OF: Readonly<Record<Seat, Readonly<Record<Place, Relation>>>> = {
  country: {
    country: 'own',
    province: 'below',
    commune: 'below',
    'commune beside': 'below',
    'other province': 'below',
    'commune elsewhere': 'below',
    'former province': 'below',
    'former commune': 'below',
  },
  province: {
    country: 'country',
    province: 'own',
    commune: 'below',
    'commune beside': 'below',
    'other province': 'beside',
    'commune elsewhere': 'elsewhere',
    'former province': 'predecessor',
    'former commune': 'predecessor',
  },
  commune: {
    country: 'country',
    province: 'above',
    commune: 'own',
    'commune beside': 'beside',
    'other province': 'elsewhere',
    'commune elsewhere': 'elsewhere',
    'former province': 'elsewhere',
    'former commune': 'predecessor',
  },
};

/** The places of the units below a place. */
export const BELOW: Readonly<Partial<Record<Place, readonly Place[]>>> = {
  province: ['commune', 'commune beside'],
  'other province': ['commune elsewhere'],
  'former province': ['former commune'],
};
