// A process of its own, in no terminal: it stops the server when its last user has died without saying so, and starts
// it again when it died under its users. Started by ensure-watchdog.ts with the folder as its only argument.
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { dropBallast, layBallast } from './ballast.js';
import { dismissWatchdog } from './ensure-watchdog.js';
import { countHolders } from './holders.js';
import { type Layout, layoutOf } from './layout.js';
import { tryLock } from './lock.js';
import { findPostmaster } from './postmaster.js';
import { type ProcessIdentity, identify, isRunning, pidOf } from './process-identity.js';
import { ensureServer } from './server.js';
import { rotateLog } from './server-log.js';
import { loadSettings } from './settings.js';
import { endProcesses, stopServer } from './stop-server.js';

const LOOK = 500;
/** How long the server outlives its last user. */
const GRACE = 3_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** After running this long a server is sound, and its next crash starts from the first pause again. */
const SOUND = 60_000;

/** What the watchdog remembers from one look to the next. */
interface Memory {
  lastHeld: number;
  lastDown: number;
  pause: number;
  nextStart: number;
  lastServer: ProcessIdentity;
  hasLaidBallast: boolean;
}

async function watch(layout: Layout): Promise<void> {
  const memory: Memory = {
    lastHeld: Date.now(),
    lastDown: 0,
    pause: FIRST_PAUSE,
    nextStart: 0,
    lastServer: '',
    hasLaidBallast: loadSettings(layout).isTemporary,
  };
  for (;;) {
    await sleep(LOOK);
    try {
      if (await look(layout, memory)) return;
    } catch (error) {
      // A full disk, say; the watchdog must outlive it.
      complain(error);
    }
  }
}

/** Looks once; true when there is nothing left to watch. */
async function look(layout: Layout, memory: Memory): Promise<boolean> {
  const now = Date.now();
  const isHeld = countHolders(layout) > 0;
  const server = findPostmaster(layout.data);
  if (isHeld) memory.lastHeld = now;
  if (server === null) {
    memory.lastDown = now;
  } else {
    memory.lastServer = identify(server.pid) ?? memory.lastServer;
    rotateLog(layout.log);
    if (now - memory.lastDown > SOUND) memory.pause = FIRST_PAUSE;
    // Here rather than at the start, which should not wait for 64 MB to be written.
    if (!memory.hasLaidBallast && server.status === 'ready') {
      layBallast(layout.ballast);
      memory.hasLaidBallast = true;
    }
  }
  if (!isHeld)
    return (server === null || now - memory.lastHeld >= GRACE) && finish(layout, memory.lastServer);
  if (server === null && now >= memory.nextStart && (await restart(layout))) {
    memory.nextStart = Date.now() + memory.pause;
    memory.pause = Math.min(2 * memory.pause, LONGEST_PAUSE);
  }
  return false;
}

/** Stops the server if there is still nobody; true when all is done. */
async function finish(layout: Layout, lastServer: ProcessIdentity): Promise<boolean> {
  if (!existsSync(layout.root)) {
    // Somebody removed the folder under the server, which has nothing to serve any more.
    await endProcesses(() => (isRunning(lastServer) ? [pidOf(lastServer)] : []), ['SIGQUIT', 'SIGKILL']);
    return true;
  }
  const release = tryLock(layout.lock);
  if (release === null) return false;
  try {
    if (countHolders(layout) > 0) return false;
    dismissWatchdog(layout);
    await stopServer(layout, loadSettings(layout).isTemporary);
    return true;
  } finally {
    release();
  }
}

/** Starts the server that died under its users; false when somebody else is at it. */
async function restart(layout: Layout): Promise<boolean> {
  const release = tryLock(layout.lock);
  if (release === null) return false;
  try {
    if (countHolders(layout) === 0 || findPostmaster(layout.data) !== null) return false;
    const madeRoom = dropBallast(layout.ballast);
    process.stderr.write(
      `watchdog: the server died and is started again${madeRoom ? ', with room made for it' : ''}\n`,
    );
    await ensureServer(layout, loadSettings(layout));
  } catch (error) {
    complain(error);
  } finally {
    release();
  }
  return true;
}

function complain(error: unknown): void {
  process.stderr.write(`watchdog: ${(error as Error).message}\n`);
}

const root = process.argv[2];
// Its log may lie on a full disk.
process.stderr.on('error', () => undefined);
// A closed terminal or a Ctrl-C that still reaches it is no reason to leave the server alone.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
if (root !== undefined) await watch(layoutOf(root));
