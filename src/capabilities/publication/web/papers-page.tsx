import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, type TableColumnsType, Tag, Typography } from 'antd';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar, SearchBox } from '#ui/filters.tsx';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { listChanges, type PaperRow } from '../contract.ts';
import { listPapers } from '../contract-list.ts';
import { kindTerms } from '../kind-terms.ts';
import { paperKinds, paperStates } from '../rules/paper-state.ts';
import { NewPaperDrawer } from './new-paper-drawer.tsx';
import { StateTag } from './state-tag.tsx';
import { usePaperName } from './use-paper-name.ts';
import { words } from './words.ts';
import './paper.css';

const sides = ['own', 'others'] as const;
const search = z.object({
  q: z.string().max(100).optional(),
  new: z.literal('1').optional(),
  kind: z.enum(paperKinds).optional(),
  state: z.enum(paperStates).optional(),
  from: z.enum(sides).optional(),
  subject: z.uuid().optional(),
});

/** The papers, newest first, what has changed in those that went out, and a drawer in which the next one begins. */
export function PapersPage() {
  const t = useWords(words);
  const [language] = useLanguage();
  const navigate = useNavigate();
  const may = useMay();
  const [mayWrite, maySign] = [may('publication.write'), may('publication.sign')];
  const [asked, change] = useSearchState(search);
  const { q, kind, state, from } = asked;
  const pages = usePaging(JSON.stringify([q, kind, state, from]));
  const columns = useColumns();
  const filters = { ...(q && { q }), ...(kind && { kind }), ...(state && { state }), ...(from && { from }) };
  const isFiltered = Object.keys(filters).length > 0;
  const query = { ...filters, ...(pages.after && { after: pages.after }) };
  const list = useQuery({
    queryKey: ['publication', 'papers', query],
    queryFn: ({ signal }) => call(listPapers, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
  const begin = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ new: '1' })}>
      {t('begin')}
    </Button>
  );
  return (
    <Page
      title={t('briefings')}
      extra={
        <>
          {(mayWrite || maySign) && <Link to="/briefings/settings">{t('settings')}</Link>}
          {mayWrite && begin}
        </>
      }
    >
      {mayWrite && <Changes />}
      <FilterBar label={t('filters')} isApart>
        <SearchBox label={t('findPaper')} value={q} search={(text) => change({ q: text })} />
        <Chosen
          label={t('kind')}
          value={kind}
          choices={paperKinds.map((value) => ({ value, label: kindTerms[value][language] }))}
          choose={(value) => change({ kind: paperKinds.find((one) => one === value) })}
        />
        {mayWrite && (
          <Chosen
            label={t('state')}
            value={state}
            choices={paperStates.map((value) => ({ value, label: t(value) }))}
            choose={(value) => change({ state: paperStates.find((one) => one === value) })}
          />
        )}
        {mayWrite && (
          <Chosen
            label={t('from')}
            value={from}
            choices={sides.map((value) => ({ value, label: t(`from-${value}`) }))}
            choose={(value) => change({ from: sides.find((one) => one === value) })}
          />
        )}
      </FilterBar>
      <Loaded query={list}>
        {({ rows, next }) => (
          <>
            <DataTable
              caption={t('caption')}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              open={({ id }) => navigate(`/briefings/${id}`)}
              addressOf={({ id }) => `/briefings/${id}`}
              paging={pages.pagingFor(next)}
              loading={list.isPlaceholderData}
              empty={
                <Flex vertical align="center" gap="small" style={{ padding: 32 }}>
                  <Typography.Text>
                    {t(isFiltered ? 'emptyFiltered' : mayWrite ? 'emptyWriter' : 'emptyReader')}
                  </Typography.Text>
                  {mayWrite && !isFiltered && begin}
                </Flex>
              }
            />
            {mayWrite && asked.new && (
              <NewPaperDrawer
                last={rows.find(({ isOwn }) => isOwn) ?? null}
                assessment={asked.subject}
                close={() => change({ new: undefined, subject: undefined })}
                open={({ id }) => navigate(`/briefings/${id}`)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Issued papers whose figures the data has left behind; nothing where there are none. */
function Changes() {
  const t = useWords(words);
  const nameOf = usePaperName();
  const changes = useQuery({
    queryKey: ['publication', 'changes'],
    queryFn: ({ signal }) => call(listChanges, {}, { signal }),
    staleTime: 60_000,
  });
  const papers = changes.data?.papers ?? [];
  if (papers.length === 0) return null;
  const list = papers.map((paper) => (
    <span key={paper.id} style={{ marginInlineEnd: 16 }}>
      <Link to={`/briefings/${paper.id}`} className="underlined">
        {nameOf(paper)}
      </Link>{' '}
      {t('changedFigures', { count: paper.figures.length })}
    </span>
  ));
  return <Alert type="warning" showIcon title={t('changesSince')} description={list} style={{ marginBottom: 12 }} />;
}

function useColumns(): TableColumnsType<PaperRow> {
  const t = useWords(words);
  const nameOf = usePaperName();
  const at = (instant: string | null) => (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {instant === null ? '—' : instantText(instant)}
    </span>
  );
  return [
    {
      title: t('paperName'),
      key: 'number',
      width: 260,
      render: (_, row) => (
        <Link to={`/briefings/${row.id}`} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
          {nameOf(row)}
        </Link>
      ),
    },
    {
      title: t('titles'),
      key: 'titles',
      render: (_, { title, titles }) => (
        <div style={{ whiteSpace: 'normal', minWidth: 320 }}>
          {titles.length === 0 ? title || t('noTitle') : titles.map((one) => <div key={one}>{one}</div>)}
        </div>
      ),
    },
    {
      title: t('state'),
      key: 'state',
      width: 150,
      render: (_, { state, correctedBy, toConfirm }) => (
        <>
          <StateTag state={state} />
          {toConfirm && <Tag color="warning">{t('toConfirm')}</Tag>}
          {correctedBy !== null && <Typography.Text type="warning">{t('corrected')}</Typography.Text>}
        </>
      ),
    },
    { title: t('issuedAt'), key: 'issuedAt', width: 150, render: (_, { issuedAt }) => at(issuedAt) },
    { title: t('changedAt'), key: 'recordedAt', width: 150, render: (_, { recordedAt }) => at(recordedAt) },
  ];
}
