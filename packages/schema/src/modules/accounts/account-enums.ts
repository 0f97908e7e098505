import { builder } from '../../builder.js';

/** State of an account. */
export const UserStatusEnum = builder.enumType('UserStatus', {
  description: 'State of a user account.',
  values: {
    INVITED: { description: 'Invited; has no password yet.' },
    ACTIVE: { description: 'May sign in.' },
    SUSPENDED: { description: 'May not sign in; sessions and keys are dead.' },
  },
});

/** How a session was opened. */
export const SignInMethodEnum = builder.enumType('SignInMethod', {
  description: 'How a session was opened.',
  values: {
    PASSWORD: { description: 'Password.' },
    PASSWORD_AND_TOTP: { description: 'Password and a code of an authenticator application.' },
    PASSWORD_AND_RECOVERY_CODE: { description: 'Password and a recovery code.' },
    SINGLE_SIGN_ON: { description: 'Single sign-on.' },
    ONE_TIME_CODE: { description: 'One-time code of an invitation or reset.' },
  },
});

/** Why somebody may not do something. */
export const AccessDenialReasonEnum = builder.enumType('AccessDenialReason', {
  description: 'Why a person may not do something.',
  values: {
    SUSPENDED: { description: 'The account is suspended.' },
    INVITED: { description: 'The invitation has not been accepted.' },
    NO_ROLE: { description: 'No role of the person allows it.' },
    ROLE_ELSEWHERE: { description: 'A role allows it, but on other units.' },
    ROLE_OVER: { description: 'The role has ended.' },
    ROLE_NOT_YET: { description: 'The role has not begun.' },
  },
});
