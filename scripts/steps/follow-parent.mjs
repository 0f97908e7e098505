import { readFileSync } from 'node:fs';

const ROUND = 1_000;

/**
 * Ends this process like Ctrl-C when the npm that started it was killed: an orphan would keep the port and hinder the
 * next start. Only what npm itself started follows it, and only where the system tells who started whom.
 */
export function followParent() {
  if (process.env.npm_lifecycle_event === undefined || process.platform !== 'linux') return;
  const started = ancestors();
  const timer = setInterval(() => {
    if (started.every((parent) => startOf(parent.pid) === parent.start)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, ROUND);
  timer.unref();
}

/** npm, and the shell it may have put in between. */
function ancestors() {
  const parent = process.ppid;
  const isShell = /^(sh|dash|bash|ash|busybox)$/.test(fieldsOf(parent)?.name ?? '');
  const pids = isShell ? [parent, fieldsOf(parent)?.parent ?? 1] : [parent];
  return pids.filter((pid) => pid > 1).map((pid) => ({ pid, start: startOf(pid) }));
}

function startOf(pid) {
  return fieldsOf(pid)?.start ?? null;
}

function fieldsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const end = stat.lastIndexOf(')');
    const fields = stat.slice(end + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return { name: stat.slice(stat.indexOf('(') + 1, end), parent: Number(fields[1]), start: fields[19] };
  } catch {
    return null;
  }
}
