import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Flex, type TableColumnsType, Tag, Typography } from 'antd';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Reply } from '#kernel/endpoint.ts';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen } from '#ui/filters.tsx';
import { Failed, Loaded } from '#ui/page.tsx';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { CaliberTag } from '../../project-library/web/caliber-tag.tsx';
import { StageTag } from '../../project-library/web/stage-tag.tsx';
import { type KeyProject, type LongPlan, listKeyProjects, totalKeyProjects } from '../contract-long-plan.ts';
import { Head, Numeral, Wan } from './cells.tsx';
import { usePlanSearch, useYearSeen } from './plan-search.ts';
import { words } from './words.ts';
import { useWritesPlan } from './work-plan-tab.tsx';

const KeyProjectForm = lazy(() =>
  import('./key-project-form.tsx').then(({ KeyProjectForm }) => ({ default: KeyProjectForm })),
);

/** The list of key projects of a plan, each with the projects of the library behind it. */
export function KeyProjects({ plan }: { readonly plan: LongPlan }) {
  const t = useWords(words);
  const writes = useWritesPlan();
  const { unit } = useYearSeen();
  const [{ landed, item }, change] = usePlanSearch();
  const filter = { ...(landed && { landed }), ...(unit && { unit }) };
  const pages = usePaging(JSON.stringify([plan.id, filter]));
  const params = { id: plan.id };
  const totals = useTotals(plan.id, filter);
  const list = useQuery({
    queryKey: ['plan', 'key-projects', plan.id, filter, pages.after],
    queryFn: ({ signal }) =>
      call(listKeyProjects, { params, query: { ...filter, ...(pages.after && { after: pages.after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  const open = writes ? (row: KeyProject) => change({ item: row.id }) : undefined;
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <section aria-label={t('keyProjects')}>
      <Flex gap="small" align="center" wrap style={{ marginBottom: 6 }}>
        <Typography.Text strong>{t('keyProjects')}</Typography.Text>
        {totals.data && <Totals {...totals.data} />}
        <Flex gap="small" className="no-print" style={{ marginInlineStart: 'auto' }}>
          <Chosen
            label={t('landed')}
            value={landed}
            choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`landed.${value}`) }))}
            choose={(value) => change({ landed: value })}
            width={120}
          />
          {writes && (
            <Button icon={<PlusOutlined />} onClick={() => change({ item: 'new' })}>
              {t('addKey')}
            </Button>
          )}
        </Flex>
      </Flex>
      {list.isError && list.data !== undefined && <Failed error={list.error} retry={() => list.refetch()} />}
      <Loaded query={list}>
        {({ rows, next }) => {
          const edited = rows.find(({ id }) => id === item) ?? null;
          return (
            <>
              <DataTable
                caption={t('keyProjects')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                {...(open && { open })}
                paging={pages.pagingFor(next)}
                loading={list.isPlaceholderData}
                empty={t(isFiltered ? 'noKeyFiltered' : 'noKeyProjects')}
              />
              {writes && (edited || item === 'new') && (
                <Suspense>
                  <KeyProjectForm
                    key={item}
                    plan={plan}
                    item={edited}
                    nextPosition={Math.max(totals.data?.items ?? 0, ...rows.map(({ position }) => position)) + 1}
                    close={() => change({ item: undefined })}
                  />
                </Suspense>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function useTotals(planId: string, filter: { readonly landed?: 'yes' | 'no'; readonly unit?: string }) {
  return useQuery({
    queryKey: ['plan', 'key-totals', planId, filter],
    queryFn: ({ signal }) => call(totalKeyProjects, { params: { id: planId }, query: filter }, { signal }),
    placeholderData: keepPreviousData,
  });
}

function Totals({ items, landed, totalYuan, investedYuan }: Reply<typeof totalKeyProjects>) {
  const t = useWords(words);
  return (
    <Typography.Text type="secondary" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {t('keySums', { items, landed, total: wanText(totalYuan), invested: wanText(investedYuan) })}
    </Typography.Text>
  );
}

const stateColors = { unlanded: 'warning', preparing: 'default', building: 'blue', finished: 'success' } as const;
const stateWords = {
  unlanded: 'unlanded',
  preparing: 'preparing',
  building: 'keyBuilding',
  finished: 'keyFinished',
} as const;

function useColumns(): TableColumnsType<KeyProject> {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  return [
    { title: t('position'), dataIndex: 'position', align: 'right' },
    {
      title: t('keyName'),
      key: 'name',
      render: (_, { name, content }) => (
        <div style={{ width: 250, lineHeight: 1.4 }}>
          <Short text={name} />
          {content !== '' && (
            <Typography.Text type="secondary" style={{ fontSize: 12 }}>
              <Short text={content} />
            </Typography.Text>
          )}
        </div>
      ),
    },
    {
      title: <Head name={t('keyTotal')} unit={t('inWan')} />,
      key: 'total',
      align: 'right',
      render: (_, { totalYuan }) => <Wan yuan={totalYuan} />,
    },
    {
      title: t('years'),
      key: 'years',
      render: (_, { fromYear, toYear }) => <Numeral text={fromYear === toYear ? fromYear : `${fromYear}—${toYear}`} />,
    },
    { title: t('county'), key: 'unit', render: (_, { unitCode }) => <Numeral text={shortNameOf(unitCode)} /> },
    {
      title: t('responsible'),
      key: 'responsible',
      render: (_, { responsible }) => (
        <div style={{ width: 112 }}>
          <Short text={responsible || '—'} />
        </div>
      ),
    },
    {
      title: t('keyState'),
      key: 'state',
      render: (_, { state }) => <Tag color={stateColors[state]}>{t(stateWords[state])}</Tag>,
    },
    { title: t('linked'), key: 'linked', render: (_, { projects }) => <Linked projects={projects} /> },
    {
      title: <Head name={t('invested')} unit={t('inWan')} />,
      key: 'invested',
      align: 'right',
      render: (_, { investedYuan }) => <Wan yuan={investedYuan} />,
    },
  ];
}

/** One line; the whole stands in the title. */
function Short({ text }: { readonly text: string }) {
  return (
    <span className="plan-short" title={text}>
      {text}
    </span>
  );
}

function Linked({ projects }: Pick<KeyProject, 'projects'>) {
  if (projects.length === 0) return <>—</>;
  return projects.map(({ projectId, name, stage, caliber }) => (
    <div key={projectId} style={{ width: 182, lineHeight: 1.5 }}>
      <Link
        to={`/projects/${projectId}`}
        title={name}
        onClick={(event) => event.stopPropagation()}
        style={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {name}
      </Link>
      <StageTag stage={stage} />
      <CaliberTag verdict={caliber} />
    </div>
  ));
}
