import { expect } from 'vitest';
import type { Answer } from './execute.js';
import type { PersonnelOffice, StaffName } from './personnel-office.js';

const PAYLOADS: Readonly<Record<string, string>> = {
  organization: `organization { id version kind name abbreviation parent { id } continues { id } unit { id } validFrom
    validTo endReason note positions(asOf: "2026-11-23") { type { key } title establishment(asOf: "2026-11-23") { headcount basis } } }`,
  position: `position { id version title ordinal note type { key } unit { id }
    establishments { validFrom validTo headcount status basis } }`,
  positionType: 'positionType { id version key nameVi precedence isKeyLeadership organizationKinds levels }',
};

function payloadOf(mutation: string): string {
  if (mutation.startsWith('positionType')) return PAYLOADS.positionType!;
  return mutation.startsWith('position') ? PAYLOADS.position! : PAYLOADS.organization!;
}

/** What tests of bodies and posts do with an office. */
export interface StructureSteps {
  /** Runs a mutation, as the officer of the province unless said otherwise. */
  readonly step: (mutation: string, input: object, name?: StaffName) => Promise<Answer>;
  /** The faults of an input, as "path code"; each must have a text. */
  readonly issues: (mutation: string, input: object, name?: StaffName) => Promise<string[]>;
  /** Nobody who may not prepare there, nor who does not read there, changes anything. */
  readonly expectRefused: (mutation: string, input: object, hidden: StaffName | null) => Promise<void>;
}

/** The steps over an office that is opened before the tests. */
export function structureSteps(open: () => PersonnelOffice): StructureSteps {
  const step: StructureSteps['step'] = async (mutation, input, name = 'officer') =>
    open().step(mutation, input, await open().as(name), payloadOf(mutation));
  const issues: StructureSteps['issues'] = async (mutation, input, name) => {
    const answer = await step(mutation, input, name);
    if (answer.__typename !== 'InvalidInput') throw new Error(JSON.stringify(answer));
    return answer.issues.map(({ path, code, message }: { path: string[]; code: string; message: string }) =>
      // Whoever sees it sees a text, not the code.
      message === code ? `no text: ${code}` : `${path.join('.')} ${code}`,
    );
  };
  const expectRefused: StructureSteps['expectRefused'] = async (mutation, input, hidden) => {
    const before = await open().checksum();
    for (const name of ['viewer', 'approver', 'auditor', 'admin', 'wardViewer'] as const) {
      expect([name, (await step(mutation, input, name)).__typename]).toEqual([name, 'Forbidden']);
    }
    const typename = hidden === null ? 'NotFound' : (await step(mutation, input, hidden)).__typename;
    expect(typename).toBe('NotFound');
    expect(await open().checksum()).toBe(before);
  };
  return { step, issues, expectRefused };
}
