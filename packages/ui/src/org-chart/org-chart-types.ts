import type { ReactNode } from 'react';

/** Somebody in a post. */
export interface OrgChartHolder {
  readonly id: string;
  /** May be a link. */
  readonly name: ReactNode;
  /** How the post is held, where that is worth saying: "concurrently". */
  readonly note?: string | undefined;
}

/** A post in a body. */
export interface OrgChartPost {
  readonly id: string;
  readonly title: string;
  /** Null while nothing is laid down. */
  readonly headcount: number | null;
  readonly holders: readonly OrgChartHolder[];
  readonly vacant: number;
  readonly surplus: number;
  /** A post that an area cannot do without. */
  readonly isKey?: boolean | undefined;
  /** Frozen, abolished: in words. */
  readonly state?: string | undefined;
  readonly actions?: ReactNode;
}

/** A body and its posts. */
export interface OrgChartBody {
  readonly id: string;
  readonly parentId: string | null;
  readonly title: string;
  /** Kind, figures, days. */
  readonly subtitle: ReactNode;
  readonly posts: readonly OrgChartPost[];
  readonly actions?: ReactNode;
}

/** Words of the chart in the reader's language. */
export interface OrgChartLabels {
  /** "Chưa có người (2)". */
  readonly vacant: (count: number) => string;
  readonly surplus: (count: number) => string;
  /** "1 trên 2 người". */
  readonly seats: (filled: number, headcount: number | null) => string;
  readonly key: string;
  readonly noPosts: string;
}
