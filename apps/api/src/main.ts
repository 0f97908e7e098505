import { serverText, terminalLocale } from '@haicap/i18n/server';
import { readBannerFacts } from './start/banner-facts.js';
import { banner } from './start/banner.js';
import { readEnvironment } from './start/environment.js';
import { StartError } from './start/start-error.js';
import { startServer, type RunningServer } from './start/start-server.js';

try {
  const environment = readEnvironment(process.env);
  const server = await startServer(environment);
  stopOnSignal(server);
  process.stdout.write(`${banner(environment, server, await readBannerFacts(server))}\n`);
} catch (error) {
  // A StartError is a sentence for whoever started the server; anything else is a bug and shows where.
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}

/** Answers what is under way, then stops; a second signal does not wait. */
function stopOnSignal(server: RunningServer): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    server.stop().then(
      () => {
        process.stdout.write(`${serverText(terminalLocale(process.env), 'banner.stopped')}\n`);
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
