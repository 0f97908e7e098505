// Holds an embedded server for other programs until its standard input ends: `test` for the suites of `npm test`,
// `dev` for the API that starts anew with every change.
import { startEmbeddedPostgres } from '../src/index.js';
import { startTestServer } from '../testing/test-server.js';

const isExternal = (process.env['DATABASE_URL'] ?? '') !== '';
if (!isExternal) {
  const server = process.argv[2] === 'test' ? await startTestServer() : await startEmbeddedPostgres();
  const stop = () => void server.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  process.stdin.on('end', stop).resume();
}
process.stdout.write('ready\n');
