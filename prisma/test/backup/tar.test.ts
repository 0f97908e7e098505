import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { END_OF_ARCHIVE, packEntry, TarError, unpackEntries } from '../../src/backup/tar.js';

const entries = [
  { name: 'head.json', content: Buffer.from('{}') },
  { name: 'data/0000/000001', content: Buffer.alloc(700_001, 7) },
  { name: 'data/0000/000002', content: Buffer.alloc(0) },
  { name: 'data/0001/000001', content: Buffer.alloc(512, 9) },
];
const archive = Buffer.concat([...entries.map(packEntry), END_OF_ARCHIVE]);

async function* inPieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < content.length; start += size) yield content.subarray(start, start + size);
}

/** Names and contents; large buffers are slow to compare one byte after the other. */
async function read(content: Buffer, size = 1_000): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of unpackEntries(inPieces(content, size), 1e6)) found.push(told(entry));
  return found;
}

function told({ name, content }: { name: string; content: Buffer }): string {
  return `${name} ${content.length} ${createHash('sha256').update(content).digest('hex')}`;
}

it('reads what it wrote, however the pieces come', async () => {
  for (const size of [511, 512, 513, 100_000]) expect(await read(archive, size)).toEqual(entries.map(told));
  const small = Buffer.concat([packEntry(entries[0]!), END_OF_ARCHIVE]);
  expect(await read(small, 1)).toEqual([told(entries[0]!)]);
});

it('writes what tar reads', (context) => {
  const listed = spawnSync('tar', ['-tvf', '-'], { input: archive, encoding: 'utf8' });
  if (listed.error) return context.skip('there is no tar on this machine');
  expect(listed.status).toBe(0);
  expect(
    listed.stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/).at(-1)),
  ).toEqual(entries.map(({ name }) => name));
});

it('refuses an archive that is cut anywhere, or is none', async () => {
  for (const end of [100, 512, 600, 5_000, archive.length - 1_536])
    await expect(read(archive.subarray(0, end))).rejects.toBeInstanceOf(TarError);
  await expect(read(Buffer.alloc(2_000, 65))).rejects.toBeInstanceOf(TarError);
});
