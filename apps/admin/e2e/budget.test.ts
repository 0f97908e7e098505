import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expectSeen } from './harness/expect-page';
import { untilQuiet } from './harness/quiet';
import { visit } from './harness/visit';

/** Bytes of scripts and styles as they travel. The playground is a page of its own and has no budget. */
const FIRST_ROUTE = 300_000;
const LAZY_ROUTE = 80_000;

const ROUTES = [
  '/units',
  '/units?view=tree',
  '/units/05977',
  '/units/05977?tab=lineage',
  '/units/compare',
  '/units/resolve',
  '/units/map?scope=20',
  '/acts',
  '/acts/new',
  '/imports',
  '/imports/new',
  '/account',
  '/users',
  '/access',
  '/access?view=roles',
  '/personnel',
  '/personnel/plans',
  '/personnel/vacancies?scope=20',
  '/personnel/monitor?scope=20',
  '/personnel/ceilings?scope=20',
  '/personnel/persons',
  '/personnel/assignments',
  '/personnel/catalogue',
  '/units/05977?tab=organizations',
];

const sizes = new Map<string, number>();

describe('what a browser has to fetch', () => {
  test(`for the first page is at most ${FIRST_ROUTE / 1000} kB, for any other at most ${LAZY_ROUTE / 1000} kB more`, async () => {
    const first = await filesOf('/');
    const rows = [{ route: '/', kilobytes: kilobytes(first), files: first.length }];
    for (const route of ROUTES) {
      const more = (await filesOf(route)).filter((file) => !first.includes(file));
      rows.push({ route, kilobytes: kilobytes(more), files: more.length });
    }
    console.table(rows);
    const [firstRow, ...lazyRows] = rows;
    expect(firstRow!.kilobytes).toBeLessThanOrEqual(FIRST_ROUTE / 1000);
    expect(lazyRows.filter((row) => row.kilobytes > LAZY_ROUTE / 1000)).toEqual([]);
  }, 300_000);
});

/** Scripts and styles that a page brings into an empty browser. */
async function filesOf(route: string): Promise<string[]> {
  const page = await visit(route, { as: 'quocgia' });
  await expectSeen(page.getByRole('heading', { level: 1 }));
  await untilQuiet(page);
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const files = names.filter((name) => /\.(js|css)$/.test(new URL(name).pathname));
  for (const file of files) {
    if (sizes.has(file)) continue;
    const response = await page.request.get(file);
    sizes.set(file, gzipSync(await response.body()).byteLength);
  }
  return files;
}

function kilobytes(files: readonly string[]): number {
  return Math.round(files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0) / 100) / 10;
}
