import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** `prisma/migrations`, seen from the sources and from the build alike. */
export const MIGRATIONS_FOLDER: string = fileURLToPath(new URL('../migrations', import.meta.url));

/** A migration as it lies in its folder. */
export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, as Prisma keeps it. */
  readonly checksum: string;
}

/** The migrations of a folder, oldest first. */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.toSorted().map(async (name) => {
      const content = await readFile(path.join(folder, name, 'migration.sql'));
      const checksum = createHash('sha256').update(content).digest('hex');
      return { name, sql: content.toString('utf8'), checksum };
    }),
  );
}
