import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import type { ImportRowsQuery } from './operations.generated';
import classes from './import-row-line.module.css';

/** A row of a preview. */
export type ShownRow = NonNullable<ImportRowsQuery['import']>['rows']['nodes'][number];

/** One row: where it stands, what it holds (cells with a message are marked), what there is to say. */
export function ImportRowLine({ row }: { readonly row: ShownRow }): ReactNode {
  const marked = new Map(row.messages.map((message) => [message.column, message.severity]));
  return (
    <Table.Tr>
      <Table.Td className={classes['place']}>
        {row.file}:{row.row}
      </Table.Td>
      <Table.Td>
        <span className={classes['cells']}>
          {row.cells
            .filter((cell) => cell.value !== '' || marked.has(cell.column))
            .map((cell) => (
              <span key={cell.column} className={classes['cell']} data-severity={marked.get(cell.column)}>
                <span className={classes['column']}>{cell.column}</span>{' '}
                {cell.value === '' ? '∅' : cell.value}
              </span>
            ))}
        </span>
      </Table.Td>
      <Table.Td className={classes['messages']}>
        {row.messages.map((message) => (
          <Text key={message.code + (message.column ?? '')} size="sm" data-severity={message.severity}>
            {message.column === null || message.column === undefined ? '' : `${message.column}: `}
            {message.message}
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}
