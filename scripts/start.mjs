// `npm start`: from a fresh clone to a running system. Installs and builds what is missing, then runs the server in
// this very process, so that whatever ends this process ends the server.
import { pathToFileURL } from 'node:url';
import { SERVER, ensureBuilt } from './steps/build.mjs';
import { followParent } from './steps/follow-parent.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { main } from './steps/project.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  followParent();
  process.argv[1] = SERVER;
  await import(pathToFileURL(SERVER).href);
});
