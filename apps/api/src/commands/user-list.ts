import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';

/** Lists the accounts: login, state, last sign-in, whether a second factor is set up, name. */
export const userList: Command = {
  name: 'user list',
  usage: '',
  summary: 'command.userListSummary',
  run: async ({ db, print }, args) => {
    readArguments(args, {});
    const users = await db.prisma.user.findMany({
      orderBy: { login: 'asc' },
      select: {
        login: true,
        displayName: true,
        status: true,
        lastSignInAt: true,
        totp: { select: { confirmedAt: true } },
      },
    });
    const width = Math.max(...users.map(({ login }) => login.length), 0);
    for (const { login, status, lastSignInAt, totp, displayName } of users) {
      const last = lastSignInAt?.toISOString().slice(0, 16) ?? '-'.padEnd(16);
      const factor = totp?.confirmedAt ? 'TOTP' : '-   ';
      print(`${login.padEnd(width)}  ${status.padEnd(9)}  ${last}  ${factor}  ${displayName}`);
    }
  },
};
