import { serverText } from '@haicap/i18n/server';
import type { Environment } from './environment.js';
import { StartError } from './start-error.js';

/** Why a port cannot be listened on, in one sentence. */
export function listenError({ host, port, locale }: Environment, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE')
    return new StartError(serverText(locale, 'start.portTaken', { port, host }));
  if (error.code === 'EACCES') return new StartError(serverText(locale, 'start.portForbidden', { port }));
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartError(serverText(locale, 'start.addressUnknown', { host }));
  }
  return error;
}
