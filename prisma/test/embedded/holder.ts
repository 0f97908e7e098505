// A program that uses the embedded server in the folder given to it, until it is told to stop or killed.
import { startEmbeddedPostgres } from '@haicap/database';

const dataDir = process.argv[2] ?? '';
const server = await startEmbeddedPostgres({ dataDir });
process.stdout.write(`${JSON.stringify(server.connection)}\n`);
process.stdin.on('data', () => undefined);
process.stdin.on('end', () => void server.stop());
