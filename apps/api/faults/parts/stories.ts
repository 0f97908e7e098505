import type { WrittenRequest } from './journal.js';

/** Where the writes of a run belong: ids of the API. */
export interface Ground {
  /** The province in which communes are made and merged. */
  readonly provinceId: string;
  readonly instrumentId: string;
}

type Input = Readonly<Record<string, unknown>>;

let counter = 0;
const run = Date.now().toString(36).slice(-5).toUpperCase();

/** A key that no other write has, readable where it is stored. */
export function newKey(): string {
  counter += 1;
  return `${run}-${counter}`;
}

/** A legal instrument. */
export function instrument(key: string): WrittenRequest {
  const number = `${key.split('-')[1]}/QĐ-K${run}`;
  return request('instrument', key, { number, kind: 'DECISION', issuer: 'UBND', subject: key });
}

/** A figure of the province. */
export function indicator(key: string, { provinceId }: Ground): WrittenRequest {
  const [year, month] = [1950 + (counter % 70), 1 + (counter % 12)];
  const day = `${year}-${String(month).padStart(2, '0')}-01`;
  return request('indicator', key, {
    unitId: provinceId,
    indicator: 'dossiers_received',
    measure: 'dossier',
    periodFrom: day,
    periodTo: day,
    value: counter,
    source: key,
  });
}

/** A commune that no act has touched. */
export function commune(key: string, { provinceId }: Ground): WrittenRequest {
  return request('unit', key, {
    code: codeOf(key),
    name: `Xã Thử ${key}`,
    kind: 'COMMUNE',
    level: 'COMMUNE',
    parentUnitId: provinceId,
    validFrom: '2026-01-01',
    areaKm2: 10,
    population: 1_000,
    reason: 'fault test',
  });
}

/** Two communes become one. */
export function merger(key: string, sources: readonly string[], { provinceId }: Ground): WrittenRequest {
  const whole = { targetKey: 'a', areaPart: 'ALL', populationPart: 'ALL' };
  return request('draft', key, {
    title: key,
    operationalFrom: '2026-07-01',
    targets: [
      {
        key: 'a',
        level: 'COMMUNE',
        kind: 'COMMUNE',
        code: codeOf(key),
        name: `Xã Mới ${key}`,
        parentUnitId: provinceId,
        areaKm2: 20,
        population: 2_000,
      },
    ],
    parts: sources.map((sourceUnitId) => ({ sourceUnitId, ...whole })),
  });
}

/** The next step of an act. */
export function step(
  kind: 'review' | 'adopt' | 'apply',
  act: { readonly id: string; readonly version: number | null },
  { instrumentId }: Ground,
): WrittenRequest {
  const input = { id: act.id, expectedVersion: act.version };
  const day = { instrumentId, adoptedOn: '2026-06-16', inForceOn: '2026-06-16' };
  return { kind, key: newKey(), input: kind === 'adopt' ? { ...input, ...day } : input, answer: null };
}

function request(kind: WrittenRequest['kind'], key: string, input: Input): WrittenRequest {
  return { kind, key, input: { ...input, idempotencyKey: key }, answer: null };
}

/** Codes above all that are given. */
function codeOf(key: string): string {
  return String(50_000 + Number(key.split('-')[1]));
}
