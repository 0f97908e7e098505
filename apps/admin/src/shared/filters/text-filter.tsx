import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Icon } from '@haicap/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { useT } from '../i18n';

interface TextFilterProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string | undefined) => void;
  readonly className?: string | undefined;
}

const WAIT_MS = 250;

/** A text that a list is searched for; goes into the address when typing pauses. The key `/` leads here. */
export function TextFilter({ label, text, onChange, className }: TextFilterProps): ReactNode {
  const t = useT();
  const [draft, setDraft] = useState(text);
  const sent = useRef(text);
  useEffect(() => {
    // Changed from outside: back button, cleared filters.
    if (text !== sent.current) {
      sent.current = text;
      setDraft(text);
    }
  }, [text]);
  const send = useDebouncedCallback((next: string) => {
    sent.current = next.trim();
    onChange(next.trim() === '' ? undefined : next.trim());
  }, WAIT_MS);
  const type = (next: string): void => {
    setDraft(next);
    send(next);
  };
  return (
    <TextInput
      aria-label={label}
      className={className}
      data-page-search
      leftSection={<Icon name="search" size={16} />}
      onChange={(event) => type(event.currentTarget.value)}
      placeholder={label}
      rightSection={
        draft !== '' && <CloseButton aria-label={t('ui.action.clear')} onClick={() => type('')} size="sm" />
      }
      size="xs"
      value={draft}
    />
  );
}
