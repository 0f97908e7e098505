import type { PlainDate } from '../../dates/index.js';
import type { UnitLevel } from '../../units/index.js';
import type {
  AssignmentEndReason,
  AssignmentKind,
  AssignmentMode,
  AssignmentState,
  FormOfAddress,
  OrganizationEndReason,
  OrganizationKind,
  PlacementOutcome,
  PositionStatus,
} from '../personnel-lists.js';

/** A code of a unit for the time it had it. */
export interface SnapshotUnit {
  readonly code: string;
  readonly unitId: string;
  readonly name: string;
  readonly scopePath: string;
  readonly level: UnitLevel;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** When the unit exists; no first day for one that was there before the ledger begins. */
  readonly lifeFrom: PlainDate | null;
  readonly lifeTo: PlainDate | null;
}

/** A kind of post. */
export interface SnapshotType {
  readonly id: string;
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly organizationKinds: readonly OrganizationKind[];
  readonly levels: readonly UnitLevel[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** A body. */
export interface SnapshotOrganization {
  readonly id: string;
  readonly unitId: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly parentId: string | null;
  readonly ordinal: number;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly endReason: OrganizationEndReason | null;
  readonly note: string | null;
  readonly source: string | null;
  readonly version: number;
}

/** A period of a headcount. */
export interface SnapshotEstablishment {
  readonly id: string;
  readonly positionId: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly headcount: number;
  readonly status: PositionStatus;
  readonly basis: string | null;
}

/** A post. */
export interface SnapshotPosition {
  readonly id: string;
  readonly organizationId: string;
  readonly typeId: string;
  readonly title: string | null;
  readonly ordinal: number;
  readonly note: string | null;
  readonly version: number;
}

/** A person. */
export interface SnapshotPerson {
  readonly id: string;
  readonly fullName: string;
  readonly formOfAddress: FormOfAddress | null;
  readonly staffCode: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly scopePath: string;
  readonly reachPaths: readonly string[];
  readonly note: string | null;
  readonly source: string | null;
  readonly version: number;
}

/** An assignment that is prepared or approved. */
export interface SnapshotAssignment {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly positionId: string;
  readonly scopePath: string;
  readonly unitName: string;
  readonly postName: string;
  readonly kind: AssignmentKind;
  readonly mode: AssignmentMode;
  readonly state: AssignmentState;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly term: string | null;
  readonly expectedReturnOn: PlainDate | null;
  readonly endReason: AssignmentEndReason | null;
  readonly endedByEventId: string | null;
  readonly overrideReason: string | null;
  readonly note: string | null;
  readonly source: string | null;
  readonly version: number;
}

/** What became of somebody, as stored. */
export interface SnapshotPlacement {
  readonly id: string;
  readonly assignmentId: string;
  readonly outcome: PlacementOutcome;
  readonly reason: string | null;
  readonly newAssignmentId: string | null;
  readonly newState: AssignmentState | null;
  readonly newPositionId: string | null;
  readonly version: number;
}

/** Everything stored that the rows of an import may be about. */
export interface PersonnelSnapshot {
  readonly units: readonly SnapshotUnit[];
  readonly types: readonly SnapshotType[];
  readonly organizations: readonly SnapshotOrganization[];
  readonly positions: readonly SnapshotPosition[];
  readonly establishments: readonly SnapshotEstablishment[];
  readonly persons: readonly SnapshotPerson[];
  readonly assignments: readonly SnapshotAssignment[];
  readonly placements: readonly SnapshotPlacement[];
  /** Staff codes of the files that somebody has, known or not. */
  readonly takenStaffCodes: readonly string[];
}
