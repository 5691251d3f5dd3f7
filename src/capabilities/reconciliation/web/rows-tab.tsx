import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Flex, type TableColumnsType } from 'antd';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Cut } from '#ui/cut.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar, SearchBox } from '#ui/filters.tsx';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type ListedRow, listRows, type readRun } from '../contract.ts';
import { differenceClasses } from '../rules/classes.ts';
import { ClassTag } from './class-tag.tsx';
import { classWord, verdictWord, words } from './words.ts';

const search = z.object({
  class: z
    .enum([...differenceClasses, 'all'])
    .optional()
    .catch(undefined),
  decided: z.enum(['yes', 'no']).optional().catch(undefined),
  text: z.string().max(100).optional().catch(undefined),
});

type Wish = {
  readonly id: string;
  readonly counts: Reply<typeof readRun>['counts'];
  readonly open: (number: number) => void;
};

/** Rows of a list by class, county, decision and words; what differs is shown first. */
export function RowsTab({ id, counts, open }: Wish) {
  const t = useWords(words);
  const { unit } = useView();
  const [asked, change] = useSearchState(search);
  const filter = {
    ...(asked.class === undefined
      ? { differing: 'yes' as const }
      : asked.class === 'all'
        ? {}
        : { class: asked.class }),
    ...(unit && { unit }),
    ...(asked.decided && { decided: asked.decided }),
    ...(asked.text && { text: asked.text }),
    limit: 100,
  };
  const pages = usePaging(JSON.stringify(filter));
  const list = useQuery({
    queryKey: ['reconciliation', 'rows', id, filter, pages.after],
    queryFn: ({ signal }) => call(listRows, { params: { id }, query: { ...filter, after: pages.after } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  const own = counts.filter(({ unitCode }) => unit === null || unitCode === unit);
  const sum = (name: string) =>
    own.reduce((all, one) => all + (name === 'all' || one.class === name ? one.rows : 0), 0);
  const differing = sum('all') - sum('equal');
  return (
    <Flex vertical gap="small">
      <FilterBar label={t('rowsCaption')}>
        <Chosen
          label={`${t('differing')} ${differing}`}
          value={asked.class}
          choices={[
            { value: 'all', label: `${t('everything')} ${sum('all')}` },
            ...differenceClasses
              .filter((name) => sum(name) > 0 || name === asked.class)
              .map((value) => ({ value, label: `${t(classWord(value))} ${sum(value)}` })),
          ]}
          choose={(value) => change({ class: value })}
          width={170}
        />
        <Chosen
          label={t('decided')}
          value={asked.decided}
          choices={(['no', 'yes'] as const).map((value) => ({ value, label: t(`decided.${value}`) }))}
          choose={(value) => change({ decided: value })}
        />
        <SearchBox label={t('search')} value={asked.text} search={(text) => change({ text })} />
      </FilterBar>
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('rowsCaption')}
            columns={columns}
            rows={rows}
            rowKey={({ number }) => String(number)}
            open={({ number }) => open(number)}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t(sum('all') > 0 && differing === 0 && !asked.class ? 'previewEmpty' : 'rowsEmpty')}
          />
        )}
      </Loaded>
    </Flex>
  );
}

function useColumns(): TableColumnsType<ListedRow> {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  return [
    {
      title: t('position'),
      key: 'row',
      width: 56,
      align: 'right',
      render: (_, { row }) => <span className="numeral">{row}</span>,
    },
    { title: t('class'), key: 'class', width: 108, render: (_, row) => <ClassTag name={row.class} /> },
    {
      title: t('countyColumn'),
      key: 'unit',
      width: 104,
      render: (_, { unitCode }) => <span style={{ whiteSpace: 'nowrap' }}>{shortNameOf(unitCode)}</span>,
    },
    {
      title: t('inList'),
      key: 'name',
      width: 226,
      render: (_, { stated }) => <Cut text={stated.name ?? stated.code} width={226} />,
    },
    {
      title: t('inLibrary'),
      key: 'project',
      width: 226,
      render: (_, { projectName }) => <Cut text={projectName} width={226} />,
    },
    {
      title: t('reasons'),
      key: 'reasons',
      width: 310,
      render: (_, { reasons }) => <Cut text={reasons.join('')} width={310} />,
    },
    {
      title: t('verdict'),
      key: 'decision',
      width: 90,
      render: (_, { decision }) =>
        decision === null
          ? '—'
          : t(decision.class === null ? verdictWord(decision.verdict) : classWord(decision.class)),
    },
  ];
}
