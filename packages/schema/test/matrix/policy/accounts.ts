import { withRecord, type RecordPolicy } from './record-policy.js';
import {
  ACCOUNT_MANAGERS,
  ACCOUNT_READERS,
  ANY_RIGHT,
  AUDITORS,
  PERSONAL_READERS,
  type Rule,
} from './rules.js';

/** Whoever looks after accounts sees their sessions and keys; so does a key made for that. */
const MANAGING: Rule = { ...ACCOUNT_MANAGERS, isForPersons: false };

/** An account is seen by those who see accounts where it is looked after. */
export const USER: RecordPolicy = {
  type: 'User',
  found: ACCOUNT_READERS,
  fields: {
    ...withRecord(
      'id login displayName status suspendedReason unit isDemo createdAt version hasSecondFactor',
    ),
    ...withRecord('grants rights'),
    private: PERSONAL_READERS,
    sessions: MANAGING,
    apiKeys: MANAGING,
    history: AUDITORS,
    viewerPermissions: ANY_RIGHT,
  },
};

/** A role that somebody holds is seen like the account. */
export const GRANT: RecordPolicy = {
  type: 'Grant',
  found: ACCOUNT_READERS,
  fields: {
    ...withRecord(`id user role unit validFrom validTo instrument decision endReason givenBy isInForce version
      viewerCanEnd`),
    history: AUDITORS,
  },
};
