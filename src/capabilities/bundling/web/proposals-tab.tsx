import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listProposals } from '../contract-proposals.ts';
import { ProposalDrawer } from './proposal-drawer.tsx';
import { words } from './words.ts';

type Row = Reply<typeof listProposals>['rows'][number];
const search = z.object({ proposal: z.uuid().optional().catch(undefined) });

/** Proposals of the remit, newest first. */
export function ProposalsTab() {
  const t = useWords(words);
  const { unit } = useView();
  const { shortNameOf } = useRegions();
  const [{ proposal }, change] = useSearchState(search);
  const pages = usePaging(unit ?? '');
  const list = useQuery({
    queryKey: ['bundling', 'proposals', unit, pages.after],
    queryFn: ({ signal }) =>
      call(listProposals, { query: { ...(unit && { unit }), ...(pages.after && { after: pages.after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const columns: TableColumnsType<Row> = [
    { title: t('name'), key: 'name', render: (_, { name }) => name },
    { title: t('owner'), key: 'owner', render: (_, { ownerName }) => ownerName },
    { title: t('unit'), key: 'unit', render: (_, { unitCode }) => shortNameOf(unitCode) },
    { title: t('members'), key: 'members', align: 'right', render: (_, { members }) => members },
    {
      ...{ title: t('amount'), key: 'amount', align: 'right' },
      render: (_, { totalYuan }) => <span className="numeral">{wanText(totalYuan)}</span>,
    },
    { title: t('state'), key: 'state', render: (_, { state }) => t(`state.${state}`) },
    { title: t('changed'), key: 'changed', render: (_, { recordedAt }) => instantText(recordedAt) },
  ];
  return (
    <>
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('proposalsCaption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id }) => change({ proposal: id })}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t('noProposals')}
          />
        )}
      </Loaded>
      {proposal && <ProposalDrawer key={proposal} id={proposal} close={() => change({ proposal: undefined })} />}
    </>
  );
}
