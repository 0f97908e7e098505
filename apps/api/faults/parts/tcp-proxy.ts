import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * What the line does: passes everything on; each piece late; takes what is sent and never answers; breaks in the middle
 * of each answer; or is not there.
 */
export type LineMode = 'pass' | 'late' | 'silent' | 'cut' | 'away';

/** A line between two programs that can be disturbed. */
export interface Line {
  readonly port: number;
  readonly set: (mode: LineMode) => void;
  readonly close: () => void;
}

const LATE = 150;

/** Opens a line to a port or a unix socket. */
export async function openLine(target: { port: number; host?: string } | { path: string }): Promise<Line> {
  let mode: LineMode = 'pass';
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((caller) => {
    if (mode === 'away') return void caller.destroy();
    const answerer = connect(target);
    const pair = [caller, answerer] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      caller.destroy();
      answerer.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    caller.on('data', (piece) => pass(piece, answerer, mode));
    answerer.on('data', (piece) => {
      if (mode !== 'cut') return pass(piece, caller, mode);
      caller.write(piece.subarray(0, Math.floor(piece.length / 2)), end);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const drop = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    set: (next) => {
      mode = next;
      if (next === 'away') drop();
    },
    close: () => {
      drop();
      server.close();
    },
  };
}

function pass(piece: Buffer, to: Socket, mode: LineMode): void {
  if (mode === 'silent' || mode === 'away') return;
  if (mode === 'late') setTimeout(() => to.writable && to.write(piece), LATE);
  else if (to.writable) to.write(piece);
}
