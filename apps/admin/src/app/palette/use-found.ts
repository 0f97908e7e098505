import type { IconName } from '@haicap/ui';
import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { useAsOf } from '../../shared/as-of';
import { useT } from '../../shared/i18n';
import type { SearchHitKind } from '../../shared/schema.generated';
import { PaletteSearchDocument, type PaletteSearchQuery } from '../operations.generated';
import type { PaletteEntry } from './palette-entry';
import { recentHits, rememberHit, type FoundThing } from './recent-hits';

const ICONS: Readonly<Record<SearchHitKind, IconName>> = {
  UNIT: 'building',
  FORMER_UNIT: 'clock',
  PERSON: 'person',
  ORGANIZATION: 'tree',
  TERRITORIAL_CHANGE: 'merge',
  LEGAL_INSTRUMENT: 'document',
};

/** Shortest text that is searched for. */
export const SHORTEST_TEXT = 2;

/** What the API finds for a text, accents or not; without a text what was opened last. */
export function useFound(text: string): {
  readonly entries: readonly PaletteEntry[];
  readonly isSearching: boolean;
} {
  const { asOf } = useAsOf();
  const isSearched = text.trim().length >= SHORTEST_TEXT;
  const [query] = useQuery({
    query: PaletteSearchDocument,
    variables: { text: text.trim(), asOf },
    pause: !isSearched,
  });
  const toEntry = useEntryMaker();
  if (!isSearched) return { entries: recentHits().map(toEntry), isSearching: false };
  const hits = (query.data?.search ?? []).map(toFoundThing);
  return { entries: hits.map(toEntry), isSearching: query.fetching };
}

function useEntryMaker(): (thing: FoundThing) => PaletteEntry {
  const t = useT();
  const navigate = useNavigate();
  const open = (thing: FoundThing): void => {
    rememberHit(thing);
    switch (thing.kind) {
      case 'UNIT':
      case 'FORMER_UNIT':
        void navigate({ to: '/units/$unitId', params: { unitId: thing.nodeId } });
        return;
      case 'PERSON':
        void navigate({ to: '/personnel/persons/$personId', params: { personId: thing.nodeId } });
        return;
      case 'ORGANIZATION':
        // A body is shown with its posts on the page of its unit.
        void navigate({
          to: '/units/$unitId',
          params: { unitId: thing.nodeId },
          search: { tab: 'organizations' },
        });
        return;
      case 'TERRITORIAL_CHANGE':
        void navigate({ to: '/acts/$actId', params: { actId: thing.nodeId } });
        return;
      case 'LEGAL_INSTRUMENT':
        // A document has no page of its own; the acts that rest on it say what it did.
        void navigate({ to: '/acts', search: { text: thing.title } });
    }
  };
  return (thing) => ({
    id: `hit:${thing.kind}:${thing.title}:${thing.nodeId}`,
    icon: ICONS[thing.kind],
    title: thing.title,
    subtitle: [t(`enums.searchHitKind.${thing.kind}`), thing.subtitle].filter(Boolean).join(' · '),
    run: () => open(thing),
  });
}

function toFoundThing(hit: PaletteSearchQuery['search'][number]): FoundThing {
  const { kind, title, subtitle, node } = hit;
  return { kind, title, subtitle, nodeId: nodeIdOf(node) };
}

/** The record whose page is opened: for a version of a unit, and for a body, the unit. */
function nodeIdOf(node: PaletteSearchQuery['search'][number]['node']): string {
  if (node.__typename === 'AdministrativeUnitVersion') return node.unitId;
  return node.__typename === 'Organization' ? node.unit.id : node.id;
}
