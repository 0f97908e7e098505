import { GRANT, USER } from './accounts.js';
import { ACT, PART, TARGET } from './acts.js';
import { IMPORT } from './imports.js';
import {
  ASSIGNMENT,
  DECISION,
  ORGANIZATION,
  PERSON,
  PLAN,
  PLAN_LINE,
  POSITION,
  POSITION_TYPE,
} from './personnel.js';
import type { RecordPolicy } from './record-policy.js';
import { FACILITY, INDICATOR, INSTRUMENT, UNIT, UNIT_VERSION } from './units.js';

/** The policy of every type whose records have an id. */
export const RECORD_POLICIES: readonly RecordPolicy[] = [
  UNIT,
  UNIT_VERSION,
  FACILITY,
  INDICATOR,
  INSTRUMENT,
  ACT,
  TARGET,
  PART,
  IMPORT,
  USER,
  GRANT,
  ORGANIZATION,
  POSITION_TYPE,
  POSITION,
  PERSON,
  DECISION,
  ASSIGNMENT,
  PLAN,
  PLAN_LINE,
];
