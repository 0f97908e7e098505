/**
 * Codes of everything the input schemas can find wrong, as `<domain>.<field>.<problem>`.
 * They are the messages of zod issues: text in three languages comes from the code.
 */
export const INPUT_ISSUE_CODES = [
  'input.type',
  'input.required',
  'input.tooLong',
  'input.tooMany',
  'input.choice',
  'input.date',
  'input.number',
  'input.integer',
  'input.negative',
  'input.tooLarge',
  'input.identifier',
  'input.url',
  'input.controlCharacter',
  'dates.periodOrder',
  'dates.validityOrder',
  'units.code.shape',
  'units.code.levelLength',
  'units.kind.notOfLevel',
  'units.parent.required',
  'units.parent.notAllowed',
  'units.coordinates.incomplete',
  'units.correction.empty',
  'acts.targets.keyTwice',
  'acts.parts.unknownTarget',
  'acts.parts.noEnds',
  'acts.parts.noContent',
  'acts.parts.twice',
  'acts.targets.parentUnknown',
  'facilities.hostIsUnit',
  'indicators.key.shape',
  'instruments.number.shape',
  'instruments.dates.order',
  'keys.expiresOn.past',
  'keys.expiresOn.tooFar',
  'accounts.login.shape',
  'accounts.login.taken',
  'accounts.password.length',
  'accounts.password.common',
] as const;

/** Code of one issue of an input. */
export type InputIssueCode = (typeof INPUT_ISSUE_CODES)[number];
