import { readFile } from 'node:fs/promises';

/** A new unit as the demo content writes it down. What is not known is left out. */
export interface ContentUnit {
  readonly code: string;
  /** The kind stands in its first word. */
  readonly name: string;
  /** Where the seat is, in words. */
  readonly seat?: string;
  /** Code of the former unit whose building is the seat. */
  readonly seatOf?: string;
  readonly areaKm2?: number;
  readonly publishedAreaKm2?: number;
  readonly population?: number;
  /** The published population cannot be right; it is kept as published. */
  readonly populationDoubtful?: boolean;
  readonly point?: readonly [longitude: number, latitude: number];
}

/** A part of a former unit; a bare code means the whole of it. */
export type ContentPart =
  | string
  | {
      readonly code: string;
      readonly area: 'ALL' | 'PART' | 'NONE';
      readonly population: 'ALL' | 'PART' | 'NONE';
    };

/** The communes of a former province, clause by clause of the resolution that rearranged them. */
export interface CommuneContent {
  readonly oldProvince: string;
  readonly newProvince: string;
  readonly resolution: string;
  readonly sources: readonly string[];
  readonly districts: readonly {
    readonly code: string;
    readonly name: string;
    readonly units: Readonly<Record<string, string>>;
  }[];
  readonly clauses: readonly (ContentUnit & {
    readonly clause: string;
    readonly from: readonly ContentPart[];
  })[];
}

/** All provinces before and after; one without `from` goes on. */
export interface ProvinceContent {
  readonly resolution: string;
  readonly sources: readonly string[];
  readonly before: Readonly<Record<string, string>>;
  readonly after: readonly (ContentUnit & { readonly from?: readonly string[] })[];
  readonly changes: readonly {
    readonly on: string;
    readonly code: string;
    readonly name: string;
    readonly resolution: string;
  }[];
}

/** A legal instrument. */
export interface ContentInstrument {
  readonly number: string;
  readonly kind: 'LAW' | 'RESOLUTION' | 'DECISION' | 'DIRECTIVE' | 'LETTER';
  readonly issuer: string;
  readonly issuedOn?: string;
  readonly effectiveOn?: string;
  readonly operativeOn?: string;
  readonly subject: string;
  readonly note?: string;
}

/** What the news items report of buildings and figures; `unit` is a code of 1 July 2025. */
export interface FactContent {
  readonly sources: Readonly<Record<string, string>>;
  readonly facilities: readonly {
    readonly unit: string;
    readonly kind: string;
    readonly name: string;
    readonly condition?: string;
    readonly equipment?: string;
    readonly connectivity?: string;
    readonly note?: string;
    readonly source: string;
  }[];
  readonly indicators: readonly {
    readonly unit: string;
    readonly indicator: string;
    readonly from: string;
    readonly to: string;
    readonly value: number;
    readonly measure: string;
    readonly precision: string;
    readonly note?: string;
    readonly source: string;
  }[];
}

/** Everything a new installation opens with. */
export interface DemoContent {
  readonly provinces: ProvinceContent;
  readonly communes: readonly CommuneContent[];
  readonly instruments: readonly ContentInstrument[];
  readonly facts: FactContent;
}

/** Reads the content from `prisma/seed/content`; the path is the same seen from `src` and from `dist`. */
export async function readDemoContent(): Promise<DemoContent> {
  const [provinces, langSon, hoaBinh, instruments, facts] = await Promise.all([
    readJson<ProvinceContent>('provinces'),
    readJson<CommuneContent>('lang-son'),
    readJson<CommuneContent>('hoa-binh'),
    readJson<ContentInstrument[]>('instruments'),
    readJson<FactContent>('facts'),
  ]);
  return { provinces, communes: [langSon, hoaBinh], instruments, facts };
}

async function readJson<Content>(name: string): Promise<Content> {
  const file = new URL(`../../seed/content/${name}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Content;
}
