import { Flex, type TableColumnsType, Typography } from 'antd';
import type { ChangedCell, PreviewRow, RefusedRow } from '#kernel/import-answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { useWords } from '#ui/words.ts';
import { importWords } from './import-words.ts';
import { useFieldText } from './use-field-text.ts';

/** Rows that an import would write, or would leave as they are, with the cells that change. */
export function PreviewRows({
  rows,
  all,
  caption,
}: {
  readonly rows: readonly PreviewRow[];
  readonly all: number;
  readonly caption: string;
}) {
  const t = useWords(importWords);
  const isNew = rows[0]?.state === 'created';
  const hasChanges = rows.some(({ changes }) => changes.length > 0);
  const columns: TableColumnsType<PreviewRow> = [
    { title: t('sheet'), dataIndex: 'sheet', width: 140 },
    { title: t('row'), dataIndex: 'row', width: 64, align: 'right' },
    {
      title: t('project'),
      dataIndex: 'label',
      width: 300,
      render: (label: string) => <Wrapped text={label} width={284} />,
    },
    ...(hasChanges
      ? [
          {
            title: t(isNew ? 'newContent' : 'changes'),
            key: 'changes',
            render: (_: unknown, row: PreviewRow) => <Changes row={row} isNew={isNew} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ sheet, row }) => `${sheet}/${row}`}
      totals={all > rows.length && t('shownFirst', { shown: rows.length, all })}
      empty={t('noRows')}
    />
  );
}

function Changes({ row, isNew }: { readonly row: PreviewRow; readonly isNew: boolean }) {
  return (
    <Flex gap="2px 16px" wrap style={{ maxWidth: 'min(760px, 46vw)' }}>
      {row.changes
        .filter(({ before, after }) => before !== after)
        .map((change) => (
          <Change key={change.field} change={change} isNew={isNew} />
        ))}
    </Flex>
  );
}

function Change({ change, isNew }: { readonly change: ChangedCell; readonly isNew: boolean }) {
  const { nameOfField, textOf } = useFieldText();
  const { field, before, after, cell } = change;
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums' }}>
      <Typography.Text type="secondary">
        {cell} {nameOfField(field)}{' '}
      </Typography.Text>
      {!isNew && <del>{textOf(field, before)}</del>}
      {!isNew && ' → '}
      <ins style={{ textDecoration: 'none', fontWeight: isNew ? 400 : 600 }}>{textOf(field, after)}</ins>
    </span>
  );
}

/** Rows that are not taken in: where, why, and what to do. */
export function RefusedRows({ rows, all }: { readonly rows: readonly RefusedRow[]; readonly all: number }) {
  const t = useWords(importWords);
  const columns: TableColumnsType<RefusedRow> = [
    { title: t('sheet'), dataIndex: 'sheet', width: 140 },
    { title: t('row'), dataIndex: 'row', width: 64, align: 'right' },
    { title: t('cell'), dataIndex: 'cell', width: 90 },
    { title: t('reason'), dataIndex: 'message', render: (message: string) => <Wrapped text={message} width={820} /> },
  ];
  return (
    <DataTable
      caption={t('refused')}
      columns={columns}
      rows={rows}
      rowKey={({ sheet, row, cell, code }) => `${sheet}/${row}/${cell}/${code}`}
      totals={all > rows.length && t('shownFirst', { shown: rows.length, all })}
      empty={t('noRows')}
    />
  );
}

function Wrapped({ text, width }: { readonly text: string; readonly width: number }) {
  return <div style={{ maxWidth: width, whiteSpace: 'normal' }}>{text}</div>;
}
