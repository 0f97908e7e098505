import { toGlobalId } from '../../src/graphql/global-id.js';
import type { AccountKind } from './world/account-rows.js';
import type { ActKind } from './world/act-rows.js';
import { idAt, missingId, recordId, type RecordKind } from './world/ids.js';
import { PLACES, type Place } from './world/places.js';
import { PERSONNEL_INPUTS } from './personnel-inputs.js';
import { UNIT_PLACES, UNITS, type UnitPlace } from './world/unit-rows.js';

/** How a mutation is asked about a place; the place is null for a record that is not there. */
export interface MutationInput {
  /** Name of its input type; null where it takes none. */
  readonly type: string | null;
  readonly places: readonly Place[];
  readonly input: (place: Place | null) => object;
  /** Where the record counts as standing, when that is not the place it is about. */
  readonly countsAt?: Place;
  /** Whether there can be an id of a record that is not there. */
  readonly hasId: boolean;
  /** Whether the answer is read again after it was stored, so that it can only be tried for good. */
  readonly stays?: true;
}

const expectedVersion = 1;
const named = (type: string, kind: RecordKind) => (place: Place | null) => ({
  id: toGlobalId(type, place === null ? missingId() : idAt(kind, place)),
  expectedVersion,
});
const unitId = (place: Place | null): string | null =>
  place === 'country'
    ? null
    : toGlobalId('AdministrativeUnit', place === null ? missingId() : idAt('unit', place));
const instrumentId = toGlobalId('LegalInstrument', recordId('instrument', 0));

function aboutUnit(type: string, fields: object): MutationInput {
  return { type, places: UNIT_PLACES, hasId: true, input: (place) => ({ unitId: unitId(place), ...fields }) };
}

function aboutRecord(type: string, entity: string, kind: RecordKind, fields: object = {}): MutationInput {
  return {
    type,
    places: UNIT_PLACES,
    hasId: true,
    input: (place) => ({ ...named(entity, kind)(place), ...fields }),
  };
}

function aboutAct(type: string, kind: ActKind, fields: object = {}): MutationInput {
  const input = (place: Place | null) => ({ ...named('TerritorialChangeEvent', kind)(place), ...fields });
  return { type, places: PLACES, hasId: true, input };
}

function aboutUser(type: string, kind: AccountKind, fields: object = {}): MutationInput {
  const input = (place: Place | null) => ({ id: named('User', kind)(place).id, ...fields });
  return { type, places: PLACES, hasId: true, input };
}

/** A draft that is about the unit of a place; for the country, about two provinces. */
function draftOf(place: Place | null): object {
  const subjects: UnitPlace[] =
    place === null || place === 'country' ? ['province', 'other province'] : [place];
  const parts = subjects.map((subject) => ({
    sourceUnitId: unitId(subject),
    targetKey: subject,
    areaPart: 'ALL',
    populationPart: 'ALL',
  }));
  const targets = subjects.map((subject) => {
    const level = UNITS[subject].parent === null ? 'PROVINCE' : 'COMMUNE';
    const { code, name } = UNITS[subject];
    return { key: subject, continuesUnitId: unitId(subject), level, kind: level, code, name };
  });
  return { title: 'Đổi tên', operationalFrom: '2027-01-01', targets, parts };
}

function unitBelow(place: Place | null): object {
  const level = place === 'country' ? 'PROVINCE' : 'COMMUNE';
  const code = place === 'country' ? '99' : '09999';
  const name = place === 'country' ? 'Tỉnh Mới' : 'Xã Mới';
  return {
    level,
    kind: level,
    code,
    name,
    parentUnitId: unitId(place),
    validFrom: '2026-01-01',
    reason: 'Bổ sung',
  };
}

const PROVINCES: readonly Place[] = ['country', 'province', 'other province', 'former province'];
const INDICATOR = {
  indicator: 'dossiers_received',
  periodFrom: '2026-07-01',
  periodTo: '2026-09-30',
  value: 5,
  measure: 'dossier',
  source: 'Báo cáo',
};
const DOCUMENT = { number: '99/QĐ-UBND', kind: 'DECISION', issuer: 'UBND', subject: 'Về việc khác' };
const reason = 'Vì lý do công tác';

let invited = 0;

/** How every mutation is asked. */
export const MUTATION_INPUTS: Readonly<Record<string, MutationInput>> = {
  unitCreate: { type: 'UnitCreateInput', places: PROVINCES, hasId: true, input: unitBelow },
  unitVersionCorrect: aboutRecord('UnitVersionCorrectInput', 'AdministrativeUnitVersion', 'version', {
    seat: 'Nơi khác',
    reason,
  }),
  facilityCreate: aboutUnit('FacilityCreateInput', {
    kind: 'OTHER',
    name: 'Nhà kho',
    validFrom: '2026-01-01',
  }),
  facilityUpdate: aboutRecord('FacilityUpdateInput', 'Facility', 'facility', { name: 'Nhà khác' }),
  unitIndicatorRecord: aboutUnit('UnitIndicatorRecordInput', INDICATOR),
  unitIndicatorCorrect: aboutRecord('UnitIndicatorCorrectInput', 'UnitIndicator', 'indicator', { value: 7 }),
  legalInstrumentCreate: {
    type: 'LegalInstrumentCreateInput',
    places: ['country'],
    hasId: false,
    input: () => DOCUMENT,
  },
  legalInstrumentUpdate: {
    type: 'LegalInstrumentUpdateInput',
    places: ['country'],
    hasId: true,
    input: (place) => ({
      id: toGlobalId('LegalInstrument', place === null ? missingId() : recordId('instrument', 0)),
      expectedVersion,
      note: 'Khác',
    }),
  },
  territorialChangeDraft: {
    type: 'TerritorialChangeDraftInput',
    places: PLACES,
    hasId: false,
    input: draftOf,
  },
  territorialChangeRevise: {
    type: 'TerritorialChangeReviseInput',
    places: PLACES,
    hasId: true,
    input: (place) => ({ ...named('TerritorialChangeEvent', 'draft act')(place), draft: draftOf(place) }),
  },
  territorialChangeReview: aboutAct('TerritorialChangeStepInput', 'draft act'),
  territorialChangeReturn: aboutAct('TerritorialChangeStepInput', 'reviewed act'),
  territorialChangeAdopt: aboutAct('TerritorialChangeAdoptInput', 'reviewed act', {
    instrumentId,
    adoptedOn: '2026-06-16',
    inForceOn: '2026-06-16',
  }),
  territorialChangeApply: aboutAct('TerritorialChangeStepInput', 'adopted act'),
  territorialChangeCancel: aboutAct('TerritorialChangeCancelInput', 'adopted act', { reason }),
  importApply: {
    type: 'ImportStepInput',
    places: PLACES,
    hasId: true,
    countsAt: 'country',
    input: named('ImportBatch', 'import'),
  },
  importDiscard: {
    type: 'ImportStepInput',
    places: PLACES,
    hasId: true,
    countsAt: 'country',
    input: named('ImportBatch', 'import'),
  },
  userInvite: {
    type: 'UserInviteInput',
    places: PLACES,
    hasId: true,
    stays: true,
    input: (place) => ({
      login: `nguoi.moi.${(invited += 1)}`,
      displayName: 'Người mới',
      unitId: unitId(place),
      grants: [],
    }),
  },
  userUpdate: aboutUser('UserUpdateInput', 'user', { expectedVersion, displayName: 'Tên khác' }),
  userSuspend: aboutUser('UserSuspendInput', 'user', { expectedVersion, reason }),
  userReactivate: aboutUser('UserReactivateInput', 'suspended user', { expectedVersion }),
  userCodeRenew: aboutUser('UserCodeRenewInput', 'invited user', { reason }),
  userSecondFactorRemove: aboutUser('UserSecondFactorRemoveInput', 'user', { reason }),
  userSessionsEnd: aboutUser('UserSessionsEndInput', 'user', { reason }),
  grantGive: {
    type: 'GrantGiveInput',
    places: PLACES,
    hasId: true,
    input: (place) => ({
      userId: named('User', 'user')(place).id,
      grant: { role: 'SECRETARIAT', unitId: unitId(place ?? 'country'), validFrom: '2026-11-23' },
    }),
  },
  grantEnd: {
    type: 'GrantEndInput',
    places: PLACES,
    hasId: true,
    input: (place) => ({ ...named('Grant', 'grant')(place), reason }),
  },
  exportRecord: {
    type: 'ExportRecordInput',
    places: ['country'],
    hasId: false,
    input: () => ({ list: 'AUDIT_TRAIL', format: 'CSV' }),
  },
  viewerSetLocale: {
    type: 'ViewerSetLocaleInput',
    places: ['country'],
    hasId: false,
    input: () => ({ locale: 'en' }),
  },
  apiKeyCreate: {
    type: 'ApiKeyCreateInput',
    places: ['country'],
    hasId: false,
    input: () => ({ name: 'Báo cáo', expiresOn: '2026-12-31' }),
  },
  apiKeyRevoke: {
    type: 'ApiKeyRevokeInput',
    places: PLACES,
    hasId: true,
    input: (place) => ({ id: place === null ? missingId() : idAt('key', place) }),
  },
  sessionEnd: {
    type: 'SessionEndInput',
    places: PLACES,
    hasId: true,
    input: (place) => ({ id: place === null ? missingId() : idAt('session', place) }),
  },
  sessionsEndOthers: { type: null, places: ['country'], hasId: false, input: () => ({}) },
  ...PERSONNEL_INPUTS,
};
