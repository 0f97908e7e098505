import { toGlobalId } from '../../src/graphql/global-id.js';
import { idAt, recordId, type RecordKind } from './world/ids.js';
import type { Place } from './world/places.js';
import { UNIT_PLACES, UNITS } from './world/unit-rows.js';

type Ask = (place: Place) => string | null;

const none: Ask = () => '';
const at =
  (type: string, kind: RecordKind, argument = 'id'): Ask =>
  (place) =>
    `${argument}: "${toGlobalId(type, idAt(kind, place))}"`;
/** A question about a unit, which the country is not. */
const ofUnit =
  (ask: (unit: string, place: Exclude<Place, 'country'>) => string): Ask =>
  (place) =>
    place === 'country' ? null : ask(toGlobalId('AdministrativeUnit', idAt('unit', place)), place);
const unitId: Ask = (place) =>
  place === 'country' ? '' : `unitId: "${toGlobalId('AdministrativeUnit', idAt('unit', place))}"`;

const dayOf = (place: Exclude<Place, 'country'>): string =>
  UNITS[place].to === null ? '2026-11-23' : '2025-06-30';

const monthBefore = (place: Exclude<Place, 'country'>): string =>
  UNITS[place].to === null ? '2026-10-23' : '2025-05-30';

/** With which arguments each question is asked about a place; null where it cannot be asked about that place. */
export const QUESTION_ARGUMENTS: Readonly<Record<string, Ask>> = {
  unit: ofUnit((unit) => `id: "${unit}"`),
  units: ofUnit((_unit, place) => `asOf: "${dayOf(place)}", filter: { text: "${UNITS[place].code}" }`),
  unitBoundaries: ofUnit((_unit, place) => {
    const province = UNITS[place].parent;
    return `provinceCode: "${UNITS[province ?? (place === 'province' || place === 'other province' ? place : 'former province')].code}", asOf: "${dayOf(place)}"`;
  }),
  unitCrosswalk: () => 'from: "2025-06-30", to: "2026-11-23"',
  unitDifference: () => 'from: "2025-06-30", to: "2026-11-23"',
  unitResolve: ofUnit(
    (_unit, place) => `at: "${dayOf(place)}", to: "2026-11-23", queries: ["${UNITS[place].code}"]`,
  ),
  legalInstrument: () => `id: "${toGlobalId('LegalInstrument', recordId('instrument', 0))}"`,
  legalInstruments: none,
  territorialChange: at('TerritorialChangeEvent', 'draft act'),
  territorialChanges: () => 'first: 100',
  territorialChangeProof: ofUnit((unit, place) => {
    const level = UNITS[place].parent === null ? 'PROVINCE' : 'COMMUNE';
    return `input: { title: "Đổi tên", operationalFrom: "2027-01-01",
      targets: [{ key: "t", continuesUnitId: "${unit}", level: ${level}, kind: ${level}, code: "${UNITS[place].code}", name: "Mới" }],
      parts: [{ sourceUnitId: "${unit}", targetKey: "t", areaPart: ALL, populationPart: ALL }] }`;
  }),
  search: (place) => `text: "sap xep draft act ${place}"`,
  import: at('ImportBatch', 'import'),
  imports: none,
  user: at('User', 'user'),
  users: () => 'first: 100',
  grants: () => 'first: 100',
  accessExplanation: (place) =>
    `${at('User', 'user', 'userId')(place)}, permission: UNITS_READ, ${unitId(place)}`,
  accessHolders: (place) => `permission: UNITS_READ, first: 100, ${unitId(place)}`,
  roles: none,
  viewer: none,
  organization: ofUnit((_unit, place) => at('Organization', 'organization')(place)!),
  organizations: ofUnit((unit, place) => `unitId: "${unit}", asOf: "${dayOf(place)}"`),
  position: ofUnit((_unit, place) => at('Position', 'position')(place)!),
  positionTypes: none,
  person: ofUnit((_unit, place) => at('Person', 'person')(place)!),
  persons: ofUnit((unit) => `filter: { unitId: "${unit}" }`),
  personDuplicates: () => 'fullName: "Nguyễn Văn Mẫu"',
  assignment: ofUnit((_unit, place) => at('Assignment', 'draft assignment')(place)!),
  assignments: ofUnit((unit) => `filter: { unitId: "${unit}" }`),
  officeHolders: ofUnit((unit, place) => `unitId: "${unit}", asOf: "${dayOf(place)}", throughLineage: false`),
  vacancies: ofUnit((unit, place) => `unitId: "${unit}", asOf: "${dayOf(place)}"`),
  staffingTable: ofUnit((unit, place) => `unitId: "${unit}", asOf: "${dayOf(place)}", groupBy: UNIT`),
  postMonitor: ofUnit(
    (unit, place) => `unitId: "${unit}", from: "${monthBefore(place)}", to: "${dayOf(place)}"`,
  ),
  headcountCeilings: ofUnit((unit, place) => `unitId: "${unit}", asOf: "${dayOf(place)}"`),
  // Nobody returns from a unit that has ended.
  secondmentsReturning: (place) =>
    place !== 'country' && UNITS[place].to === null
      ? `unitId: "${toGlobalId('AdministrativeUnit', idAt('unit', place))}", until: "2027-06-01"`
      : null,
  // People of the former commune: asked about with the act that ended it.
  peopleToPlace: (place) =>
    place === 'former commune'
      ? `eventId: "${toGlobalId('TerritorialChangeEvent', idAt('applied act', 'commune'))}"`
      : null,
  personnelPlan: ofUnit((_unit, place) => at('PersonnelPlan', 'draft plan')(place)!),
  personnelPlans: ofUnit((unit) => `filter: { unitId: "${unit}", state: [DRAFT] }`),
  auditEntries: () => 'first: 5',
  auditState: none,
  node: at('User', 'user'),
  nodes: (place) => `ids: ["${toGlobalId('User', idAt('user', place))}"]`,
};

/** The places that a question can be asked about. */
export function placesOf(question: string): readonly Place[] {
  return (['country', ...UNIT_PLACES] as const).filter(
    (place) => QUESTION_ARGUMENTS[question]!(place) !== null,
  );
}
