import type { Db } from '@haicap/database';
import type { Environment } from './environment.js';

/** Loads the demo content into a database without units. */
export async function loadDemoContent(db: Db, _environment: Environment): Promise<void> {
  const unit = await db.prisma.administrativeUnit.findFirst({ select: { id: true } });
  if (unit !== null) return;
}
