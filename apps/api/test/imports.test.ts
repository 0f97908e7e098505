import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../src/commands/run-command.js';
import { deriveKey } from './keys.js';
import { startTestServer, type TestServer } from './server.js';
import { FAULTY_LISTS, LISTS } from './small-country.js';

let server: TestServer;
let administrator: { cookie: string };
let folder: string;

beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('quantri', 'UNIT_ADMINISTRATOR');
  await server.addUser('xem', 'VIEWER');
  administrator = await server.signIn('quantri');
  folder = await mkdtemp(path.join(tmpdir(), 'haicap-import-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.close();
});

type Files = Readonly<Record<string, string | Buffer>>;

async function upload(kind: string | null, files: Files, headers: Record<string, string> = administrator) {
  const form = new FormData();
  if (kind !== null) form.append('kind', kind);
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name);
  const response = await fetch(`${server.url}/imports`, {
    method: 'POST',
    body: form,
    headers: { origin: server.url, 'accept-language': 'en', ...headers },
  });
  return { status: response.status, json: (await response.json()) as Record<string, string> };
}

const READ = `query ($id: ID!) { import(id: $id) { status kind files { name rows }
  rows(state: [ERROR]) { nodes { row messages { column code } } } } }`;

describe('uploading files', () => {
  it('stores their preview and nothing else', async () => {
    const { status, json } = await upload('LEDGER', LISTS);
    expect(status).toBe(201);
    const answer = await server.ask(READ, administrator, { id: json['id'] });
    expect(answer.json.data.import).toMatchObject({
      status: 'PREVIEWED',
      kind: 'LEDGER',
      rows: { nodes: [] },
    });
    expect(answer.json.data.import.files).toContainEqual({ name: 'units-before.csv', rows: 4 });
    expect(await server.db.prisma.administrativeUnit.count()).toBe(0);
  });

  it('tells the faults of a file by row and column', async () => {
    const { json } = await upload('LEDGER', FAULTY_LISTS);
    const answer = await server.ask(READ, administrator, { id: json['id'] });
    expect(answer.json.data.import.rows.nodes[0]).toMatchObject({ row: 3, messages: [{ column: 'code' }] });
  });

  it('cuts a path from the name of a file', async () => {
    const { json } = await upload('LEDGER', { '../../etc/units-before.csv': LISTS['units-before.csv']! });
    const answer = await server.ask(READ, administrator, { id: json['id'] });
    expect(answer.json.data.import.files).toMatchObject([{ name: 'units-before.csv' }]);
  });

  it.each<[string, string | null, Files, number, string]>([
    ['without a kind', null, LISTS, 400, 'INVALID_INPUT'],
    ['of an unknown kind', 'PEOPLE', LISTS, 400, 'INVALID_INPUT'],
    ['without a file', 'LEDGER', {}, 400, 'INVALID_INPUT'],
    [
      'with a file over 20 MB',
      'LEDGER',
      { 'big.csv': randomBytes(20 * 1024 * 1024 + 1) },
      413,
      'BODY_TOO_LARGE',
    ],
  ])('is refused %s', async (_case, kind, files, status, code) => {
    const answer = await upload(kind, files);
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
    expect(answer.json['message']).toMatch(/\w+ \w+/);
  });

  it('is refused with too many files', async () => {
    const files = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${index}.csv`, 'x']));
    const { status, json } = await upload('LEDGER', files);
    expect([status, json['message']]).toEqual([400, 'Cần gửi từ 1 đến 20 tệp.']);
  });

  it('is refused as JSON', async () => {
    const { status } = await server.post('/imports', { kind: 'LEDGER' }, administrator);
    expect(status).toBe(415);
  });

  it('is refused to nobody, to whoever may not import, and from another site', async () => {
    const files = LISTS;
    expect((await upload('LEDGER', files, {})).status).toBe(401);
    expect((await upload('LEDGER', files, await server.signIn('xem'))).status).toBe(403);
    const foreign = { ...administrator, origin: 'https://evil.example' };
    expect((await upload('LEDGER', files, foreign)).status).toBe(403);
  });

  it('has an empty workbook to begin with', async () => {
    const response = await fetch(`${server.url}/imports/template.xlsx`, { headers: administrator });
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="hai-cap.xlsx"');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await fetch(`${server.url}/imports/template.xlsx`)).status).toBe(401);
  });
});

describe('imports of personnel', () => {
  let approver: { cookie: string };
  beforeAll(async () => {
    await server.addUser('pheduyet', 'PERSONNEL_APPROVER');
    approver = await server.signIn('pheduyet');
  });
  const PERSONS = { 'persons.csv': 'full_name,unit_code\nVi Văn Mẫu,09999\n' };

  it('are for whoever may import personnel, and that is no other import', async () => {
    const { status, json } = await upload('PERSONNEL', PERSONS, approver);
    expect(status).toBe(201);
    const answer = await server.ask(READ, approver, { id: json['id'] });
    expect(answer.json.data.import.rows.nodes).toMatchObject([
      { row: 2, messages: [{ column: 'unit_code', code: 'UNIT_UNKNOWN' }] },
    ]);
    expect((await upload('LEDGER', LISTS, approver)).status).toBe(403);
    expect((await upload('PERSONNEL', PERSONS)).status).toBe(403);
  });

  it('have a workbook that offers the words of each column and comes back as it is', async () => {
    const response = await fetch(`${server.url}/imports/template.xlsx?kind=PERSONNEL`, { headers: approver });
    expect(response.status).toBe(200);
    const workbook = Buffer.from(await response.arrayBuffer());
    const { json } = await upload('PERSONNEL', { 'hai-cap.xlsx': workbook }, approver);
    const answer = await server.ask(READ, approver, { id: json['id'] });
    expect(answer.json.data.import).toMatchObject({ status: 'PREVIEWED', rows: { nodes: [] } });
  });
});

describe('pnpm haicap import', () => {
  async function haicap(...typed: string[]): Promise<string> {
    const lines: string[] = [];
    await runCommand(['import', ...typed], {
      db: server.db,
      now: server.now(),
      locale: 'en',
      baseUrl: server.url,
      deriveKey,
      print: (line) => void lines.push(line),
      readInput: () => Promise.resolve(''),
    });
    return lines.join('\n');
  }

  async function store(lists: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, content] of Object.entries(lists)) await writeFile(path.join(folder, name), content);
  }

  it('previews without storing anything', async () => {
    await store(LISTS);
    const before = await server.db.prisma.importBatch.count();
    const told = await haicap(folder, '--preview');
    expect(told).toContain('units-before.csv: 4 new');
    expect(told).toContain('This is a preview; nothing is stored.');
    expect(await server.db.prisma.importBatch.count()).toBe(before);
  });

  it('writes everything at once, and nothing the second time', async () => {
    expect(await haicap(folder)).toContain('Written in ');
    const units = await server.db.prisma.administrativeUnit.count();
    expect(units).toBeGreaterThan(3);
    expect(await haicap(folder)).toContain('Every row is stored already; nothing had to be written.');
    expect(await server.db.prisma.administrativeUnit.count()).toBe(units);
  });

  it('lists every error and writes nothing', async () => {
    await store(FAULTY_LISTS);
    const units = await server.db.prisma.administrativeUnit.count();
    await expect(haicap(folder)).rejects.toThrow(/^[2-9] rows have errors; nothing is stored\.$/);
    expect(await server.db.prisma.administrativeUnit.count()).toBe(units);
  });

  it.each([
    [[], 'files is missing.'],
    [['/nowhere.csv'], '/nowhere.csv cannot be read: ENOENT'],
    [
      ['/nowhere.csv', '--kind', 'people'],
      'There is no kind people; the kinds are: ledger, boundaries, personnel.',
    ],
    [['/nowhere.csv', '--as-of', '1/7/2025'], '1/7/2025 is not a day as YYYY-MM-DD.'],
  ])('says in one sentence what is wrong with %j', async (typed, sentence) => {
    await expect(haicap(...typed)).rejects.toThrow(sentence);
  });
});
