import { Buffer } from 'node:buffer';

/** A file within an archive; small enough to be held in memory. */
export interface TarEntry {
  readonly name: string;
  readonly content: Buffer;
}

const BLOCK = 512;
/** Where a number or text lies in the header of an entry (POSIX ustar). */
const FIELDS = {
  name: [0, 100],
  mode: [100, 8],
  size: [124, 12],
  checksum: [148, 8],
  magic: [257, 6],
} as const;
const NAME = /^[A-Za-z0-9_./-]{1,100}$/;

/** An archive that is not one. */
export class TarError extends Error {
  override readonly name = 'TarError';
}

/** An entry with its header and padding, as it stands in an archive. */
export function packEntry({ name, content }: TarEntry): Buffer {
  if (!NAME.test(name)) throw new TarError(`no name for an entry: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 'ascii');
  header.write('0000600\0', FIELDS.mode[0], 'ascii');
  header.write('0000000\0'.repeat(2), 108, 'ascii');
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, FIELDS.size[0], 'ascii');
  header.write('00000000000\0', 136, 'ascii');
  header.write('0', 156, 'ascii');
  header.write('ustar\u000000', FIELDS.magic[0], 'ascii');
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, FIELDS.checksum[0], 'ascii');
  return Buffer.concat([header, content, Buffer.alloc(paddingOf(content.length))]);
}

/** The two empty blocks at the end of an archive. */
export const END_OF_ARCHIVE: Buffer = Buffer.alloc(2 * BLOCK);

/** Reads entries one by one; at most one is in memory. Throws a {@link TarError} for anything that is not an archive of ours. */
export async function* unpackEntries(
  pieces: AsyncIterable<Buffer>,
  largest: number,
): AsyncGenerator<TarEntry> {
  const source = byteSource(pieces);
  for (;;) {
    const header = await source(BLOCK);
    if (header === null) throw new TarError('the archive ends too early');
    if (header.every((byte) => byte === 0)) return drain(source);
    const size = readSize(header, largest);
    const content = await source(size + paddingOf(size));
    if (content === null) throw new TarError('the archive ends too early');
    yield { name: readText(header, FIELDS.name), content: content.subarray(0, size) };
  }
}

/** To the very end: only there does a compressed stream tell that it is whole. */
async function drain(source: (wanted: number) => Promise<Buffer | null>): Promise<void> {
  for (;;) {
    const block = await source(BLOCK);
    if (block === null) return;
    if (block.some((byte) => byte !== 0)) throw new TarError('something follows the end');
  }
}

function readSize(header: Buffer, largest: number): number {
  const written = Number.parseInt(readText(header, FIELDS.checksum).trim(), 8);
  if (readText(header, FIELDS.magic) !== 'ustar' || written !== checksumOf(header))
    throw new TarError('there is something else than an entry');
  const size = Number.parseInt(readText(header, FIELDS.size), 8);
  if (!Number.isInteger(size) || size < 0 || size > largest) throw new TarError('an entry is too large');
  return size;
}

/** The sum of the header's bytes, its own place counted as spaces. */
function checksumOf(header: Buffer): number {
  const [start, length] = FIELDS.checksum;
  let sum = 0;
  for (const [place, byte] of header.entries()) sum += place >= start && place < start + length ? 32 : byte;
  return sum;
}

function readText(header: Buffer, [start, length]: readonly [number, number]): string {
  return header.toString('ascii', start, start + length).split('\0')[0]!;
}

function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** Takes exactly so many bytes from a stream; null when it has ended. */
function byteSource(pieces: AsyncIterable<Buffer>): (wanted: number) => Promise<Buffer | null> {
  const stream = pieces[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return async (wanted) => {
    const parts = [rest];
    let length = rest.length;
    while (length < wanted) {
      const next = await stream.next();
      if (next.done === true) return null;
      parts.push(next.value);
      length += next.value.length;
    }
    const all = Buffer.concat(parts);
    rest = all.subarray(wanted);
    return all.subarray(0, wanted);
  };
}
