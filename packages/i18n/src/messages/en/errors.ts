import type { ErrorTexts } from '../../errors/error-texts.js';

/** Texts of errors. */
export const errors: ErrorTexts = {
  code: {
    INVALID_INPUT: {
      title: 'Some entries are not valid',
      advice: 'Check the marked fields and try again.',
    },
    FORBIDDEN: {
      title: 'You are not allowed to do this',
      advice: 'Ask an administrator if your work needs this permission.',
    },
    NOT_FOUND: {
      title: 'Not found',
      advice: 'It does not exist, or it lies outside the units assigned to you.',
    },
    CONFLICT: {
      title: 'Someone else has changed this',
      advice: 'Reload to see the latest state; what you typed is kept.',
    },
    ILLEGAL_TRANSITION: {
      title: 'This step is not possible now',
      advice: 'Reload to see the current state and the next steps.',
    },
    LEDGER_REFUSED: {
      title: 'The ledger of units refuses this rearrangement',
      advice: 'Look at the proof sheet and remove the errors it names.',
    },
    IDEMPOTENCY_KEY_REUSED: {
      title: 'This request was sent before with other content',
      advice: 'Reload the page and try again.',
    },
    STEP_UP_REQUIRED: {
      title: 'Please confirm that it is you',
      advice: 'Enter your password again (and a code, if you use one), then repeat.',
    },
    BEYOND_OWN_RIGHTS: {
      title: 'Nobody can give more than they have',
      advice: 'Choose a role, unit or period within your own rights, or ask an administrator above you.',
    },
    LAST_ADMINISTRATOR: {
      title: 'This is the last administrator of the whole country',
      advice: 'Make somebody else administrator of the whole country first.',
    },
    IMPORT_HAS_ERRORS: {
      title: 'The file has errors; nothing was stored',
      advice: 'Download the wrong rows, correct the file and import it again.',
    },
    IMPORT_NOT_READABLE: {
      title: 'The file cannot be read',
      advice: 'Check the format (.csv in UTF-8, or .xlsx) and its header row, then upload it again.',
    },
    QUERY_NOT_VALID: {
      title: 'The query is not valid',
      advice: 'Check its syntax and the names of its fields in the documentation of the API.',
    },
    OPERATION_NOT_KNOWN: {
      title: 'A new version is ready',
      advice: 'This page belongs to an older version. Keep what you have typed, reload the page and go on.',
    },
    INTROSPECTION_DISABLED: {
      title: 'The structure of the API is not open to you',
      advice: 'Sign in as a developer to see it.',
    },
    BODY_TOO_LARGE: {
      title: 'The request body is too large',
      advice: 'Split it into smaller parts and send them again.',
    },
    TIMEOUT: {
      title: 'The server took too long',
      advice: 'Narrow the request, then try again.',
    },
    UNAUTHENTICATED: {
      title: 'Your session has ended',
      advice: 'Sign in again to go on.',
    },
    SIGN_IN_FAILED: {
      title: 'User name or password is wrong',
      advice: 'Check your Vietnamese keyboard and Caps Lock, then try again.',
    },
    PASSWORD_WRONG: {
      title: 'The password is wrong',
      advice: 'Check your Vietnamese keyboard and Caps Lock, then try again.',
    },
    SECOND_FACTOR_FAILED: {
      title: 'The code is wrong or has been used',
      advice: 'Wait for the next code of your authenticator application, or use a recovery code.',
    },
    CHALLENGE_OVER: {
      title: 'There is no time or attempt left for the code',
      advice: 'Sign in again from the beginning.',
    },
    CODE_NOT_VALID: {
      title: 'This link does not work any more',
      advice: 'Ask your administrator for a new one.',
    },
    SINGLE_SIGN_ON_UNAVAILABLE: {
      title: 'Single sign-on does not answer at the moment',
      advice: 'Try again in a moment, or sign in with your password.',
    },
    SINGLE_SIGN_ON_FAILED: {
      title: 'Single sign-on did not succeed',
      advice: 'Begin again; if it stays, tell an administrator.',
    },
    SINGLE_SIGN_ON_UNKNOWN: {
      title: 'This single sign-on identity is not linked to an account',
      advice:
        'Sign in with your password and link it on your account page, or use the link of your invitation.',
    },
    SINGLE_SIGN_ON_TAKEN: {
      title: 'This single sign-on identity is linked to another account',
      advice: 'Use another identity, or unlink it from the other account first.',
    },
    RATE_LIMITED: {
      title: 'Too many requests in a short time',
      advice: 'Wait a minute, then try again.',
    },
    QUERY_TOO_COMPLEX: {
      title: 'The request is too large',
      advice: 'Narrow the filters, then try again.',
    },
    DATABASE_UNAVAILABLE: {
      title: 'The database does not answer at the moment',
      advice: 'Wait a moment, then try again. No data is lost.',
    },
    NETWORK: {
      title: 'The server cannot be reached',
      advice: 'Check the network, then try again. What you typed is kept.',
    },
    INTERNAL: {
      title: 'Something went wrong in the system',
      advice: 'Try again; if it stays, give the error code to an administrator.',
    },
  },
};
