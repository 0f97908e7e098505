import type { TransactionClient } from '@haicap/database';
import { lockLedger } from '@haicap/database/ledger';
import type { AdministrativeUnitVersion } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import {
  CODE_LENGTHS,
  KINDS_OF_LEVEL,
  shortNameOf,
  versionCorrectionInput,
  type UnitKind,
  type VersionCorrectionInput,
} from '@haicap/domain/units';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { conflictOf, requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { requireUnit } from './unit-access.js';
import { codeTaken, takenCode } from './unit-code.js';
import { PopulationQualityEnum, UnitKindEnum } from './unit-enums.js';
import { correctVersion, findCodeHolder } from './unit-store.js';
import { UnitVersionType } from './unit-types.js';
import { loadVersion } from './unit-version-loaders.js';

const UnitVersionCorrectInput = builder.inputType('UnitVersionCorrectInput', {
  description: 'What was recorded wrongly. What is left out stays as it is; null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The version.' }),
    expectedVersion: t.int({
      required: true,
      description: 'Version number that the correction was made on.',
    }),
    reason: t.string({ required: true, description: 'Why the record was wrong; kept in the audit trail.' }),
    code: t.string({ description: 'Official code, with its leading zeros.' }),
    name: t.string({ description: 'Full name with the word of its kind.' }),
    shortName: t.string({ description: 'Name without the word of its kind; derived from a corrected name.' }),
    kind: t.field({ type: UnitKindEnum, description: 'Legal kind.' }),
    areaKm2: t.float({ description: 'Square kilometres.' }),
    population: t.int({ description: 'Persons.' }),
    populationAsOf: t.field({ type: 'Date', description: 'Reference day of the population.' }),
    populationQuality: t.field({ type: PopulationQualityEnum, description: 'How far to trust it.' }),
    seat: t.string({ description: 'Where the seat is.' }),
  }),
});

const UnitVersionCorrectPayload = builder
  .objectRef<{ readonly id: string }>('UnitVersionCorrectPayload')
  .implement({
    dataClass: 'PUBLIC',
    description: 'The corrected version.',
    fields: (t) => ({
      version: t.field({
        type: UnitVersionType,
        description: 'The version as it is now.',
        resolve: async ({ id }, _args, context) => (await loadVersion(context, id))!,
      }),
    }),
  });

builder.mutationField('unitVersionCorrect', (t) =>
  t.field({
    type: UnitVersionCorrectPayload,
    description:
      'Corrects an error in one version of a unit. What changed on a day is not a correction but an act of rearrangement.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: UnitVersionCorrectInput, required: true, description: 'The correction.' }) },
    resolve: async (_root, { input }, context) => {
      const id = getTargetId('AdministrativeUnitVersion', input.id);
      const { reason, ...correction } = readCorrection(input);
      const record = {
        table: 'administrative_unit_version',
        id,
        entity: 'AdministrativeUnitVersion',
      } as const;
      return write(context, { operation: 'unitVersionCorrect', reason }, async (tx) => {
        await lockLedger(tx);
        const stored = await tx.administrativeUnitVersion.findUnique({ where: { id } });
        if (stored === null) throw new NotFound('AdministrativeUnitVersion');
        await requireUnit(tx, context, stored.unitId, 'units.correct');
        if (stored.version !== input.expectedVersion) throw await conflictOf(tx, record);
        checkAgainst(stored, correction);
        await requireFreeCode(tx, stored, correction.code);
        const count = await correctVersion(
          tx,
          id,
          input.expectedVersion,
          withConsequences(stored, correction),
        );
        await requireUpdated(tx, count, record);
        return { id };
      }).catch(codeTaken);
    },
  }),
);

type Correction = Omit<VersionCorrectionInput, 'reason'>;

/** GraphQL clients send null for a required text they leave empty: for these it means "as it is". */
function readCorrection(input: typeof UnitVersionCorrectInput.$inferInput): VersionCorrectionInput {
  const { id: _id, expectedVersion: _expectedVersion, code, name, kind, populationQuality, ...rest } = input;
  const required = { code, name, kind, populationQuality };
  const given = Object.fromEntries(Object.entries(required).filter(([, value]) => value != null));
  return changesOf(
    parseInput(versionCorrectionInput, { ...changesOf(rest), ...given }),
  ) as VersionCorrectionInput;
}

function checkAgainst({ level }: AdministrativeUnitVersion, { code, kind }: Correction): void {
  const issues: InputIssue[] = [];
  const kinds: readonly UnitKind[] = KINDS_OF_LEVEL[level];
  if (code !== undefined && code.length !== CODE_LENGTHS[level]) {
    issues.push({ path: ['code'], code: 'units.code.levelLength' });
  }
  if (kind !== undefined && !kinds.includes(kind)) {
    issues.push({ path: ['kind'], code: 'units.kind.notOfLevel' });
  }
  if (issues.length > 0) throw new InvalidInput(issues);
}

async function requireFreeCode(
  tx: TransactionClient,
  stored: AdministrativeUnitVersion,
  code: string | undefined,
): Promise<void> {
  if (code === undefined || code === stored.code) return;
  const { id, validFrom, validTo } = stored;
  const period = { from: toPlainDate(validFrom), to: toDayOrNull(validTo), exceptVersionId: id };
  if ((await findCodeHolder(tx, code, period)) !== null) throw takenCode();
}

/** The short name follows the name, and the trust in a population whether there is one. */
function withConsequences(
  stored: AdministrativeUnitVersion,
  correction: Correction,
): Parameters<typeof correctVersion>[3] {
  const { shortName, ...rest } = correction;
  const kind = correction.kind ?? stored.kind;
  const name = correction.name ?? stored.name;
  const isRenamed = correction.name !== undefined || correction.kind !== undefined;
  const given = shortName ?? (isRenamed || shortName === null ? shortNameOf(name, kind) : undefined);
  const quality =
    correction.population === undefined
      ? undefined
      : correction.population === null
        ? 'MISSING'
        : 'PUBLISHED';
  return {
    ...(quality && { populationQuality: quality }),
    ...rest,
    ...(given !== undefined && { shortName: given }),
  };
}
