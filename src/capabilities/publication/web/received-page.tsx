import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type TableColumnsType, Tag, Typography } from 'antd';
import { Link, useNavigate } from 'react-router';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import type { PaperRow } from '../contract.ts';
import { listReceivedPapers } from '../contract-received.ts';
import { receivedWords } from './received-words.ts';
import { usePaperName } from './use-paper-name.ts';

/** The papers that were sent to a department, those first that its contact has to confirm. */
export function ReceivedPage() {
  const t = useWords(receivedWords);
  const navigate = useNavigate();
  const pages = usePaging('');
  const query = { ...(pages.after && { after: pages.after }) };
  const list = useQuery({
    queryKey: ['publication', 'received', query],
    queryFn: ({ signal }) => call(listReceivedPapers, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  return (
    <Page title={t('received')}>
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('receivedCaption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id }) => navigate(`/received/${id}`)}
            addressOf={({ id }) => `/received/${id}`}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={<Typography.Text>{t('noneReceived')}</Typography.Text>}
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(): TableColumnsType<PaperRow> {
  const t = useWords(receivedWords);
  const nameOf = usePaperName();
  return [
    {
      title: t('receivedPaper'),
      width: 300,
      render: (_, row) => <Link to={`/received/${row.id}`}>{nameOf(row)}</Link>,
    },
    { title: t('receivedTitle'), render: (_, { title, titles }) => titles[0] ?? title },
    {
      title: t('receivedFrom'),
      width: 180,
      render: (_, { issuedAt }) => (issuedAt === null ? '—' : instantText(issuedAt)),
    },
    {
      title: t('receivedState'),
      width: 110,
      render: (_, { toConfirm }) => (
        <Tag color={toConfirm ? 'blue' : 'success'}>{t(toConfirm ? 'toConfirm' : 'confirmed')}</Tag>
      ),
    },
  ];
}
