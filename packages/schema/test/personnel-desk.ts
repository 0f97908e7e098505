import { newId } from '@haicap/database/ledger';
import type { AssignmentState } from '@haicap/domain/personnel';
import { toGlobalId } from '../src/graphql/global-id.js';
import type { Answer } from './execute.js';
import { openPersonnelOffice, type PersonnelOffice, type StaffName } from './personnel-office.js';

/** A decision as it is typed in. */
export const DECISION = {
  number: '77-QĐ/TU',
  issuedOn: '2026-11-20',
  issuer: 'Tỉnh ủy Lạng Sơn',
  subject: 'Bổ nhiệm',
};

const PAYLOAD = `assignment { id state version validFrom validTo endReason overrideReason refusalReason proposedBy
  decidedBy decision { number issuer } endDecision { number } nextStates viewerCanApprove }`;

/** What an assignment of these tests is. */
export interface AssignmentFactsOfTest {
  readonly who?: keyof PersonnelOffice['persons'];
  readonly post?: keyof PersonnelOffice['posts'];
  readonly from?: string;
  readonly to?: string | null;
  readonly state?: AssignmentState;
  readonly kind?: 'PRINCIPAL' | 'CONCURRENT' | 'ACTING';
  readonly by?: StaffName | null;
}

/** The office, and what its tests do with assignments. */
export interface Desk {
  readonly office: PersonnelOffice;
  /** An assignment in some state (proposed by the officer, unless said otherwise), as if it had come there by its steps. */
  readonly stored: (facts?: AssignmentFactsOfTest) => Promise<string>;
  /** Runs a mutation whose payload is an assignment. */
  readonly step: (mutation: string, input: object, who: StaffName) => Promise<Answer>;
  /** Forgets what {@link stored} stored, and what was drafted by the id of the API. */
  readonly clear: () => Promise<void>;
  readonly keep: (globalId: string) => void;
}

/** Opens the office. */
export async function openDesk(): Promise<Desk> {
  const office = await openPersonnelOffice();
  const made: string[] = [];
  return {
    office,
    stored: async (facts) => {
      const id = newId();
      made.push(id);
      await insert(office, id, facts ?? {});
      return id;
    },
    step: async (mutation, input, who) => office.step(mutation, input, await office.as(who), PAYLOAD),
    clear: async () => {
      await office.db.prisma.assignment.deleteMany({ where: { id: { in: made.splice(0) } } });
    },
    keep: (globalId) => void made.push(Buffer.from(globalId, 'base64').toString().split(':')[1]!),
  };
}

async function insert(
  office: PersonnelOffice,
  id: string,
  {
    who = 'dung',
    post = 'wardClerk',
    from = '2026-12-01',
    to = null,
    state = 'PROPOSED',
    kind = 'PRINCIPAL',
    by = 'officer',
  }: AssignmentFactsOfTest,
): Promise<void> {
  await office.db.prisma.assignment.create({
    data: {
      id,
      personId: office.persons[who],
      positionId: office.posts[post],
      // Both are filled from the position.
      organizationId: office.posts[post],
      unitId: office.posts[post],
      kind,
      mode: 'APPOINTED',
      state,
      validFrom: new Date(from),
      validTo: to === null ? null : new Date(to),
      proposedById: by === null ? null : office.userId(by),
      proposedAt: new Date('2026-11-20T02:00:00Z'),
    },
  });
}

/** Names an assignment and a version of it. */
export const request = (id: string, expectedVersion = 1): object => ({
  id: toGlobalId('Assignment', id),
  expectedVersion,
});

/** Codes of what was refused. */
export const codesOf = (answer: Answer): string[] =>
  (answer.issues ?? []).map(({ code }: { code: string }) => code);
