import type { DayPeriod, OpenPeriod } from './periods.js';
import type { AssignmentKind } from './personnel-lists.js';
import type { Establishment } from './staffing.js';

/** An approved assignment as the rules see it, with the names that findings speak of. */
export interface HeldPost extends DayPeriod {
  readonly assignmentId: string;
  readonly personId: string;
  readonly personName: string;
  readonly positionId: string;
  /** Name of the post as shown, for example "Bí thư Đảng ủy". */
  readonly postName: string;
  readonly unitName: string;
  readonly kind: AssignmentKind;
}

/** A post with everything that limits who may hold it and when. */
export interface PostFacts {
  readonly positionId: string;
  readonly postName: string;
  readonly unitName: string;
  /** When the unit exists; no first day for one that was there before the ledger begins. */
  readonly unitLife: OpenPeriod;
  readonly organizationName: string;
  readonly organizationLife: DayPeriod;
  /** When the catalogue has this kind of post. */
  readonly typeLife: OpenPeriod;
  readonly establishments: readonly Establishment[];
}
