import type { Db } from '@haicap/database';
import { seedDemo } from '@haicap/database/seed';

/** Loads the demo content into a database without units; one that holds any is somebody's own. */
export async function loadDemoContent(db: Db): Promise<void> {
  const unit = await db.prisma.administrativeUnit.findFirst({ select: { id: true } });
  if (unit === null) await seedDemo(db);
}
