import type { Client } from '@urql/core';

import { requestFailure, type RequestFailure } from '../../../shared/request-failure';
import { UnitResolveDocument } from '../operations.generated';
import { LONGEST_ENTRY, type Resolution, type ResolvedRow } from './resolve-rows';

/** What to look up. */
export interface WantedResolutions {
  readonly lines: readonly { readonly line: number; readonly text: string }[];
  readonly at: string;
  readonly to: string;
  readonly provinceCode: string | null;
}

/** All answers, or why there are none. */
export type FetchedResolutions =
  | { readonly rows: readonly ResolvedRow[]; readonly failure: null }
  | { readonly rows: null; readonly failure: RequestFailure };

const BATCH = 100;

/** Looks up a list in batches; equal entries are asked once. */
export async function fetchResolutions(
  client: Client,
  wanted: WantedResolutions,
  onProgress: (done: number) => void,
): Promise<FetchedResolutions> {
  const texts = [...new Set(wanted.lines.map((line) => line.text))];
  const entries = texts.filter((text) => text.length <= LONGEST_ENTRY);
  const tooLong = texts.filter((text) => text.length > LONGEST_ENTRY);
  const found = new Map<string, Resolution>(tooLong.map((text) => [text, unanswered(text)]));
  for (let start = 0; start < entries.length; start += BATCH) {
    const queries = entries.slice(start, start + BATCH);
    const { at, to, provinceCode } = wanted;
    const answer = await client.query(UnitResolveDocument, { queries, at, to, provinceCode });
    if (answer.error) return { rows: null, failure: requestFailure(answer.error) };
    for (const [index, resolution] of (answer.data?.unitResolve ?? []).entries()) {
      found.set(queries[index] ?? resolution.query, resolution);
    }
    onProgress(found.size);
  }
  const rows = wanted.lines.flatMap(({ line, text }) => {
    const resolution = found.get(text);
    return resolution ? [{ line, text, resolution }] : [];
  });
  return { rows, failure: null };
}

/** A line that cannot be asked about stays in the list with its reason. */
function unanswered(query: string): Resolution {
  return { query, status: 'NONE', candidates: [] };
}
