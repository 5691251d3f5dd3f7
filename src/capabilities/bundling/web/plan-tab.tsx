import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Flex, InputNumber, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Explained } from '#ui/explained.tsx';
import { LongRunBar } from '#ui/long-run.tsx';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { askBundling, type BundlingPlan, listPlanBundles, type PlanBundle, readLatestPlan } from '../contract.ts';
import { windowText } from '../rules/windows.ts';
import { CheckDrawer } from './check-drawer.tsx';
import { FrontierChart, meanMembers } from './frontier-chart.tsx';
import { words } from './words.ts';

const search = z.object({ run: z.uuid().optional().catch(undefined) });
const steps = { read: 'step.read', bundle: 'step.bundle', compare: 'step.compare' } as const;

/** Which items could become one project each, the bound, the frontier, and why others are left out. */
export function PlanTab() {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const { unit: picked } = useView();
  const me = useMe().data;
  const unit = picked ?? me?.regionCode ?? null;
  const { nameOf } = useRegions();
  const [{ run }, change] = useSearchState(search);
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['bundling', 'plan', unit],
    queryFn: ({ signal }) => call(readLatestPlan, { query: { unit: unit ?? '' } }, { signal }),
    enabled: unit !== null,
  });
  return (
    <Flex vertical gap="small">
      {unit && <Ask unit={unit} hasPlan={Boolean(query.data)} asked={(id) => change({ run: id })} />}
      <LongRunBar
        id={run}
        nameOf={nameOfPerson}
        stepText={(step) => (step in steps ? t(steps[step as keyof typeof steps]) : '')}
        onDone={() => {
          change({ run: undefined });
          void client.invalidateQueries({ queryKey: ['bundling', 'plan'] });
        }}
        forget={() => change({ run: undefined })}
      />
      <Loaded query={query}>
        {(plan) =>
          plan ? (
            <Plan key={plan.id} plan={plan} />
          ) : (
            <Alert type="info" showIcon title={t('noPlan', { unit: nameOf(unit) })} description={t('noPlanHelp')} />
          )
        }
      </Loaded>
    </Flex>
  );
}

type AskWish = { readonly unit: string; readonly hasPlan: boolean; readonly asked: (id: string) => void };

function Ask({ unit, hasPlan, asked }: AskWish) {
  const t = useWords(words);
  const may = useMay()('bundling.run');
  const [maxMembers, setMost] = useState(8);
  const ask = useMutation({
    mutationFn: () => call(askBundling, { body: { unitCode: unit, maxMembers } }),
    onSuccess: ({ id }) => asked(id),
  });
  if (!may) return null;
  return (
    <Flex gap="small" align="center" className="no-print" wrap>
      <Explained term={t('maxMembers')} help={t('maxMembersHelp')} />
      <InputNumber
        aria-label={t('maxMembers')}
        min={2}
        max={20}
        precision={0}
        value={maxMembers}
        onChange={(value) => value !== null && setMost(value)}
        style={{ width: 80 }}
      />
      <Button type={hasPlan ? 'default' : 'primary'} loading={ask.isPending} onClick={() => ask.mutate()}>
        {t(hasPlan ? 'workAgain' : 'work')}
      </Button>
      {ask.isError && <Failed error={ask.error} />}
    </Flex>
  );
}

function Plan({ plan }: { readonly plan: BundlingPlan }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const { bundles, bound, isProven, eligible, items, rest, frontier, madeAt, madeBy } = plan;
  const facts = [
    { key: 'bundles', label: t('bundles'), children: t('bundlesText', { count: bundles }) },
    {
      key: 'bound',
      label: <Explained term={t('bound')} help={t('boundHelp')} />,
      children: `${t('bundlesText', { count: bound })}（${isProven ? t('proven') : t('open', { gap: bound - bundles })}）`,
    },
    { key: 'eligible', label: t('eligible'), children: t('eligibleText', { eligible, items }) },
    { key: 'mean', label: t('meanMembers'), children: meanMembers(plan) },
    ...(rest.length === 0
      ? []
      : [
          {
            ...{ key: 'rest', label: t('rest'), span: 4 },
            children: rest.map((one) => t(`rest.${one.reason}`, { items: one.items })).join('；'),
          },
        ]),
  ];
  return (
    <Flex vertical gap="small">
      <Typography.Text type="secondary">
        {t('byAt', { by: nameOfPerson(madeBy), at: instantText(madeAt) })}
      </Typography.Text>
      <Descriptions size="small" bordered column={4} items={facts} />
      <Flex gap="middle" align="start" wrap>
        <div style={{ flex: '1 1 600px', minWidth: 0 }}>
          <Bundles plan={plan} />
        </div>
        <section className="panel" style={{ flex: '0 0 340px' }} aria-label={t('frontier')}>
          <h2 style={{ fontSize: 14 }}>
            <Explained term={t('frontier')} help={t('frontierHelp')} />
          </h2>
          <FrontierChart frontier={frontier} />
        </section>
      </Flex>
    </Flex>
  );
}

function Bundles({ plan: { id } }: { readonly plan: BundlingPlan }) {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const { isCity } = useView();
  const mayPropose = useMay()('bundling.propose');
  const [chosen, choose] = useState<PlanBundle | null>(null);
  const pages = usePaging(id);
  const list = useQuery({
    queryKey: ['bundling', 'bundles', id, pages.after],
    queryFn: ({ signal }) =>
      call(
        listPlanBundles,
        { params: { id }, query: { limit: 20, ...(pages.after && { after: pages.after }) } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const columns: TableColumnsType<PlanBundle> = [
    { title: t('owner'), key: 'owner', width: 150, render: (_, { ownerName }) => ownerName },
    ...(isCity
      ? [
          {
            title: t('county'),
            key: 'unit',
            width: 64,
            render: (_: unknown, { unitCode }: PlanBundle) => shortNameOf(unitCode),
          },
        ]
      : []),
    { title: t('members'), key: 'members', width: 230, render: (_, { members }) => <Members members={members} /> },
    {
      ...{ title: t('total'), key: 'amount', align: 'right', width: 104 },
      render: (_, { totalYuan }) => <span className="numeral">{wanText(totalYuan)}</span>,
    },
    { title: t('months'), key: 'months', width: 138, render: (_, bundle) => windowText(bundle) },
    {
      ...{ title: '', key: 'act', width: 70 },
      render: (_, bundle) => (
        <Button size="small" onClick={() => choose(bundle)} className="no-print">
          {t(mayPropose ? 'draft' : 'checkShort')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('bundlesCaption')}
            columns={columns}
            rows={rows}
            rowKey={({ position }) => String(position)}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
          />
        )}
      </Loaded>
      {chosen && (
        <CheckDrawer
          projectIds={chosen.members.map(({ projectId }) => projectId)}
          close={() => choose(null)}
          done={() => choose(null)}
        />
      )}
    </>
  );
}

function Members({ members }: Pick<PlanBundle, 'members'>) {
  return (
    <div>
      {members.map(({ projectId, name, amountYuan }) => (
        <div key={projectId}>
          {name} <Typography.Text type="secondary">{wanText(amountYuan)}</Typography.Text>
        </div>
      ))}
    </div>
  );
}
