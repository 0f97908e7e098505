/** How grave a finding is: an ERROR stops approval and issue, a WARNING is shown. */
export const PERSONNEL_SEVERITIES = ['ERROR', 'WARNING'] as const;
/** Severity of a finding. */
export type PersonnelSeverity = (typeof PERSONNEL_SEVERITIES)[number];

/**
 * Every code a finding may carry, as `personnel.<thing>.<problem>`, with its severity and the names of its params. Of a
 * pair `from` and `to` the second is exclusive, and empty where it goes on.
 */
export const PERSONNEL_RULES = {
  'personnel.period.order': { severity: 'ERROR', params: ['from', 'to'] },
  'personnel.principal.taken': { severity: 'ERROR', params: ['person', 'post', 'unit', 'from', 'to'] },
  'personnel.post.twice': { severity: 'ERROR', params: ['person', 'post', 'unit', 'from', 'to'] },
  'personnel.headcount.exceeded': {
    severity: 'ERROR',
    params: ['post', 'unit', 'headcount', 'holders', 'from'],
  },
  'personnel.headcount.overridden': {
    severity: 'WARNING',
    params: ['post', 'unit', 'headcount', 'holders', 'from'],
  },
  'personnel.position.frozen': { severity: 'ERROR', params: ['post', 'unit', 'from'] },
  'personnel.position.frozenOverridden': { severity: 'WARNING', params: ['post', 'unit', 'from'] },
  'personnel.position.abolished': { severity: 'ERROR', params: ['post', 'unit', 'from'] },
  'personnel.position.notEstablished': { severity: 'ERROR', params: ['post', 'unit', 'from'] },
  'personnel.type.ended': { severity: 'WARNING', params: ['post', 'on'] },
  'personnel.organization.ended': { severity: 'ERROR', params: ['organization', 'on'] },
  'personnel.organization.notBegun': { severity: 'ERROR', params: ['organization', 'on'] },
  'personnel.unit.ended': { severity: 'ERROR', params: ['unit', 'on'] },
  'personnel.unit.notBegun': { severity: 'ERROR', params: ['unit', 'on'] },
  'personnel.secondment.homeMissing': { severity: 'ERROR', params: ['person'] },
  'personnel.secondment.homeNotHeld': { severity: 'ERROR', params: ['person', 'from'] },
  'personnel.plan.empty': { severity: 'ERROR', params: [] },
  'personnel.plan.outsideScope': { severity: 'ERROR', params: [] },
  'personnel.plan.twoPrincipal': { severity: 'ERROR', params: ['person', 'post', 'otherPost'] },
  'personnel.plan.samePost': { severity: 'ERROR', params: ['person', 'post', 'unit'] },
  'personnel.plan.noCandidate': { severity: 'WARNING', params: ['post', 'unit'] },
  'personnel.plan.keyPostMissing': { severity: 'WARNING', params: ['post', 'unit'] },
  'personnel.plan.leftWithoutPost': { severity: 'WARNING', params: ['person', 'post', 'unit', 'from'] },
  'personnel.correction.changedSince': { severity: 'ERROR', params: ['person', 'post', 'unit'] },
} as const;

/** Code of a finding. */
export type PersonnelCode = keyof typeof PERSONNEL_RULES;

/** All codes of findings, for message catalogues. */
export const PERSONNEL_CODES: readonly PersonnelCode[] = Object.keys(PERSONNEL_RULES) as PersonnelCode[];

/** What a finding is about. */
export interface FindingSubject {
  readonly lineId?: string | undefined;
  readonly positionId?: string | undefined;
  readonly personId?: string | undefined;
  /** The other assignment that stands in the way. */
  readonly assignmentId?: string | undefined;
}

/** Something that stands in the way, or that one should know. Text comes from the code and the params. */
export interface PersonnelFinding {
  readonly severity: PersonnelSeverity;
  readonly code: PersonnelCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly about: FindingSubject;
}

/**
 * A finding with the severity of its rule.
 * @example personnelFinding('personnel.plan.empty') // { severity: 'ERROR', code: 'personnel.plan.empty', params: {}, about: {} }
 */
export function personnelFinding(
  code: PersonnelCode,
  params: PersonnelFinding['params'] = {},
  about: FindingSubject = {},
): PersonnelFinding {
  return { severity: PERSONNEL_RULES[code].severity, code, params, about };
}

/**
 * Whether something stands in the way.
 * @example hasError([personnelFinding('personnel.plan.noCandidate')]) // false
 */
export function hasError(findings: readonly Pick<PersonnelFinding, 'severity'>[]): boolean {
  return findings.some(({ severity }) => severity === 'ERROR');
}
