import { Kbd, Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Icon } from '@haicap/ui';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import type { PaletteEntry, PaletteGroup } from './palette-entry';
import { PaletteList } from './palette-list';
import classes from './palette.module.css';
import { useCommands } from './use-commands';
import { SHORTEST_TEXT, useFound } from './use-found';

const WAIT_MS = 150;

/** Finds units, acts, documents and commands from anywhere, by keyboard. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useT();
  const listId = useId();
  const [text, setText] = useState('');
  const [position, setPosition] = useState(0);
  const [searched] = useDebouncedValue(text, WAIT_MS);
  const { groups, isSearching } = useGroups(text, searched);
  const entries = groups.flatMap((group) => group.entries);
  const current = entries[Math.min(position, entries.length - 1)];
  const run = (entry: PaletteEntry): void => {
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      setPosition((Math.min(position, entries.length - 1) + step + entries.length) % entries.length);
    } else if (event.key === 'Enter' && current && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(current);
    }
  };
  return (
    <Modal.Root
      centered={false}
      onClose={onClose}
      opened
      size="lg"
      transitionProps={{ duration: 80 }}
      yOffset="8vh"
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('shell.palette.label')} className={classes['content']}>
        <div className={classes['field']}>
          <Icon name="search" />
          <input
            aria-activedescendant={current && `${listId}-${current.id}`}
            aria-autocomplete="list"
            aria-controls={listId}
            aria-expanded={entries.length > 0}
            aria-label={t('shell.palette.label')}
            autoComplete="off"
            data-autofocus
            onChange={(event) => {
              setText(event.currentTarget.value);
              setPosition(0);
            }}
            onKeyDown={onKeyDown}
            placeholder={t('shell.palette.placeholder')}
            role="combobox"
            spellCheck={false}
            value={text}
          />
        </div>
        <PaletteList current={current} groups={groups} id={listId} onRun={run} />
        <PaletteFoot count={entries.length} isSearching={isSearching} text={text} />
      </Modal.Content>
    </Modal.Root>
  );
}

function useGroups(
  text: string,
  searched: string,
): { readonly groups: readonly PaletteGroup[]; readonly isSearching: boolean } {
  const t = useT();
  const found = useFound(searched);
  const commands = useCommands(text);
  const hasText = searched.trim().length >= SHORTEST_TEXT;
  const groups = [
    { title: t(hasText ? 'shell.palette.results' : 'shell.palette.recent'), entries: found.entries },
    { title: t('shell.palette.commands'), entries: commands },
  ].filter((group) => group.entries.length > 0);
  return { groups, isSearching: found.isSearching || text !== searched };
}

interface PaletteFootProps {
  readonly count: number;
  readonly isSearching: boolean;
  readonly text: string;
}

function PaletteFoot({ count, isSearching, text }: PaletteFootProps): ReactNode {
  const t = useT();
  const isShort = text.trim().length < SHORTEST_TEXT;
  const status = isShort
    ? t('shell.palette.short')
    : isSearching
      ? t('shell.palette.searching')
      : count === 0
        ? t('shell.palette.nothing', { text: text.trim() })
        : t('shell.palette.count', { count });
  return (
    <div className={classes['foot']}>
      <span role="status">{status}</span>
      <span className={classes['keys']}>
        <Kbd size="xs">↑↓</Kbd> {t('shell.palette.keysMove')} <Kbd size="xs">Enter</Kbd>{' '}
        {t('shell.palette.keysOpen')} <Kbd size="xs">Esc</Kbd> {t('shell.palette.keysClose')}
      </span>
    </div>
  );
}
