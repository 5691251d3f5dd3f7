import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { day } from '#kernel/fields.ts';
import { regionOf } from '#kernel/region.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { listAudit } from '../contract.ts';
import { actWords } from './act-words.ts';
import { AuditDetail } from './audit-detail.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { ChainPanel } from './chain-panel.tsx';
import { useSignInNames } from './person.tsx';
import { useRegions } from './use-regions.ts';
import { words } from './words.ts';

/** What the audit keeps in its address: filters, and the entry that is open. */
export const auditSearch = z.object({
  act: z.string().max(80).optional().catch(undefined),
  entityId: z.string().max(120).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  entry: z.coerce.number().int().optional().catch(undefined),
});
export type AuditSearch = z.output<typeof auditSearch>;

/** An entry of the audit in the list. */
export type ShownEntry = Reply<typeof listAudit>['rows'][number];

/** What was done in the city, newest first; a row opens what was before and after. */
export function AuditPage() {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const [{ entry, ...asked }, change] = useSearchState(auditSearch);
  const pages = usePaging(JSON.stringify(asked));
  const list = useQuery({
    queryKey: ['organisation', 'audit', asked, pages.after],
    queryFn: ({ signal }) => call(listAudit, { query: { ...asked, after: pages.after } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const named = useWords(actWords);
  const who = useSignInNames();
  const actName = (act: string) => (act in actWords ? named(act as keyof typeof actWords) : act);
  const opened = list.data?.rows.find(({ sequence }) => sequence === entry);
  const columns = [
    { title: t('sequence'), dataIndex: 'sequence', width: 80, align: 'right' as const },
    { title: t('at'), key: 'at', width: 140, render: (_: unknown, { at }: ShownEntry) => instantText(at) },
    {
      title: t('who'),
      key: 'who',
      width: 130,
      render: (_: unknown, row: ShownEntry) => (row.accountName ? who(row.accountName) : t('nobody')),
    },
    { title: t('act'), key: 'act', width: 150, render: (_: unknown, { act }: ShownEntry) => actName(act) },
    {
      title: t('place'),
      key: 'place',
      width: 110,
      render: (_: unknown, { path }: ShownEntry) => shortNameOf(regionOf(path)),
    },
    {
      title: t('object'),
      key: 'entity',
      width: 300,
      render: (_: unknown, { entityId }: ShownEntry) => <Typography.Text>{entityId}</Typography.Text>,
    },
  ];
  return (
    <Page title={t('audit')}>
      <Typography.Paragraph type="secondary">{t('auditHelp')}</Typography.Paragraph>
      <ChainPanel />
      <AuditFilters asked={asked} change={change} actName={actName} />
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('audit')}
            columns={columns}
            rows={rows}
            rowKey={({ sequence }) => String(sequence)}
            open={({ sequence }) => change({ entry: String(sequence) })}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t('noAudit')}
          />
        )}
      </Loaded>
      {opened && (
        <AuditDetail entry={opened} actName={actName(opened.act)} close={() => change({ entry: undefined })} />
      )}
    </Page>
  );
}
