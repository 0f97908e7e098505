import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { correctRows, insertRows } from '@haicap/database/ledger';
import {
  PERSONNEL_TABLES,
  type PersonnelTable,
  type PersonnelWrite,
  type TableWrite,
} from '@haicap/domain/personnel/import';
import type { ImportStep } from '@haicap/i18n/errors';
import { recordDecision } from '../personnel/decision-store.js';

/** What an import was about changed between its planning and its writing. */
export class PersonnelMoved extends Error {
  override readonly name = 'PersonnelMoved';
}

type Columns = Readonly<Record<string, string>>;

const COLUMNS: Readonly<Record<PersonnelTable, Columns>> = {
  organization: {
    id: 'uuid',
    unitId: 'uuid',
    kind: '"OrganizationKind"',
    name: 'text',
    abbreviation: 'text',
    parentId: 'uuid',
    ordinal: 'integer',
    validFrom: 'date',
    validTo: 'date',
    endReason: '"OrganizationEndReason"',
    note: 'text',
    source: 'text',
  },
  position: {
    id: 'uuid',
    organizationId: 'uuid',
    typeId: 'uuid',
    title: 'text',
    ordinal: 'integer',
    note: 'text',
  },
  position_establishment: {
    id: 'uuid',
    positionId: 'uuid',
    validFrom: 'date',
    validTo: 'date',
    headcount: 'integer',
    status: '"PositionStatus"',
    basis: 'text',
  },
  person: {
    id: 'uuid',
    fullName: 'text',
    sortName: 'text',
    formOfAddress: '"FormOfAddress"',
    staffCode: 'text',
    unitId: 'uuid',
    note: 'text',
    source: 'text',
  },
  assignment: {
    id: 'uuid',
    personId: 'uuid',
    positionId: 'uuid',
    kind: '"AssignmentKind"',
    mode: '"AssignmentMode"',
    state: '"AssignmentState"',
    validFrom: 'date',
    validTo: 'date',
    term: 'text',
    homeAssignmentId: 'uuid',
    expectedReturnOn: 'date',
    startDecisionId: 'uuid',
    endReason: '"AssignmentEndReason"',
    overrideReason: 'text',
    note: 'text',
    source: 'text',
    proposedById: 'uuid',
    proposedAt: 'timestamptz',
    decidedById: 'uuid',
    decidedAt: 'timestamptz',
    createdById: 'uuid',
  },
  placement: {
    id: 'uuid',
    assignmentId: 'uuid',
    eventId: 'uuid',
    outcome: '"PlacementOutcome"',
    newAssignmentId: 'uuid',
    reason: 'text',
    createdById: 'uuid',
  },
};

const STEPS: Readonly<Partial<Record<PersonnelTable, ImportStep>>> = {
  organization: 'organizations',
  person: 'persons',
  assignment: 'assignments',
};

/** Writes a planned import, set by set. Throws {@link PersonnelMoved} where a record has another version than planned. */
export async function writePersonnelImport(
  tx: TransactionClient,
  write: PersonnelWrite,
  onStep: (step: ImportStep) => void = () => undefined,
): Promise<void> {
  const decisions = await recordDecisions(tx, write);
  for (const table of PERSONNEL_TABLES) {
    const step = STEPS[table];
    if (step !== undefined) onStep(step);
    const { inserts, corrections } = write.tables[table];
    await requireVersions(tx, table, corrections);
    // What ends makes room for what begins.
    await correctRows(tx, table, COLUMNS[table], corrections, table !== 'position_establishment');
    const rows = table === 'assignment' ? inserts.map((row) => decided(row, decisions)) : inserts;
    await insertRows(tx, table, COLUMNS[table], rows);
  }
}

async function recordDecisions(
  tx: TransactionClient,
  { decisions }: PersonnelWrite,
): Promise<ReadonlyMap<unknown, string>> {
  const ids = new Map<unknown, string>();
  for (const { key, unitId, number, issuedOn, issuer } of decisions) {
    ids.set(key, await recordDecision(tx, { number, issuedOn, issuer, subject: null }, unitId));
  }
  return ids;
}

/** Who imports prepares what is proposed, so that somebody else approves it; with a decision they record what was decided. */
function decided(row: Readonly<Record<string, unknown>>, decisions: ReadonlyMap<unknown, string>): object {
  const { decisionKey, proposedById: actorId, ...assignment } = row;
  const now = new Date().toISOString();
  const startDecisionId = decisions.get(decisionKey) ?? null;
  const procedure =
    assignment['state'] === 'APPROVED'
      ? { startDecisionId, decidedById: actorId, decidedAt: now }
      : { proposedById: actorId, proposedAt: now };
  return { ...assignment, ...procedure, createdById: actorId };
}

async function requireVersions(
  tx: TransactionClient,
  table: PersonnelTable,
  corrections: TableWrite['corrections'],
): Promise<void> {
  const versioned = corrections.filter(({ version }) => version !== null);
  if (versioned.length === 0) return;
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>(Prisma.sql`
    SELECT "id", "version" FROM ${Prisma.raw(`"${table}"`)}
    WHERE "id" = ANY(${versioned.map(({ id }) => id)}::uuid[]) ORDER BY "id" FOR UPDATE`);
  const found = new Map(rows.map(({ id, version }) => [id, version]));
  if (versioned.some(({ id, version }) => found.get(id) !== version)) throw new PersonnelMoved();
}
