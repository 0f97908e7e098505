import type { ReactNode } from 'react';
import classes from './badges.module.css';

/** What a state means for the reader; always said in words too, never by colour alone. */
export type BadgeTone = 'neutral' | 'info' | 'positive' | 'attention' | 'negative';

/** A short state in words. */
export interface StatusBadgeProps {
  readonly tone?: BadgeTone | undefined;
  readonly children: ReactNode;
  readonly title?: string | undefined;
}

/**
 * A state in words on a quiet ground. Never in capitals: they clip Vietnamese marks.
 *
 * @example <StatusBadge tone="positive">Đang hoạt động</StatusBadge>
 */
export function StatusBadge({ tone = 'neutral', children, title }: StatusBadgeProps) {
  return (
    <span className={classes.status} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
