import type { PlainDate } from '@haicap/domain/dates';
import { serverText } from '@haicap/i18n/server';
import { findUnitIds } from '../accounts/user-store.js';
import { StartError } from '../start/start-error.js';
import type { CommandContext } from './command.js';

/** The id of the unit that holds a code on a day; throws a `StartError` when there is none. */
export async function getUnitId(
  { db, locale }: CommandContext,
  code: string,
  day: PlainDate,
): Promise<string> {
  const id = (await findUnitIds(db, [code], day)).get(code);
  if (id === undefined) throw new StartError(serverText(locale, 'command.unitUnknown', { code, day }));
  return id;
}
