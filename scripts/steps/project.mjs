// What every script needs: where the project is, and how to say in one sentence that something cannot be done.
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** The project's folder. */
export const ROOT = path.dirname(path.dirname(import.meta.dirname));
/** What the scripts remember, ignored by git. */
export const STATE = path.join(ROOT, '.haicap');

const NEEDED = [20, 19];

/** A failure that its sentence explains; no stack trace helps whoever reads it. */
export class Stop extends Error {}

/** Runs a script; a Stop ends it with its sentence and exit code 1. */
export async function main(work) {
  try {
    checkNode();
    prepareState();
    await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
    process.exit(1);
  }
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new Stop(`Hai Cấp needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`);
}

function prepareState() {
  try {
    mkdirSync(STATE, { recursive: true });
  } catch (error) {
    throw new Stop(`The folder ${ROOT} is not writable (${error.code}), and Hai Cấp keeps its build there.`);
  }
}
