import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** One write that a client wanted: what it sent, and what it was told. */
export interface WrittenRequest {
  readonly kind: 'instrument' | 'indicator' | 'unit' | 'draft' | 'review' | 'adopt' | 'apply';
  /** Sent with every attempt; also stands in what is stored, so that it can be found. */
  readonly key: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What the server called it; null as long as no answer came. */
  answer: Acknowledged | null;
}

/** What an acknowledgement holds. */
export interface Acknowledged {
  readonly id: string;
  readonly version: number | null;
}

/** What clients know of their own writes, on disk before anything is sent and before any answer counts. */
export interface Journal {
  readonly requests: readonly WrittenRequest[];
  readonly begin: (request: WrittenRequest) => void;
  readonly acknowledge: (request: WrittenRequest, answer: Acknowledged) => void;
  readonly close: () => void;
}

/** Opens a journal in a file. */
export function openJournal(file: string): Journal {
  const handle = openSync(file, 'a', 0o600);
  const requests: WrittenRequest[] = [];
  const note = (line: Record<string, unknown>): void => {
    writeSync(handle, `${JSON.stringify(line)}\n`);
    fsyncSync(handle);
  };
  return {
    requests,
    begin: (request) => {
      note({ sent: request.key, kind: request.kind, input: request.input });
      requests.push(request);
    },
    acknowledge: (request, answer) => {
      note({ acknowledged: request.key, kind: request.kind, ...answer });
      request.answer = answer;
    },
    close: () => closeSync(handle),
  };
}
