import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Flex, type TableColumnsType } from 'antd';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Cut } from '#ui/cut.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar } from '#ui/filters.tsx';
import { useShownInstant } from '#ui/look-back.ts';
import { instantText, Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { listRuns } from '../contract.ts';
import { listKinds } from '../rules/classes.ts';
import { kindWord, words } from './words.ts';

const search = z.object({ kind: z.enum(listKinds).optional().catch(undefined) });
type Run = Reply<typeof listRuns>['rows'][number];

/** Every list that was held against the library, the latest first. */
export function RunsTab() {
  const t = useWords(words);
  const navigate = useNavigate();
  const mayRun = useMay()('reconciliation.run');
  const isPast = useShownInstant() !== null;
  const [{ kind }, change] = useSearchState(search);
  const pages = usePaging(kind ?? '');
  const list = useQuery({
    queryKey: ['reconciliation', 'runs', kind, pages.after],
    queryFn: ({ signal }) => call(listRuns, { query: { kind, after: pages.after } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  return (
    <Flex vertical gap="small">
      <FilterBar label={t('runsCaption')}>
        <Chosen
          label={t('anyKind')}
          value={kind}
          choices={listKinds.map((value) => ({ value, label: t(kindWord(value)) }))}
          choose={(value) => change({ kind: value })}
          width={180}
        />
      </FilterBar>
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('runsCaption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id }) => navigate(`/reconciliation/${id}`)}
            addressOf={({ id }) => `/reconciliation/${id}`}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t(isPast ? 'runsEmptyThen' : mayRun ? 'runsEmpty' : 'runsEmptyHere')}
          />
        )}
      </Loaded>
    </Flex>
  );
}

function useColumns(): TableColumnsType<Run> {
  const t = useWords(words);
  const count = (title: string, of: (run: Run) => number) => ({
    title,
    key: title,
    align: 'right' as const,
    render: (_: unknown, run: Run) => <span className="numeral">{of(run).toLocaleString('en-US')}</span>,
  });
  return [
    {
      title: t('month'),
      key: 'month',
      width: 100,
      render: (_, { month }) => <span className="numeral">{month}</span>,
    },
    { title: t('kind'), key: 'kind', width: 150, render: (_, { kind }) => t(kindWord(kind)) },
    {
      title: t('file'),
      key: 'file',
      render: (_, { fileName }) => <Cut text={fileName} width={360} />,
    },
    count(t('rowsColumn'), ({ rows }) => rows),
    count(t('differingColumn'), ({ differing }) => differing),
    count(t('missingColumn'), ({ missing }) => missing),
    {
      title: t('uploadedBy'),
      key: 'by',
      render: (_, { recordedBy, recordedAt }) => (
        <span className="numeral" style={{ whiteSpace: 'nowrap' }}>
          <Person name={recordedBy} /> {instantText(recordedAt)}
        </span>
      ),
    },
  ];
}
