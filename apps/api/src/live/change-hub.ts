import { listenToChanges, type ChangeListener, type Db, type StoredChange } from '@haicap/database';
import { everythingChanged, type ChangeBatch } from '@haicap/schema';
import type { FastifyBaseLogger } from 'fastify';
import { within } from '../operations/within.js';

/** Tells everybody who listens what the one connection of this process hears. */
export interface ChangeHub {
  /** Comes true when changes are heard. */
  readonly ready: () => Promise<void>;
  /** Changes from now on; ends with the signal, and when the hub is closed. */
  readonly listen: (signal: AbortSignal) => AsyncGenerator<ChangeBatch, void, undefined>;
  /** Ends whatever listens, and the connection. */
  readonly close: () => Promise<void>;
}

/** What one who listens has not taken yet. */
interface Ear {
  waiting: readonly StoredChange[];
  wake: () => void;
}

/** Changes that wait for somebody slow; with more of them everything counts as changed. */
const MOST_WAITING = 200;
/** A subscription does not wait longer for a database that is away: it hears later that it missed something. */
const LONGEST_START = 3_000;

/**
 * Opens the connection with the first who listens and keeps it until it is closed. What is heard within a moment
 * (`gather` milliseconds) is told together: a transaction of many statements is one event.
 */
export function createChangeHub(options: {
  readonly db: Db;
  /** Past a pooler in front of the database; null where there is none. */
  readonly url: string | null;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
  readonly gather: number;
}): ChangeHub {
  const { db, url, clock, log, gather } = options;
  const ears = new Set<Ear>();
  const closing = new AbortController();
  let listener: ChangeListener | null = null;
  let heard: StoredChange[] = [];
  let timer: NodeJS.Timeout | null = null;

  const tell = (): void => {
    timer = null;
    const changes = heard;
    heard = [];
    for (const ear of ears) {
      const waiting = [...ear.waiting, ...changes];
      ear.waiting = waiting.length > MOST_WAITING ? everythingChanged() : waiting;
      ear.wake();
    }
  };
  const hear = (changes: readonly StoredChange[]): void => {
    if (ears.size === 0) return;
    heard.push(...changes);
    timer ??= setTimeout(tell, gather).unref();
  };
  const open = (): ChangeListener =>
    listenToChanges(db, {
      onChange: (change) => hear([change]),
      onGap: () => hear(everythingChanged()),
      onError: (error) => log.warn({ err: error }, 'changes are not heard; trying again'),
      url,
    });

  async function* listen(signal: AbortSignal): AsyncGenerator<ChangeBatch, void, undefined> {
    const over = AbortSignal.any([signal, closing.signal]);
    const ear: Ear = { waiting: [], wake: () => undefined };
    const end = (): void => ear.wake();
    over.addEventListener('abort', end, { once: true });
    ears.add(ear);
    try {
      while (!over.aborted) {
        if (ear.waiting.length === 0) await new Promise<void>((resolve) => (ear.wake = resolve));
        const changes = ear.waiting;
        ear.waiting = [];
        if (changes.length > 0 && !over.aborted) yield { at: clock(), changes };
      }
    } finally {
      ears.delete(ear);
      over.removeEventListener('abort', end);
    }
  }

  return {
    ready: async () => {
      listener ??= open();
      await within(LONGEST_START, listener.ready);
    },
    listen,
    close: async () => {
      closing.abort();
      if (timer) clearTimeout(timer);
      if (listener) await within(LONGEST_START, listener.close());
    },
  };
}
