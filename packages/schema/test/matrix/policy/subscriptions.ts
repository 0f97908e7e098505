import type { ChangeTopic } from '../../../src/modules/live/change-topic.js';
import { DRAFT_READERS, EVERYBODY, FILE_READERS, PERSONNEL_READERS, STAFF, type Rule } from './rules.js';

/** Who hears that a record was changed: whoever may read it, at the place where it stands. */
export interface ChangePolicy {
  readonly topic: ChangeTopic;
  readonly told: Rule;
  /** Changes the record of a unit, whose id is `$1`, without changing anything in it. */
  readonly touch: string;
}

const OF_UNIT = 'WHERE unit_id = $1';

/** Every kind of record that is told of has a line here. */
export const CHANGES: Readonly<Record<string, ChangePolicy>> = {
  organization: {
    topic: 'ORGANIZATIONS',
    told: PERSONNEL_READERS,
    touch: `UPDATE organization SET note = note ${OF_UNIT}`,
  },
  position: {
    topic: 'POSITIONS',
    told: PERSONNEL_READERS,
    touch: `UPDATE position SET note = note ${OF_UNIT}`,
  },
  position_establishment: {
    topic: 'POSITIONS',
    told: PERSONNEL_READERS,
    touch: `UPDATE position_establishment SET basis = basis WHERE position_id IN (SELECT id FROM position ${OF_UNIT})`,
  },
  headcount_ceiling: {
    topic: 'CEILINGS',
    told: PERSONNEL_READERS,
    touch: `UPDATE headcount_ceiling SET basis = basis ${OF_UNIT}`,
  },
  person: { topic: 'PERSONS', told: PERSONNEL_READERS, touch: `UPDATE person SET note = note ${OF_UNIT}` },
  person_private: {
    topic: 'PERSONS',
    told: FILE_READERS,
    touch: `UPDATE person_private SET phone = phone WHERE person_id IN (SELECT id FROM person ${OF_UNIT})`,
  },
  assignment: {
    topic: 'ASSIGNMENTS',
    told: PERSONNEL_READERS,
    touch: `UPDATE assignment SET note = note ${OF_UNIT} AND state = 'APPROVED'`,
  },
  assignment_draft: {
    topic: 'ASSIGNMENTS',
    told: DRAFT_READERS,
    touch: `UPDATE assignment SET note = note ${OF_UNIT} AND state IN ('DRAFT', 'PROPOSED', 'REJECTED')`,
  },
  placement: {
    topic: 'PLACEMENTS',
    told: DRAFT_READERS,
    touch: `UPDATE placement SET reason = reason WHERE assignment_id IN (SELECT id FROM assignment ${OF_UNIT})`,
  },
  personnel_plan: {
    topic: 'PLANS',
    told: PERSONNEL_READERS,
    touch: `UPDATE personnel_plan SET note = note ${OF_UNIT} AND state = 'ISSUED'`,
  },
  personnel_plan_draft: {
    topic: 'PLANS',
    told: DRAFT_READERS,
    touch: `UPDATE personnel_plan SET note = note ${OF_UNIT} AND state IN ('DRAFT', 'SUBMITTED', 'AGREED')`,
  },
  act: {
    topic: 'ACTS',
    told: EVERYBODY,
    touch: `UPDATE territorial_change_event SET note = note WHERE scope_unit_id = $1 AND status IN ('ADOPTED', 'OPERATIONAL')`,
  },
  act_draft: {
    topic: 'ACTS',
    told: STAFF,
    touch: `UPDATE territorial_change_event SET note = note WHERE scope_unit_id = $1 AND status IN ('DRAFT', 'REVIEWED', 'CANCELLED')`,
  },
  unit: {
    topic: 'UNITS',
    told: EVERYBODY,
    touch: `UPDATE administrative_unit_version SET seat = seat ${OF_UNIT}`,
  },
  facility: { topic: 'FACILITIES', told: EVERYBODY, touch: `UPDATE facility SET note = note ${OF_UNIT}` },
  indicator: {
    topic: 'INDICATORS',
    told: EVERYBODY,
    touch: `UPDATE unit_indicator SET note = note ${OF_UNIT}`,
  },
};
