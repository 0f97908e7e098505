/** A file within an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly text: string;
}

/**
 * Packs texts into a ZIP archive with the browser's own compression. Libraries compress large files in workers made
 * from blob addresses, which the content security policy refuses.
 */
export async function zipFile(entries: readonly ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = new TextEncoder().encode(entry.text);
    const packed = await deflate(content);
    const path = new TextEncoder().encode(entry.path);
    const facts = { path, checksum: crc32(content), size: content.length, packedSize: packed.length, offset };
    const head = localHeader(facts);
    files.push(head, packed);
    directory.push(directoryEntry(facts));
    offset += head.length + packed.length;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  return join([...files, ...directory, endRecord(entries.length, directorySize, offset)]);
}

interface EntryFacts {
  readonly path: Uint8Array;
  readonly checksum: number;
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: the files carry no time of their own. */
const DOS_DATE = 0x0021;

function localHeader(facts: EntryFacts): Uint8Array {
  return join([
    bytes([0x04034b50, 4], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [DOS_DATE, 2]),
    bytes([facts.checksum, 4], [facts.packedSize, 4], [facts.size, 4], [facts.path.length, 2], [0, 2]),
    facts.path,
  ]);
}

function directoryEntry(facts: EntryFacts): Uint8Array {
  return join([
    bytes([0x02014b50, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [DOS_DATE, 2]),
    bytes([facts.checksum, 4], [facts.packedSize, 4], [facts.size, 4], [facts.path.length, 2]),
    bytes([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [facts.offset, 4]),
    facts.path,
  ]);
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  return bytes([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
}

async function deflate(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function crc32(content: Uint8Array): number {
  let checksum = 0xffffffff;
  for (const byte of content) checksum = CRC_TABLE[(checksum ^ byte) & 0xff]! ^ (checksum >>> 8);
  return (checksum ^ 0xffffffff) >>> 0;
}

const CRC_TABLE: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** Little-endian numbers of 2 or 4 bytes, one after the other. */
function bytes(...numbers: readonly (readonly [value: number, length: 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, length]) => sum + length, 0)));
  let place = 0;
  for (const [value, length] of numbers) {
    if (length === 2) view.setUint16(place, value, true);
    else view.setUint32(place, value, true);
    place += length;
  }
  return new Uint8Array(view.buffer);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    joined.set(part, place);
    place += part.length;
  }
  return joined;
}
