import { Alert, Flex, type TableColumnsType, Typography } from 'antd';
import type { Reply } from '#kernel/endpoint.ts';
import { DataTable } from '#ui/data-table.tsx';
import { useWords } from '#ui/words.ts';
import type { previewList } from '../contract.ts';
import { ClassTag } from './class-tag.tsx';
import { words } from './words.ts';

type Preview = Reply<typeof previewList>;
type Row = Preview['shown'][number];

/** What was found for a list before anything of it is kept. */
export function ListPreview({ file, preview }: { readonly file: string; readonly preview: Preview }) {
  const t = useWords(words);
  const { kind, rows, missing, classes, outside, refused, notices, shown } = preview;
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
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('unclearCells', { count: refused.length })}
          description={refused
            .slice(0, 8)
            .map(({ sheet, cell, code, message }) => (
              <div key={`${sheet}/${cell}/${code}`}>{`${sheet} ${message}`}</div>
            ))}
        />
      )}
      <DataTable
        caption={t('previewCaption')}
        columns={useColumns(kind === 'aggregates' ? '—' : t('noProject'))}
        rows={shown}
        rowKey={({ sheet, row }) => `${sheet}/${row}`}
        empty={t('previewEmpty')}
      />
    </Flex>
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
