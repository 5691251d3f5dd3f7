import { Alert, Button, Drawer, Flex, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { DataTable } from '#ui/data-table.tsx';
import { useWords } from '#ui/words.ts';
import { RefusedRows } from '../../project-library/web/import-rows.tsx';
import type { previewList } from '../contract.ts';
import { ClassTag } from './class-tag.tsx';
import { words } from './words.ts';

type Preview = Reply<typeof previewList>;
type Row = Preview['shown'][number];

/** What was found for a list before anything of it is kept. */
export function ListPreview({ file, preview }: { readonly file: string; readonly preview: Preview }) {
  const t = useWords(words);
  const { kind, rows, missing, classes, outside, refusedCells, refused, notices, shown } = preview;
  const differing = classes.reduce((sum, one) => sum + (one.class === 'equal' ? 0 : one.rows), 0);
  return (
    <Flex vertical gap="small">
      <Typography.Text aria-live="polite">
        {t(kind === 'aggregates' ? 'previewOfCounties' : 'previewOf', { file, rows, differing, missing })}{' '}
        {outside > 0 && t('outside', { rows: outside })}
      </Typography.Text>
      <Flex gap="small" wrap>
        {classes
          .filter((one) => one.rows > 0)
          .map((one) => (
            <span key={one.class} style={{ whiteSpace: 'nowrap' }}>
              <ClassTag name={one.class} />
              <span className="numeral">{one.rows}</span>
            </span>
          ))}
      </Flex>
      {notices.map((notice) => (
        <Alert key={notice} type="info" showIcon title={notice} />
      ))}
      {refusedCells > 0 && <UnclearCells refused={refused} all={refusedCells} />}
      <DataTable
        caption={t('previewCaption')}
        columns={useColumns(kind === 'aggregates' ? '—' : t('noProject'))}
        rows={shown}
        rowKey={({ sheet, row }) => `${sheet}/${row}`}
        totals={differing > shown.length && t('shownFirst', { shown: shown.length, all: differing })}
        empty={t('previewEmpty')}
      />
    </Flex>
  );
}

/** Cells that were not understood: the first ones at once, the others one click away. */
function UnclearCells({ refused, all }: { readonly refused: Preview['refused']; readonly all: number }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const first = refused.slice(0, 5);
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('unclearCells', { count: all })}
        description={first.map(({ sheet, cell, code, message }) => (
          <div key={`${sheet}/${cell}/${code}`}>{`${sheet} ${message}`}</div>
        ))}
        action={
          all > first.length && (
            <Button size="small" onClick={() => setOpen(true)}>
              {t('everyCell')}
            </Button>
          )
        }
      />
      <Drawer open={isOpen} size={1100} title={t('unclearCells', { count: all })} onClose={() => setOpen(false)}>
        <RefusedRows rows={refused} all={all} />
      </Drawer>
    </>
  );
}

function useColumns(none: string): TableColumnsType<Row> {
  const t = useWords(words);
  return [
    {
      title: t('position'),
      key: 'row',
      width: 60,
      align: 'right',
      render: (_, { row }) => <span className="numeral">{row}</span>,
    },
    { title: t('class'), key: 'class', width: 110, render: (_, row) => <ClassTag name={row.class} /> },
    {
      title: t('inList'),
      key: 'name',
      width: 250,
      render: (_, { name }) => <div style={{ whiteSpace: 'normal' }}>{name ?? '—'}</div>,
    },
    {
      title: t('inLibrary'),
      key: 'project',
      width: 250,
      render: (_, { projectName }) => <div style={{ whiteSpace: 'normal' }}>{projectName ?? none}</div>,
    },
    {
      title: t('reasons'),
      key: 'reasons',
      width: 430,
      render: (_, { reasons }) => <div style={{ whiteSpace: 'normal' }}>{reasons.join('')}</div>,
    },
  ];
}
