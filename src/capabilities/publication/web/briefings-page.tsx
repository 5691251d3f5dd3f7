import { CheckCircleOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Flex, type TableColumnsType, Tag, Typography } from 'antd';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { type IssueRow, listIssues } from '../contract.ts';
import { NewIssueDrawer } from './new-issue-drawer.tsx';
import { words } from './words.ts';

const search = z.object({ new: z.literal('1').optional() });

/** The issues of the briefing, newest first, and a drawer in which the next one begins. */
export function BriefingsPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const mayWrite = useMay()('publication.write');
  const [state, change] = useSearchState(search);
  const pages = usePaging('');
  const list = useQuery({
    queryKey: ['publication', 'issues', pages.after],
    queryFn: ({ signal }) => call(listIssues, { query: pages.after ? { after: pages.after } : {} }, { signal }),
    placeholderData: keepPreviousData,
  });
  const begin = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ new: '1' })}>
      {t('begin')}
    </Button>
  );
  return (
    <Page title={t('briefings')} extra={mayWrite && begin}>
      <Loaded query={list}>
        {({ rows, next }) => (
          <>
            <DataTable
              caption={t('caption')}
              columns={columnsOf(t)}
              rows={rows}
              rowKey={({ id }) => id}
              open={({ id }) => navigate(`/briefings/${id}`)}
              paging={pages.pagingFor(next)}
              loading={list.isPlaceholderData}
              empty={
                <Flex vertical align="center" gap="small" style={{ padding: 32 }}>
                  <Typography.Text>{t(mayWrite ? 'emptyWriter' : 'emptyReader')}</Typography.Text>
                  {mayWrite && begin}
                </Flex>
              }
            />
            {mayWrite && state.new && (
              <NewIssueDrawer
                last={rows[0] ?? null}
                close={() => change({ new: undefined })}
                open={({ id }, origin) => navigate(`/briefings/${id}${origin === 'data' ? '?view=paper' : ''}`)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function columnsOf(t: (key: keyof typeof words, facts?: Record<string, number>) => string): TableColumnsType<IssueRow> {
  const at = (instant: string | null) => (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {instant === null ? '—' : instantText(instant)}
    </span>
  );
  return [
    {
      title: t('issueNumber'),
      key: 'number',
      width: 140,
      render: (_, { id, year, number }) => (
        <Link to={`/briefings/${id}`} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
          {t('numberOf', { year, number })}
        </Link>
      ),
    },
    {
      title: t('titles'),
      key: 'titles',
      render: (_, { titles }) => (
        <div style={{ whiteSpace: 'normal', minWidth: 320 }}>
          {titles.length === 0 ? t('noTitle') : titles.map((title) => <div key={title}>{title}</div>)}
        </div>
      ),
    },
    { title: t('state'), key: 'state', width: 110, render: (_, { state }) => <StateTag state={state} /> },
    { title: t('issuedAt'), key: 'issuedAt', width: 150, render: (_, { issuedAt }) => at(issuedAt) },
    { title: t('changedAt'), key: 'recordedAt', width: 150, render: (_, { recordedAt }) => at(recordedAt) },
  ];
}

/** Draft or issued, as colour, icon and word. */
export function StateTag({ state }: Pick<IssueRow, 'state'>) {
  const t = useWords(words);
  return state === 'issued' ? (
    <Tag color="success" icon={<CheckCircleOutlined />}>
      {t('issued')}
    </Tag>
  ) : (
    <Tag color="blue" icon={<EditOutlined />}>
      {t('draft')}
    </Tag>
  );
}
