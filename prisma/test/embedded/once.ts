// Starts the embedded server in the given folder by the given way, joins it, and stops it.
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from '@haicap/database';

const [, , dataDir = '', runner] = process.argv;
const options = { dataDir, runner } as EmbeddedPostgresOptions;
const first = await startEmbeddedPostgres(options);
const second = await startEmbeddedPostgres(options);
await first.stop();
await second.stop();
process.stdout.write('done\n');
