import type { Permission, Role } from '@haicap/domain/accounts';
import type {
  AssignmentEndReason,
  AssignmentKind,
  AssignmentMode,
  AssignmentState,
  AssignmentStatus,
  FormOfAddress,
  OrganizationEndReason,
  OrganizationKind,
  PersonnelPlanState,
  PlacementState,
  PositionStatus,
  Sex,
} from '@haicap/domain/personnel';
import type {
  ActStatus,
  ChangeType,
  Extent,
  FacilityCondition,
  FacilityKind,
  FindingSeverity,
  MatchReason,
  PopulationQuality,
  UnitKind,
  UnitLevel,
  ValuePrecision,
} from '@haicap/domain/units';

/** The label of every value of every enumeration, by the name of the enumeration. */
export interface EnumLabels {
  readonly unitLevel: Labels<UnitLevel>;
  readonly unitKind: Labels<UnitKind>;
  readonly extent: Labels<Extent>;
  readonly changeType: Labels<ChangeType>;
  readonly populationQuality: Labels<PopulationQuality>;
  readonly territorialChangeStatus: Labels<ActStatus>;
  readonly facilityKind: Labels<FacilityKind>;
  readonly facilityCondition: Labels<FacilityCondition>;
  readonly valuePrecision: Labels<ValuePrecision>;
  readonly legalInstrumentKind: Labels<
    | 'LAW'
    | 'RESOLUTION'
    | 'DECREE'
    | 'DECISION'
    | 'DIRECTIVE'
    | 'CIRCULAR'
    | 'CONCLUSION'
    | 'PLAN'
    | 'LETTER'
    | 'OTHER'
  >;
  readonly role: Labels<Role>;
  readonly permission: Labels<GraphqlName<Permission>>;
  readonly lineageDirection: Labels<'BACKWARD' | 'FORWARD' | 'BOTH'>;
  readonly resolutionStatus: Labels<'ONE' | 'AMBIGUOUS' | 'NONE'>;
  readonly crosswalkOutcome: Labels<'EXACT' | 'SPLIT' | 'UNDEFINED'>;
  readonly matchedBy: Labels<'CODE' | 'NAME' | 'SHORT_NAME' | 'NAME_WITH_PARENT'>;
  readonly matchReason: Labels<MatchReason>;
  readonly findingSeverity: Labels<FindingSeverity>;
  readonly searchHitKind: Labels<
    'UNIT' | 'FORMER_UNIT' | 'PERSON' | 'ORGANIZATION' | 'TERRITORIAL_CHANGE' | 'LEGAL_INSTRUMENT'
  >;
  readonly importKind: Labels<'LEDGER' | 'BOUNDARIES' | 'PERSONNEL'>;
  readonly organizationKind: Labels<OrganizationKind>;
  readonly organizationEndReason: Labels<OrganizationEndReason>;
  readonly positionStatus: Labels<PositionStatus>;
  readonly formOfAddress: Labels<FormOfAddress>;
  readonly sex: Labels<Sex>;
  readonly assignmentKind: Labels<AssignmentKind>;
  readonly assignmentMode: Labels<AssignmentMode>;
  readonly assignmentState: Labels<AssignmentState>;
  readonly assignmentStatus: Labels<AssignmentStatus>;
  readonly assignmentEndReason: Labels<AssignmentEndReason>;
  readonly placementState: Labels<PlacementState>;
  readonly personnelPlanState: Labels<PersonnelPlanState>;
  readonly importStatus: Labels<'PREVIEWING' | 'PREVIEWED' | 'APPLYING' | 'APPLIED' | 'FAILED' | 'DISCARDED'>;
  readonly importRowState: Labels<'NEW' | 'CHANGED' | 'SAME' | 'WARNING' | 'ERROR'>;
}

type Labels<Value extends string> = Readonly<Record<Value, string>>;
/** The name of a permission in GraphQL: `units.read` is `UNITS_READ`. */
type GraphqlName<Name extends string> = Name extends `${infer Word}.${infer Verb}`
  ? Uppercase<`${Word}_${Verb}`>
  : never;
