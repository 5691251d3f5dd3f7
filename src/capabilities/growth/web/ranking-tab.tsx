import { Alert, Flex, Segmented, type TableColumnsType } from 'antd';
import { lazy, Suspense } from 'react';
import { z } from 'zod';
import { regionCode } from '#kernel/fields.ts';
import { percentText } from '#kernel/money.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Figure } from '#ui/figure.tsx';
import { Loaded } from '#ui/page.tsx';
import { useAddress, useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import type { RankSensitivities } from '../contract-bridge.ts';
import { growthWords } from './growth-words.ts';
import { OpenProjects } from './open-projects.tsx';
import { ProjectLink } from './project-link.tsx';
import type { Asked } from './use-cockpit.ts';
import { useSensitivity } from './use-growth-detail.ts';
import { useView } from './use-view.ts';

const OpenDrawer = lazy(() => import('./open-drawer.tsx'));
const margins = ['1', '3', '5', '10'] as const;
const search = z.object({
  margin: z.enum(margins).optional().catch(undefined),
  of: regionCode.optional().catch(undefined),
});

/** How firm the ranks are; for a county, the open projects of its own plan. */
export function RankingTab({ asked }: { readonly asked: Asked }) {
  const t = useWords(growthWords);
  const { isCity } = useView();
  const own = useMe().data?.regionCode;
  if (isCity) return <Ranks asked={asked} />;
  return (
    <>
      <Alert type="info" showIcon className="incomplete" title={t('ownOnly')} />
      {own && <OpenProjects month={asked.month} unitCode={own} />}
    </>
  );
}

function Ranks({ asked: { month, unit } }: { readonly asked: Asked }) {
  const t = useWords(growthWords);
  const [{ margin = '5', of }, change] = useSearchState(search);
  const query = useSensitivity(month, Number(margin));
  return (
    <>
      <Flex gap="small" align="center" className="growth-bar">
        <span>{t('margin')}</span>
        <Segmented
          aria-label={t('margin')}
          value={margin}
          options={margins.map((value) => ({ value, label: t('marginOf', { percent: value }) }))}
          onChange={(value) => change({ margin: value === '5' ? undefined : value })}
        />
      </Flex>
      <Loaded query={query}>{(data) => <RankTable data={data} chosen={unit} />}</Loaded>
      <p className="growth-note">{t('rankingNote', { percent: margin })}</p>
      {of && (
        <Suspense>
          <OpenDrawer month={month} unitCode={of} close={() => change({ of: undefined })} />
        </Suspense>
      )}
    </>
  );
}

type Row = RankSensitivities['units'][number];

function RankTable({ data, chosen }: { readonly data: RankSensitivities; readonly chosen: string | null }) {
  const t = useWords(growthWords);
  const rows = chosen ? data.units.filter(({ code }) => code === chosen) : data.units;
  const columns: TableColumnsType<Row> = [
    { title: t('rank'), key: 'rank', width: 52, align: 'right', render: (_, { rank }) => rank },
    { title: t('unit'), key: 'unit', width: 110, render: (_, { name }) => name },
    {
      title: t('growth'),
      key: 'growth',
      width: 88,
      align: 'right',
      render: (_, { growthPercent }) => <span className="numeral">{percentText(growthPercent)}</span>,
    },
    { title: t('span'), key: 'span', width: 92, render: (_, row) => <Span row={row} /> },
    { title: t('largest'), key: 'largest', width: 226, render: (_, row) => <Largest row={row} /> },
    { title: t('without'), key: 'without', width: 144, render: (_, row) => <Without row={row} /> },
    { title: t('ahead'), key: 'ahead', width: 164, render: (_, row) => <Ahead row={row} /> },
    { title: t('openCount'), key: 'open', width: 124, align: 'right', render: (_, row) => <Open row={row} /> },
    { title: t('toPass'), key: 'toPass', width: 150, render: (_, row) => <ToPass row={row} /> },
  ];
  return <DataTable caption={t('tab.ranking')} columns={columns} rows={rows} rowKey={({ code }) => code} />;
}

function Span({ row: { bestRank, worstRank, isStable } }: { readonly row: Row }) {
  const t = useWords(growthWords);
  if (isStable) return <span className="good">{t('stable')}</span>;
  return <span className="numeral">{t('spanOf', { best: bestRank, worst: worstRank })}</span>;
}

function Largest({ row: { withoutLargest } }: { readonly row: Row }) {
  if (!withoutLargest) return '—';
  return (
    <span className="cut cut-210" title={withoutLargest.name}>
      <ProjectLink projectId={withoutLargest.projectId} name={withoutLargest.name} />
    </span>
  );
}

function Without({ row: { withoutLargest } }: { readonly row: Row }) {
  const t = useWords(growthWords);
  if (!withoutLargest) return '—';
  return t('withoutRank', { rank: withoutLargest.rank, growth: percentText(withoutLargest.growthPercent) });
}

function Ahead({ row: { ahead } }: { readonly row: Row }) {
  return ahead ? `${ahead.name} ${percentText(ahead.growthPercent)}%` : '—';
}

/** The number of open projects opens their list; it is a number of projects and never an amount. */
function Open({ row: { code, name, openProjects } }: { readonly row: Row }) {
  const t = useWords(growthWords);
  const here = useAddress();
  if (!openProjects) return openProjects ?? '—';
  return (
    <Figure to={here({ of: code })} label={t('seeOpen', { unit: name, n: openProjects })}>
      {openProjects}
    </Figure>
  );
}

function ToPass({ row: { ahead, projectsToPass } }: { readonly row: Row }) {
  const t = useWords(growthWords);
  if (!ahead) return '—';
  return projectsToPass === null ? t('toPassNever') : t('toPassCount', { n: projectsToPass });
}
