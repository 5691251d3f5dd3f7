import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Radio, type TableColumnsType, Typography } from 'antd';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, instantText, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type DuplicatePair, listDuplicates, searchDuplicates } from '../contract-duplicates.ts';
import { DuplicateDrawer } from './duplicate-drawer.tsx';
import { lifeCycleWords } from './life-cycle-words.ts';
import { useDuplicateStanding } from './use-duplicate-standing.ts';

const states = ['open', 'merged', 'different'] as const;
const search = z.object({
  state: z.enum(states).optional(),
  unit: z.string().optional(),
  pair: z.uuid().optional(),
});

/** Pairs of projects that may be one: found by keys, decided by a person. */
export function DuplicatesPage() {
  const t = useWords(lifeCycleWords);
  const { city, shortNameOf } = useRegions();
  const nameOf = usePersonNames();
  const [{ state = 'open', unit, pair }, change] = useSearchState(search);
  const asked = { state, ...(unit && unit !== city?.code && { unit }) };
  const pages = usePaging(JSON.stringify(asked));
  const list = useQuery({
    queryKey: ['project-library', 'duplicates', asked, pages.after],
    queryFn: ({ signal }) =>
      call(listDuplicates, { query: { ...asked, ...(pages.after && { after: pages.after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t('duplicates')} extra={<Search />}>
      <Typography.Paragraph type="secondary" style={{ marginBottom: 8 }}>
        {t('duplicatesHelp')}
        <br />
        <LastSearch />
      </Typography.Paragraph>
      <Radio.Group
        size="small"
        optionType="button"
        value={state}
        onChange={(event) => change({ state: event.target.value === 'open' ? undefined : String(event.target.value) })}
        options={states.map((value) => ({ value, label: t(`pair.${value}`) }))}
        style={{ marginBottom: 8 }}
      />
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('duplicates')}
            columns={pairColumns(t, { state, shortNameOf, nameOf })}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id }) => change({ pair: id })}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t('noPairs')}
          />
        )}
      </Loaded>
      {pair && <DuplicateDrawer key={pair} id={pair} close={() => change({ pair: undefined })} />}
    </Page>
  );
}

/** When projects were last compared, and what came of it. */
function LastSearch() {
  const t = useWords(lifeCycleWords);
  const nameOf = usePersonNames();
  const { data } = useDuplicateStanding();
  if (!data) return null;
  const { open, fresh, searchedAt, searchedBy, isNightly } = data;
  if (searchedAt === null) return <>{t('neverSearched')}</>;
  const facts = { at: instantText(searchedAt), open, fresh };
  return <>{isNightly ? t('searchedNightly', facts) : t('searchedBy', { ...facts, by: nameOf(searchedBy) })}</>;
}

type Speak = (key: keyof typeof lifeCycleWords) => string;
type Shown = {
  readonly state: DuplicatePair['state'];
  readonly shortNameOf: (code: string) => string;
  readonly nameOf: (signInName: string | null) => string;
};

function pairColumns(t: Speak, { state, shortNameOf, nameOf }: Shown): TableColumnsType<DuplicatePair> {
  const side = (project: DuplicatePair['one']) => (
    <div style={{ lineHeight: 1.4, maxWidth: 340 }}>
      {project.name}
      <br />
      <Typography.Text type="secondary" className="numeral" style={{ fontSize: 12 }}>
        {project.code ?? t('noCode')} · {shortNameOf(project.unitCode)} · {wanText(project.plannedTotalYuan)}{' '}
        {t('yuanWan')}
      </Typography.Text>
    </div>
  );
  return [
    {
      title: t('score'),
      key: 'score',
      width: 70,
      align: 'right',
      render: (_, { score }) => <span className="numeral">{score}</span>,
    },
    { title: t('pairOne'), key: 'one', render: (_, { one }) => side(one) },
    { title: t('pairOther'), key: 'other', render: (_, { other }) => side(other) },
    {
      title: t('alikeWhy'),
      key: 'why',
      width: 260,
      render: (_, { reasons }) => reasons.map((reason) => t(reason)).join('、'),
    },
    state === 'open'
      ? { title: t('foundAt'), key: 'found', width: 150, render: (_, { foundAt }) => instantText(foundAt) }
      : {
          title: t('decided'),
          key: 'decided',
          width: 200,
          render: (_, { decidedAt, decidedBy, reason }) =>
            decidedAt === null ? '—' : `${nameOf(decidedBy)} ${instantText(decidedAt)} ${reason ?? ''}`,
        },
  ];
}

/** Searches on while projects wait; each call is bounded, and so is their number. */
async function searchAll(): Promise<Reply<typeof searchDuplicates>> {
  let sum = { compared: 0, found: 0, left: true };
  for (let calls = 0; sum.left && calls < 30; calls++) {
    const { compared, found, left } = await call(searchDuplicates, {});
    sum = { compared: sum.compared + compared, found: sum.found + found, left };
  }
  return sum;
}

function Search() {
  const t = useWords(lifeCycleWords);
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: searchAll,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['project-library', 'duplicates'] }),
  });
  return (
    <Flex gap="small" align="center" wrap>
      {act.isError && <Failed error={act.error} />}
      {act.data && (
        <Alert
          type="info"
          title={`${t('searchDone', { compared: act.data.compared, found: act.data.found })}${act.data.left ? t('searchLeft') : ''}`}
        />
      )}
      <Button type="primary" loading={act.isPending} onClick={() => act.mutate()}>
        {t('search')}
      </Button>
    </Flex>
  );
}
