import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { FilterBar, SearchBox } from '#ui/filters.tsx';
import { Failed, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { listAccounts } from '../contract.ts';
import { accountColumns } from './account-columns.tsx';
import { AccountForm } from './account-form.tsx';
import { type Handover, OneTimeLink } from './one-time-link.tsx';
import { useAccountActs } from './use-account-acts.ts';
import { useMay } from './use-me.ts';
import { words } from './words.ts';

const search = z.object({ q: z.string().max(60).optional().catch(undefined) });

/** Accounts of the city: make, disable, enable, reset; a new link is shown once, to hand over. */
export function AccountsPage() {
  const t = useWords(words);
  const may = useMay();
  const [{ q }, change] = useSearchState(search);
  const [isMaking, setMaking] = useState(false);
  const [handover, setHandover] = useState<Handover | null>(null);
  const pages = usePaging(q ?? '');
  const list = useQuery({
    queryKey: ['organisation', 'accounts', q, pages.after],
    queryFn: ({ signal }) => call(listAccounts, { query: { q, after: pages.after } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const acts = useAccountActs(setHandover);
  const make = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setMaking(true)}>
      {t('makeAccount')}
    </Button>
  );
  return (
    <Page title={t('accounts')} extra={may('organisation.manage-accounts') && make}>
      <FilterBar label={t('search')} isApart>
        <SearchBox label={t('search')} value={q} search={(text) => change({ q: text })} />
      </FilterBar>
      {acts.error !== null && <Failed error={acts.error} />}
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('accounts')}
            columns={accountColumns(t, acts)}
            rows={rows}
            rowKey={({ id }) => id}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t('noAccounts')}
          />
        )}
      </Loaded>
      {isMaking && (
        <AccountForm
          close={() => setMaking(false)}
          made={(link) => {
            setMaking(false);
            setHandover(link);
          }}
        />
      )}
      {handover && <OneTimeLink handover={handover} close={() => setHandover(null)} />}
    </Page>
  );
}
