import { readFile } from 'node:fs/promises';
import type { AssignmentEndReason, FormOfAddress, OrganizationKind } from '@haicap/domain/personnel';
import type { UnitLevel } from '@haicap/domain/units';

/** A post of the catalogue. The order of the file is the order of precedence. */
export interface TypeContent {
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly nameFrFeminine: string | null;
  readonly precedence: number;
  readonly isKeyLeadership: boolean;
  readonly organizationKinds: readonly OrganizationKind[];
  readonly levels: readonly UnitLevel[];
  readonly legalBasis: string | null;
  readonly validFrom: string;
}

/** A post in a body, with the number of people it is meant for. */
export interface PostContent {
  readonly type: string;
  readonly seats: number;
  /** Tells it from another post of the type in the same body. */
  readonly key?: string;
  readonly title?: string;
  /** Posts ("body/type", separated by spaces) whose holders hold this one beside their own. */
  readonly heldWith?: string;
  /** Where only one form of address makes sense. */
  readonly address?: FormOfAddress;
}

/** A body that every unit of a kind has; `{unit}` stands for the name of the unit. */
export interface BodyContent {
  readonly key: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly abbreviation?: string;
  readonly parent?: string;
  readonly source: string;
  readonly posts: readonly PostContent[];
}

/** A post of the content, for example `{"unit": "05977", "post": "party/party_secretary"}`. */
export interface PostReference {
  readonly unit: string;
  readonly post: string;
}

/** Somebody named in a news item, in the public offices it reports. */
export interface OfficialContent {
  readonly name: string;
  readonly address?: FormOfAddress;
  readonly source: string;
  readonly posts: readonly (PostReference & { readonly from?: string })[];
}

/** Situations that the pages are to show. */
export interface CaseContent {
  readonly vacant: readonly (PostReference & { readonly seats: number })[];
  readonly vacantShareOfSpecialists: number;
  readonly surplus: readonly (PostReference & { readonly from: string; readonly reason: string })[];
  readonly changes: readonly (PostReference & {
    readonly until: string;
    readonly reason: AssignmentEndReason;
    readonly from: string;
    readonly override?: string;
  })[];
  readonly planned: readonly (PostReference & { readonly from: string })[];
  readonly secondments: readonly (PostReference & {
    readonly home: PostReference;
    readonly from: string;
    readonly expectedReturn: string;
    readonly note: string;
  })[];
  readonly inProcedure: readonly (PostReference & {
    readonly state: 'PROPOSED' | 'DRAFT';
    readonly from: string;
  })[];
}

/** What became of the people of former units. */
export interface PlacingContent {
  /** Former units by the unit that followed them. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly unplaced: readonly PostReference[];
  readonly left: readonly (PostReference & { readonly reason: string })[];
  readonly lapseReason: string;
}

/** Everything about personnel that a new installation opens with. */
export interface PersonnelContent {
  readonly types: readonly TypeContent[];
  readonly bodies: Readonly<
    Record<
      'commune' | 'ward' | 'formerUnit' | 'province' | 'plannedUnit' | 'ninhThuan' | 'hoaBinh',
      readonly BodyContent[]
    >
  >;
  readonly sources: Readonly<Record<string, string>>;
  readonly officials: readonly OfficialContent[];
  readonly officialNote: string;
  readonly endedOfficialNote: string;
  readonly cases: CaseContent;
  readonly placing: PlacingContent;
  readonly plan: {
    readonly unit: string;
    readonly formerProvince: string;
    readonly title: string;
    readonly effectiveOn: string;
    readonly source: string;
    readonly note: string;
  };
  readonly ceilings: {
    readonly basis: string;
    readonly commune: number;
    readonly ward: number;
    readonly province: number;
  };
  readonly people: {
    readonly seed: number;
    readonly families: readonly string[];
    readonly shareWithPrivateData: number;
    readonly ethnicities: readonly string[];
    readonly qualifications: readonly string[];
    readonly politicalTheory: readonly string[];
  };
}

/** Reads the content from `prisma/seed/content`; the path is the same seen from `src` and from `dist`. */
export async function readPersonnelContent(): Promise<PersonnelContent> {
  const [types, bodies, rest] = await Promise.all([
    readJson<PersonnelContent['types']>('personnel-types'),
    readJson<PersonnelContent['bodies']>('personnel-bodies'),
    readJson<Omit<PersonnelContent, 'types' | 'bodies'>>('personnel'),
  ]);
  return { ...rest, types, bodies };
}

async function readJson<Content>(name: string): Promise<Content> {
  const file = new URL(`../../../seed/content/${name}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Content;
}
