import type { Stage } from '../parts/stage.js';
import type { Report } from '../parts/under-load.js';
import { verify } from '../parts/verify.js';

/** The report of a fault that was tried without a load: what was written before has to be there still. */
export async function quiet(
  { scene }: Stage,
  told: { readonly ready: number; readonly happened: string },
): Promise<Report> {
  const connection = scene.database.connection();
  if (connection === null) throw new Error('the database is not there');
  const findings = await verify(connection, scene.journal.requests);
  return { ...findings, ...told, resent: 0, wrong: [] };
}
