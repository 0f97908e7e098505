import type { PlainDate } from '../../dates/index.js';
import type { RowOrigin } from '../../units/import/index.js';
import type {
  AssignmentEndReason,
  AssignmentKind,
  AssignmentMode,
  FormOfAddress,
  OrganizationEndReason,
  OrganizationKind,
  PlacementOutcome,
  PositionStatus,
} from '../personnel-lists.js';

/** Types of records that ids in files may be of. */
export type PersonnelIdType = 'Organization' | 'Position' | 'Person' | 'Assignment';

/** An understood row. A cell left empty says nothing: what is stored stays. */
export interface PersonnelRow {
  readonly origin: RowOrigin;
  /** Version of the record when it was exported. */
  readonly version: number | null;
}

/** Where a post is, in the words of a file. */
export interface PostWords {
  readonly unitCode: string | null;
  readonly organization: string | null;
  readonly organizationId: string | null;
  readonly type: string | null;
  readonly title: string | null;
  readonly positionId: string | null;
}

/** Who is meant, in the words of a file. */
export interface PersonWords {
  readonly fullName: string | null;
  readonly personId: string | null;
  readonly staffCode: string | null;
}

/** A body. */
export interface OrganizationRow extends PersonnelRow {
  readonly organizationId: string | null;
  readonly unitCode: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly parent: string | null;
  readonly ordinal: number | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly endReason: OrganizationEndReason | null;
  readonly note: string | null;
  readonly source: string | null;
}

/** A post with its headcount from a day on. */
export interface PositionRow extends PersonnelRow, PostWords {
  readonly ordinal: number | null;
  readonly headcount: number | null;
  readonly status: PositionStatus | null;
  readonly validFrom: PlainDate | null;
  readonly basis: string | null;
  readonly note: string | null;
}

/** A person. */
export interface PersonRow extends PersonnelRow {
  readonly fullName: string;
  /** Whether the file says that this is somebody new, whoever has the same name. */
  readonly isNew: boolean;
  readonly personId: string | null;
  readonly staffCode: string | null;
  readonly unitCode: string;
  readonly formOfAddress: FormOfAddress | null;
  readonly note: string | null;
  readonly source: string | null;
}

/** A decision as printed. */
export interface DecisionWords {
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly issuer: string;
}

/** A person in a post. */
export interface AssignmentRow extends PersonnelRow, PostWords, PersonWords {
  readonly assignmentId: string | null;
  readonly validFrom: PlainDate;
  readonly kind: AssignmentKind | null;
  readonly mode: AssignmentMode | null;
  readonly validTo: PlainDate | null;
  readonly endReason: AssignmentEndReason | null;
  readonly term: string | null;
  readonly expectedReturnOn: PlainDate | null;
  readonly decision: DecisionWords | null;
  readonly overrideReason: string | null;
  readonly note: string | null;
  readonly source: string | null;
}

/** What became of somebody whose unit ended. */
export interface PlacementRow extends PersonnelRow, PostWords {
  readonly assignmentId: string;
  readonly outcome: PlacementOutcome;
  readonly kind: AssignmentKind | null;
  readonly mode: AssignmentMode | null;
  readonly validFrom: PlainDate | null;
  readonly reason: string | null;
  readonly note: string | null;
}

/** All rows of an import that are sound by themselves. */
export interface PersonnelRows {
  readonly organizations: readonly OrganizationRow[];
  readonly positions: readonly PositionRow[];
  readonly persons: readonly PersonRow[];
  readonly assignments: readonly AssignmentRow[];
  readonly placements: readonly PlacementRow[];
}
