import { useQuery } from '@tanstack/react-query';
import { type TableColumnsType, Typography } from 'antd';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { readHistory } from '../contract.ts';
import { useFieldText } from './use-field-text.ts';
import { words } from './words.ts';

type Version = Reply<typeof readHistory>[number];
/** One changed field; `fields` is how many rows of its version follow, itself included, 0 where it isn't the first. */
type ChangeRow = {
  readonly version: Version;
  readonly change: Version['changes'][number] | null;
  readonly fields: number;
};

/** What changed in a project, field by field: when, by whom and from which file. */
export function ProjectHistory({ id }: { readonly id: string }) {
  const t = useWords(words);
  const query = useQuery({
    queryKey: ['project-library', 'history', id],
    queryFn: ({ signal }) => call(readHistory, { params: { id } }, { signal }),
  });
  const { nameOfField, textOf } = useFieldText();
  const columns: TableColumnsType<ChangeRow> = [
    {
      title: t('versionTime'),
      key: 'version',
      width: 250,
      onCell: spanned,
      render: (_, row) => <Origin version={row.version} />,
    },
    {
      title: t('field'),
      key: 'field',
      width: 200,
      render: (_, { change }) => (change ? nameOfField(change.field) : '—'),
    },
    {
      title: t('before'),
      key: 'before',
      width: 300,
      render: (_, { change }) => change && <Value text={textOf(change.field, change.before)} />,
    },
    {
      title: t('after'),
      key: 'after',
      width: 300,
      render: (_, { change }) => change && <Value text={textOf(change.field, change.after)} />,
    },
  ];
  return (
    <Loaded query={query}>
      {(versions) => (
        <DataTable
          caption={t('history')}
          columns={columns}
          rows={versions.flatMap(rowsOf)}
          rowKey={({ version, change }) => `${version.version}/${change?.field ?? ''}`}
        />
      )}
    </Loaded>
  );
}

function rowsOf(version: Version): ChangeRow[] {
  const { changes } = version;
  if (changes.length === 0) return [{ version, change: null, fields: 1 }];
  return changes.map((change, i) => ({ version, change, fields: i === 0 ? changes.length : 0 }));
}

function spanned({ fields }: ChangeRow) {
  return { rowSpan: fields, style: { verticalAlign: 'top' } };
}

function Origin({ version }: { readonly version: Version }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const { source } = version;
  return (
    <div style={{ fontVariantNumeric: 'tabular-nums' }}>
      <strong>{t('version', { version: version.version })}</strong>
      {version.version === 1 && ` ${t('firstVersion')}`}
      <br />
      {t('recordedBy', { by: nameOfPerson(version.recordedBy), at: instantText(version.recordedAt) })}
      <br />
      <Typography.Text type="secondary" {...(source !== null && { title: t('hash', { hash: source }) })}>
        {source === null ? t('typed') : `${t('fromFile')} ${source.slice(0, 12)}…`}
      </Typography.Text>
      {version.note !== null && (
        <>
          <br />
          {t('noteOf', { note: version.note })}
        </>
      )}
    </div>
  );
}

function Value({ text }: { readonly text: string }) {
  return <div style={{ maxWidth: 320, whiteSpace: 'pre-wrap', fontVariantNumeric: 'tabular-nums' }}>{text}</div>;
}
