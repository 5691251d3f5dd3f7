import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type EntryRules, listEntryRules, readEntryRuleVersions } from '../contract-entry.ts';
import { EntryRulesForm } from './entry-rules-form.tsx';
import { entryWords } from './entry-words.ts';
import './project.css';

/** What each region asks for before a project enters the statistics library. */
export function EntryRulesPage() {
  const t = useWords(entryWords);
  const nameOfPerson = usePersonNames();
  const { nameOf } = useRegions();
  const me = useMe().data;
  const mayEdit = useMay()('project-library.set-entry-rules');
  const [edited, setEdited] = useState<EntryRules | 'new' | null>(null);
  const [history, setHistory] = useState<string | null>(null);
  const list = useQuery({ queryKey: ['project-library', 'entry-rules'], queryFn: () => call(listEntryRules, {}) });
  const isOwn = ({ regionCode }: EntryRules) => me?.regionCode === me?.cityCode || regionCode === me?.regionCode;
  const columns: TableColumnsType<EntryRules> = [
    {
      title: t('region'),
      key: 'region',
      width: 120,
      render: (_, set) => (
        <>
          {nameOf(set.regionCode)}
          <br />
          {set.isExample && <Tag color="warning">{t('example')}</Tag>}
          {set.isWithdrawn && <Tag>{t('withdrawn')}</Tag>}
        </>
      ),
    },
    { title: t('type'), key: 'type', width: 100, render: (_, { projectType }) => t(`type.${projectType}`) },
    { title: t('band'), key: 'band', width: 150, render: (_, set) => <Band set={set} /> },
    {
      title: t('materials'),
      key: 'materials',
      width: 300,
      render: (_, { materials }) => (
        <ul className="lack-list">
          {materials.map(({ name, kind, holder }) => (
            <li key={kind}>
              {name}
              <Typography.Text type="secondary">（{t(`holder.${holder}`)}）</Typography.Text>
            </li>
          ))}
        </ul>
      ),
    },
    {
      title: t('windowDays'),
      key: 'window',
      width: 110,
      render: (_, { windowFromDay: from, windowToDay: to }) => t('windowText', { from, to }),
    },
    { title: t('validity'), key: 'validity', width: 120, render: (_, set) => <Validity set={set} /> },
    {
      title: t('source'),
      key: 'source',
      width: 180,
      render: (_, set) => (
        <>
          {set.source ?? t('noSource')}
          <br />
          <Button
            type="link"
            size="small"
            title={t('versions')}
            style={{ padding: 0, fontSize: 12, whiteSpace: 'normal', textAlign: 'start' }}
            onClick={() => setHistory(set.id)}
          >
            {t('versionBy', {
              version: set.version,
              by: nameOfPerson(set.recordedBy),
              at: instantText(set.recordedAt).slice(0, 10),
            })}
          </Button>
        </>
      ),
    },
    ...(mayEdit
      ? [
          {
            title: <span className="visually-hidden">{t('edit')}</span>,
            key: 'edit',
            width: 76,
            className: 'no-print',
            render: (_: unknown, set: EntryRules) =>
              isOwn(set) && (
                <Button size="small" onClick={() => setEdited(set)}>
                  {t('edit')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  const extra = mayEdit && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
      {t('addRules')}
    </Button>
  );
  return (
    <Page title={t('rulesTitle')} extra={extra}>
      <Typography.Paragraph type="secondary">{t('rulesHelp')}</Typography.Paragraph>
      <Loaded query={list}>
        {(rows) => (
          <DataTable
            caption={t('rulesTitle')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={t('noRules')}
          />
        )}
      </Loaded>
      {history && <RuleVersions id={history} close={() => setHistory(null)} />}
      {edited && <EntryRulesForm set={edited === 'new' ? null : edited} close={() => setEdited(null)} />}
    </Page>
  );
}

/** Every version of a rule set, newest first. */
function RuleVersions({ id, close }: { readonly id: string; readonly close: () => void }) {
  const t = useWords(entryWords);
  const nameOfPerson = usePersonNames();
  const versions = useQuery({
    queryKey: ['project-library', 'entry-rules', id],
    queryFn: () => call(readEntryRuleVersions, { params: { id } }),
  });
  const columns: TableColumnsType<EntryRules> = [
    {
      title: t('versions'),
      key: 'version',
      width: 170,
      render: (_, { version, recordedBy, recordedAt }) =>
        t('versionBy', { version, by: nameOfPerson(recordedBy), at: instantText(recordedAt) }),
    },
    { title: t('band'), key: 'band', width: 130, render: (_, set) => <Band set={set} /> },
    { title: t('materials'), key: 'materials', render: (_, set) => set.materials.map(({ name }) => name).join('、') },
    {
      title: t('windowDays'),
      key: 'window',
      width: 110,
      render: (_, { windowFromDay: from, windowToDay: to }) => t('windowText', { from, to }),
    },
    { title: t('validity'), key: 'validity', width: 120, render: (_, set) => <Validity set={set} /> },
    { title: t('notes'), key: 'notes', width: 160, render: (_, { notes }) => notes ?? '—' },
  ];
  return (
    <Drawer open size={1000} title={t('versions')} onClose={close}>
      <Loaded query={versions}>
        {(rows) => (
          <DataTable caption={t('versions')} columns={columns} rows={rows} rowKey={({ version }) => String(version)} />
        )}
      </Loaded>
    </Drawer>
  );
}

function Band({ set }: { readonly set: EntryRules }) {
  const t = useWords(entryWords);
  const from = wanText(set.bandFromYuan);
  const text =
    set.bandBelowYuan === null ? t('bandOpen', { from }) : t('bandClosed', { from, below: wanText(set.bandBelowYuan) });
  return <span style={{ fontVariantNumeric: 'tabular-nums' }}>{text}</span>;
}

function Validity({ set }: { readonly set: EntryRules }) {
  const t = useWords(entryWords);
  const from = t('validOpen', { from: set.validFrom });
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums' }}>
      {set.validTo === null ? from : `${set.validFrom} ~ ${set.validTo}`}
    </span>
  );
}
