/** How grave a finding is: an ERROR stops review and application, a WARNING is shown, an INFO explains. */
export const FINDING_SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const;
/** Severity of a finding. */
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** Every code a finding may carry, with its usual severity and the names of its params. */
export const PROOF_RULES = {
  EMPTY_ACT: { severity: 'ERROR', params: [] },
  NO_EFFECT: { severity: 'WARNING', params: ['name'] },
  ACT_ALREADY_APPLIED: { severity: 'ERROR', params: [] },
  TARGET_KEY_TWICE: { severity: 'ERROR', params: ['targetKey'] },
  TARGET_UNKNOWN: { severity: 'ERROR', params: ['targetKey'] },
  UNIT_CONTINUED_TWICE: { severity: 'ERROR', params: ['name'] },
  SOURCE_NOT_EXISTING: { severity: 'ERROR', params: ['unitId', 'date'] },
  LATER_HISTORY_EXISTS: { severity: 'ERROR', params: ['name', 'date'] },
  SAME_DAY_SEQUENCE_NEEDED: { severity: 'ERROR', params: ['name', 'date', 'sequence'] },
  SOURCE_CONSUMED_TWICE: { severity: 'ERROR', params: ['name', 'dimension'] },
  SOURCE_NOT_CONSUMED: { severity: 'ERROR', params: ['name', 'dimension'] },
  PART_WITHOUT_CONTENT: { severity: 'ERROR', params: ['name'] },
  PART_TWICE: { severity: 'ERROR', params: ['name', 'target'] },
  TARGET_WITHOUT_SOURCE: { severity: 'ERROR', params: ['name'] },
  AREA_NOT_CONSERVED: { severity: 'WARNING', params: ['in', 'out', 'difference', 'tolerance'] },
  POPULATION_NOT_CONSERVED: { severity: 'WARNING', params: ['in', 'out', 'difference', 'tolerance'] },
  AREA_NOT_KNOWN: { severity: 'INFO', params: ['count'] },
  POPULATION_NOT_KNOWN: { severity: 'INFO', params: ['count'] },
  PART_LARGER_THAN_SOURCE: { severity: 'WARNING', params: ['name', 'dimension', 'part', 'whole'] },
  CODE_IN_USE: { severity: 'ERROR', params: ['code', 'name'] },
  CODE_TWICE_IN_ACT: { severity: 'ERROR', params: ['code', 'name', 'otherName'] },
  CODE_SHAPE: { severity: 'WARNING', params: ['code', 'level'] },
  NAME_IN_USE: { severity: 'ERROR', params: ['name', 'parent'] },
  NAME_TWICE_IN_ACT: { severity: 'ERROR', params: ['name', 'parent'] },
  CHILD_ORPHANED: { severity: 'ERROR', params: ['name', 'parent'] },
  PARENT_NOT_EXISTING: { severity: 'ERROR', params: ['name', 'date'] },
  PARENT_MISSING: { severity: 'ERROR', params: ['name'] },
  PARENT_LEVEL_WRONG: { severity: 'ERROR', params: ['name', 'level', 'parent', 'parentLevel'] },
  KIND_NOT_OF_LEVEL: { severity: 'ERROR', params: ['name', 'kind', 'level'] },
  ADOPTED_AFTER_IN_FORCE: { severity: 'WARNING', params: ['adoptedOn', 'inForceOn'] },
  IN_FORCE_AFTER_OPERATIONAL: { severity: 'WARNING', params: ['inForceOn', 'operationalFrom'] },
  ADOPTED_AFTER_OPERATIONAL: { severity: 'WARNING', params: ['adoptedOn', 'operationalFrom'] },
  CHAINED_ON_SAME_DAY: { severity: 'INFO', params: ['name', 'date'] },
} as const;

/** Code of a finding. */
export type ProofCode = keyof typeof PROOF_RULES;

/** All codes of findings, for message catalogues. */
export const PROOF_CODES: readonly ProofCode[] = Object.keys(PROOF_RULES) as ProofCode[];

/** Something that stands in the way of an act, or that its author should know. Text comes from the code and params. */
export interface Finding {
  readonly severity: FindingSeverity;
  readonly code: ProofCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly unitId?: string | undefined;
  readonly targetKey?: string | undefined;
  /** Position in `act.parts`. */
  readonly partIndex?: number | undefined;
}

/** Where a finding belongs. */
export type FindingPlace = Pick<Finding, 'unitId' | 'targetKey' | 'partIndex'>;

/**
 * A finding with the severity of its rule.
 * @example finding('EMPTY_ACT') // { severity: 'ERROR', code: 'EMPTY_ACT', params: {} }
 */
export function finding(code: ProofCode, params: Finding['params'] = {}, place: FindingPlace = {}): Finding {
  return { severity: PROOF_RULES[code].severity, code, params, ...place };
}
