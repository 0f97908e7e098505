import { plainDate, type PlainDate } from '@haicap/domain/dates';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useClient } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import type { RequestFailure } from '../../../shared/request-failure';
import { useScope } from '../../../shared/scope';
import { fetchResolutions, type WantedResolutions } from './fetch-resolutions';
import type { ResolvedRow } from './resolve-rows';

const route = getRouteApi('/app/units/resolve');

/** Old lists are written in the codes and names of the last day before the rearrangement. */
const LAST_DAY_OF_OLD_UNITS = plainDate('2025-06-30');

/** Days and province of a lookup, in the address. */
export interface ResolveOptions {
  readonly at: PlainDate;
  readonly to: PlainDate;
  readonly provinceCode: string | null;
}

/** Reads and changes the options. */
export function useResolveOptions() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { day } = useAsOf();
  const { provinceCode } = useScope();
  const options: ResolveOptions = {
    at: search.at ?? LAST_DAY_OF_OLD_UNITS,
    to: search.to ?? day,
    provinceCode:
      search.province === undefined ? provinceCode : search.province === 'ALL' ? null : search.province,
  };
  const change = useCallback(
    (changed: { at?: PlainDate; to?: PlainDate; province?: string }) => {
      void navigate({ search: (previous) => ({ ...previous, ...changed }), replace: true });
    },
    [navigate],
  );
  return { options, change };
}

/** The answer to a list, with the days it was given for. */
export interface Resolved {
  readonly rows: readonly ResolvedRow[];
  readonly at: PlainDate;
  readonly to: PlainDate;
}

/** Looks a list up; the last answer stays until the next one is there. */
export function useResolution() {
  const client = useClient();
  const [resolved, setResolved] = useState<Resolved | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  async function resolve(wanted: WantedResolutions & ResolveOptions): Promise<void> {
    setFailure(null);
    setProgress(0);
    const fetched = await fetchResolutions(client, wanted, setProgress);
    setProgress(null);
    setFailure(fetched.failure);
    if (fetched.rows) setResolved({ rows: fetched.rows, at: wanted.at, to: wanted.to });
  }
  return { resolved, failure, progress, resolve };
}
