import { ActionIcon, FileInput, Group, Stack, Text } from '@mantine/core';
import { useState, type DragEvent, type ReactNode } from 'react';

import { useFormat, useT } from '../../shared/i18n';
import type { ImportKind } from '../../shared/schema.generated';
import classes from './file-drop.module.css';

interface FileDropProps {
  readonly kind: ImportKind;
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

const ACCEPTED: Readonly<Record<ImportKind, string>> = {
  LEDGER: '.csv,.xlsx',
  BOUNDARIES: '.geojson,.json',
  PERSONNEL: '.csv,.xlsx',
};

/** Takes files by choosing or by dropping them; each can be taken out again. */
export function FileDrop({ kind, files, onChange }: FileDropProps): ReactNode {
  const t = useT();
  const [isOver, setOver] = useState(false);
  const add = (more: readonly File[]): void =>
    onChange([...files.filter((file) => !more.some((one) => one.name === file.name)), ...more]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <div
      className={classes['drop']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileInput
        multiple
        clearable={false}
        accept={ACCEPTED[kind]}
        label={t('imports.new.files')}
        description={t('imports.new.filesHint')}
        placeholder={t('imports.new.choose')}
        value={[]}
        onChange={(chosen) => add(chosen)}
      />
      {files.length > 0 && <FileList files={files} onChange={onChange} />}
    </div>
  );
}

function FileList({ files, onChange }: Pick<FileDropProps, 'files' | 'onChange'>): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <Stack component="ul" gap={4} mt="sm" className={classes['list']}>
      {files.map((file) => (
        <Group key={file.name} component="li" gap="xs" wrap="nowrap">
          <Text size="sm" truncate>
            {file.name}
          </Text>
          <Text size="xs" c="dimmed" className={classes['size']}>
            {t('imports.new.size', { size: format.number(file.size / 1024, 0) })}
          </Text>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('imports.new.remove', { name: file.name })}
            onClick={() => onChange(files.filter((other) => other !== file))}
          >
            <span aria-hidden="true">×</span>
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}
