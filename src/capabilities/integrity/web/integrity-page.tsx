import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Typography } from 'antd';
import { z } from 'zod';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, instantText, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listFlags, readState, runCheck } from '../contract.ts';
import { patterns } from '../rules/flag.ts';
import { AnswerDays } from './answer-days.tsx';
import { flagColumns } from './flag-columns.tsx';
import { FlagDrawer } from './flag-drawer.tsx';
import { FlagFilters } from './flag-filters.tsx';
import { words } from './words.ts';

/** What the page keeps in its address: filters, and the flag that is open. */
export const flagSearch = z.object({
  pattern: z.enum(patterns).optional().catch(undefined),
  severity: z.enum(['note', 'warn', 'error']).optional().catch(undefined),
  state: z.enum(['open', 'answered', 'gone']).optional().catch(undefined),
  flag: z.uuid().optional().catch(undefined),
});
export type FlagSearch = z.output<typeof flagSearch>;

/** Questions that the data raise: the unit’s own at once, for the city after its answer or some days. */
export function IntegrityPage() {
  const t = useWords(words);
  const may = useMay();
  const { unit, isCity } = useView();
  const { shortNameOf } = useRegions();
  const [{ flag, ...asked }, change] = useSearchState(flagSearch);
  const filter = { ...asked, unit: unit ?? undefined };
  const pages = usePaging(JSON.stringify(filter));
  const state = useQuery({
    queryKey: ['integrity', 'state'],
    queryFn: ({ signal }) => call(readState, {}, { signal }),
  });
  const list = useQuery({
    queryKey: ['integrity', 'flags', filter, pages.after],
    queryFn: ({ signal }) => call(listFlags, { query: { ...filter, after: pages.after } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const days = state.data?.answerDays ?? 7;
  return (
    <Page title={t('title')} extra={may('integrity.run') && <CheckNow lastRunAt={state.data?.lastRunAt} />}>
      <Flex justify="space-between" align="start" gap="middle">
        <Typography.Paragraph type="secondary" style={{ maxWidth: 900 }}>
          {t(isCity ? 'aboutCity' : 'aboutUnit', { days })}
        </Typography.Paragraph>
        {isCity && may('integrity.run') && <AnswerDays days={days} />}
      </Flex>
      <FlagFilters asked={asked} change={change} counts={state.data?.patterns ?? []} />
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('caption')}
            columns={flagColumns(t, shortNameOf)}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id }) => change({ flag: id })}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t(Object.values(asked).some(Boolean) ? 'noneOther' : 'noneOpen')}
          />
        )}
      </Loaded>
      {flag && <FlagDrawer key={flag} id={flag} close={() => change({ flag: undefined })} />}
    </Page>
  );
}

/** `lastRunAt` is undefined while it is not known. */
function CheckNow({ lastRunAt }: { readonly lastRunAt: string | null | undefined }) {
  const t = useWords(words);
  const client = useQueryClient();
  const run = useMutation({
    mutationFn: () => call(runCheck, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['integrity'] }),
  });
  return (
    <Flex gap="small" align="center" className="no-print">
      {run.isError && <Failed error={run.error} />}
      {run.data ? (
        <Alert type="success" showIcon title={t('ran', { projects: run.data.projects, ms: run.data.ms })} />
      ) : (
        <Typography.Text type="secondary">
          {lastRunAt ? t('lastRun', { at: instantText(lastRunAt) }) : lastRunAt === null && t('neverRun')}
        </Typography.Text>
      )}
      <Button loading={run.isPending} onClick={() => run.mutate()}>
        {t('run')}
      </Button>
    </Flex>
  );
}
