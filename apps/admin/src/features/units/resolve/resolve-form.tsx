import { Button, Group, NativeSelect, Select, Text, Textarea } from '@mantine/core';
import { plainDate } from '@haicap/domain/dates';
import { parsePastedList, pastedColumns, type PastedList } from '@haicap/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { DayInput } from '../../../shared/fields/day-input';
import { useT } from '../../../shared/i18n';
import { ResolveProvincesDocument } from '../operations.generated';
import classes from './resolve-form.module.css';
import { MOST_LINES } from './resolve-rows';
import type { KeptList } from './use-kept-list';
import { useResolveOptions } from './use-resolve';

const EXAMPLE = '05977\n06622\nXã Hồng Phong\nThị trấn Cao Lộc\nHoà Bình\n99999';

interface ResolveFormProps {
  readonly list: KeptList;
  readonly onList: (changed: Partial<KeptList>) => void;
  readonly onRun: () => void;
  /** Entries answered so far; null while nothing runs. */
  readonly progress: number | null;
}

/** The list and the days it is looked up for. */
export function ResolveForm({ list, onList, onRun, progress }: ResolveFormProps): ReactNode {
  const t = useT();
  const pasted = parsePastedList(list.text, list.column);
  const isTooLong = pasted.lines.length > MOST_LINES;
  return (
    <div className={classes['form']}>
      <div>
        <Textarea
          label={t('unitsTools.resolve.list')}
          description={t('unitsTools.resolve.listHint', { max: MOST_LINES })}
          autosize
          minRows={6}
          maxRows={14}
          value={list.text}
          onChange={(event) => onList({ text: event.currentTarget.value, column: 0 })}
          error={
            isTooLong && t('unitsTools.resolve.tooMany', { count: pasted.lines.length, max: MOST_LINES })
          }
          classNames={{ input: classes['list'] ?? '' }}
          spellCheck={false}
        />
        <ListFacts pasted={pasted} />
      </div>
      <div className={classes['options']}>
        <ColumnChoice list={list} onList={onList} />
        <Options />
        <Group gap="xs">
          <Button
            onClick={onRun}
            loading={progress !== null}
            disabled={isTooLong || pasted.lines.length === 0}
          >
            {t('unitsTools.resolve.run')}
          </Button>
          {list.text === '' && (
            <Button variant="default" onClick={() => onList({ text: EXAMPLE, column: 0 })}>
              {t('unitsTools.resolve.example')}
            </Button>
          )}
          {list.text !== '' && (
            <Button
              variant="subtle"
              onClick={() => onList({ text: '', column: 0, choices: {}, isResolved: false })}
            >
              {t('ui.action.clear')}
            </Button>
          )}
        </Group>
        {progress !== null && (
          <Text component="output" size="sm" c="dimmed">
            {t('unitsTools.resolve.progress', { done: progress, total: pasted.lines.length })}
          </Text>
        )}
      </div>
    </div>
  );
}

function ListFacts({ pasted }: { readonly pasted: PastedList }): ReactNode {
  const t = useT();
  return (
    <Text component="output" display="block" size="sm" c="dimmed" mt={4}>
      {t('unitsTools.resolve.lines', { count: pasted.lines.length })}
      {pasted.emptyLines > 0 && `. ${t('unitsTools.resolve.ignored', { count: pasted.emptyLines })}`}
    </Text>
  );
}

/** Which column of a pasted spreadsheet holds the codes or names. */
function ColumnChoice({ list, onList }: Pick<ResolveFormProps, 'list' | 'onList'>): ReactNode {
  const t = useT();
  const columns = pastedColumns(list.text);
  if (columns < 2) return null;
  return (
    <NativeSelect
      label={t('unitsTools.resolve.column')}
      data={Array.from({ length: columns }, (_, column) => ({
        value: String(column),
        label: t('unitsTools.resolve.columnNumber', {
          number: column + 1,
          example: parsePastedList(list.text, column).lines[0]?.text ?? '',
        }),
      }))}
      value={String(list.column)}
      onChange={(event) => onList({ column: Number(event.currentTarget.value) })}
    />
  );
}

function Options(): ReactNode {
  const t = useT();
  const { options, change } = useResolveOptions();
  const [query] = useQuery({ query: ResolveProvincesDocument, variables: { asOf: options.at } });
  const provinces = query.data?.units.nodes ?? [];
  return (
    <>
      <div className={classes['days']}>
        <DayInput
          label={t('unitsTools.resolve.at')}
          value={options.at}
          onChange={(day) => day !== null && change({ at: plainDate(day) })}
        />
        <DayInput
          label={t('unitsTools.resolve.to')}
          value={options.to}
          onChange={(day) => day !== null && change({ to: plainDate(day) })}
        />
      </div>
      <Select
        label={t('unitsTools.resolve.province')}
        placeholder={t('unitsTools.resolve.provinceNone')}
        data={provinces.map((province) => ({ value: province.code, label: province.name }))}
        value={options.provinceCode}
        onChange={(code) => change({ province: code ?? 'ALL' })}
        searchable
        clearable
      />
    </>
  );
}
