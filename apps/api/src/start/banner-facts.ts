import { existsSync } from 'node:fs';
import { listDemoUsers } from '../accounts/demo-users.js';
import type { BannerFacts } from './banner.js';
import { CLIENT_FOLDER, type RunningServer } from './start-server.js';

/** Looks up what the start screen tells. */
export async function readBannerFacts({ db, allowDemo }: RunningServer): Promise<BannerFacts> {
  const user = await db.prisma.user.findFirst({ where: { isDemo: false }, select: { id: true } });
  return {
    demoUsers: allowDemo ? await listDemoUsers(db) : [],
    hasUsers: user !== null,
    isClientBuilt: existsSync(CLIENT_FOLDER),
  };
}
