import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** A term and what is known about it. */
export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
  /** Source, quality or raw value, smaller below. */
  readonly note?: ReactNode;
}

/** What a fact list shows. */
export interface FactListProps {
  readonly facts: readonly Fact[];
  /** Shown where a value is null, undefined or empty. */
  readonly unknownLabel: string;
}

/**
 * Facts as a definition list; unknown ones say so instead of disappearing.
 *
 * @example <FactList facts={[{ term: 'Mã', value: '05977' }]} unknownLabel="Chưa có" />
 */
export function FactList({ facts, unknownLabel }: FactListProps) {
  return (
    <dl className={classes.list}>
      {facts.map((fact) => (
        <div key={fact.term} className={classes.fact}>
          <dt>{fact.term}</dt>
          <dd>
            {isKnown(fact.value) ? fact.value : <span className={classes.unknown}>{unknownLabel}</span>}
            {fact.note !== undefined && fact.note !== null && fact.note !== false && (
              <span className={classes.note}>{fact.note}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isKnown(value: ReactNode): boolean {
  return value !== null && value !== undefined && value !== '' && value !== false;
}
