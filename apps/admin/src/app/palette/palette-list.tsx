import { Icon } from '@haicap/ui';
import { useEffect, useRef, type ReactNode } from 'react';

import type { PaletteEntry, PaletteGroup } from './palette-entry';
import classes from './palette.module.css';

interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly current: PaletteEntry | undefined;
  readonly onRun: (entry: PaletteEntry) => void;
}

/** The entries under their headings; the focus stays in the field, which points at the current one. */
export function PaletteList({ id, groups, current, onRun }: PaletteListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.id]);
  return (
    <div ref={list} className={classes['list']} id={id} role="listbox">
      {groups.map((group) => (
        <div key={group.title} aria-label={group.title} role="group">
          <div aria-hidden="true" className={classes['heading']}>
            {group.title}
          </div>
          {group.entries.map((entry) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys are the field's
            <div
              key={entry.id}
              aria-selected={entry.id === current?.id}
              className={classes['entry']}
              id={`${id}-${entry.id}`}
              onClick={() => onRun(entry)}
              role="option"
            >
              <Icon name={entry.icon} />
              <span className={classes['title']}>{entry.title}</span>
              {entry.subtitle !== undefined && <span className={classes['subtitle']}>{entry.subtitle}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
