import { PrinterOutlined, SoundOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { yearOf } from '#kernel/period.ts';
import { Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { AssessmentsWaiting } from '../../assessment/web/assessments-waiting.tsx';
import { TasksWaiting } from '../../coordination/web/tasks-waiting.tsx';
import { ReturnedWaiting } from '../../dispatch/web/returned-waiting.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { ActionsStrip } from '../../plan/web/actions-panel.tsx';
import { usePlanProgress } from '../../plan/web/use-progress.ts';
import { PapersWaiting } from '../../publication/web/papers-waiting.tsx';
import type { GrowthOfMonth, readSeries } from '../contract.ts';
import { completenessOf, isIncomplete } from '../rules/headline.ts';
import { Contributors } from './contributors.tsx';
import { LaggingPanel, MissingPanel } from './follow-up-panels.tsx';
import { Headline } from './headline.tsx';
import { Ranking } from './ranking.tsx';
import { subjectOf } from './subject.ts';
import { TileMap } from './tile-map.tsx';
import { Trend } from './trend.tsx';
import { type Asked, useGrowth, useLagging, useProgress, useSeries } from './use-cockpit.ts';
import { useView } from './use-view.ts';
import { words } from './words.ts';

const loadDrawer = () => import('./cockpit-drawer.tsx');
const CockpitDrawer = lazy(loadDrawer);
const CockpitFoot = lazy(() => import('./cockpit-foot.tsx'));
const SpeechDrawer = lazy(() => import('./speech-drawer.tsx'));
const search = z.object({
  open: z.enum(['projects', 'missing', 'lagging']).optional().catch(undefined),
  of: z.string().optional(),
  speech: z.literal('1').optional().catch(undefined),
});

/** Where growth stands, who carries it, who has not reported and who lags; every figure opens its rows. */
export function CockpitPage() {
  const t = useWords(words);
  const { month, unit, rounds } = useView();
  if (month) return <Cockpit asked={{ month, unit }} />;
  return (
    <Page title={t('cockpit')}>
      <Loaded query={rounds}>{() => <NothingYet />}</Loaded>
    </Page>
  );
}

function Cockpit({ asked }: { readonly asked: Asked }) {
  const t = useWords(words);
  const [{ open, of, speech }, change] = useSearchState(search);
  const regions = useRegions();
  const growth = useGrowth(asked);
  const name = regions.nameOf(asked.unit ?? growth.data?.units[0]?.code ?? null);
  const title = growth.data?.city && !asked.unit ? (regions.city?.name ?? '') : name;
  const extra = (
    <>
      <span className="unit-line">{t('unitLine')}</span>
      {growth.data && (
        <Button icon={<SoundOutlined aria-hidden />} onClick={() => change({ speech: '1' })} className="no-print">
          {t('speech')}
        </Button>
      )}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()} className="no-print">
        {t('print')}
      </Button>
    </>
  );
  return (
    <Page
      title={growth.data ? t('cockpitOf', { unit: title, month: asked.month }) : t('cockpit')}
      asOf={growth.data?.asOf}
      extra={extra}
    >
      <Loaded query={growth}>{(data) => <Board asked={asked} growth={data} />}</Loaded>
      {speech && growth.data && (
        <Suspense>
          <SpeechDrawer asked={asked} growth={growth.data} close={() => change({ speech: undefined })} />
        </Suspense>
      )}
      {open && of && (
        <Suspense>
          <CockpitDrawer
            open={open}
            of={of}
            month={asked.month}
            close={() => change({ open: undefined, of: undefined })}
          />
        </Suspense>
      )}
    </Page>
  );
}

function Board({ asked, growth }: { readonly asked: Asked; readonly growth: GrowthOfMonth }) {
  const t = useWords(words);
  const { rounds } = useView();
  const { city } = useRegions();
  const progress = useProgress(asked.month);
  const lagging = useLagging(asked);
  const allLagging = useLagging({ ...asked, unit: null });
  const series = useSeries(asked, 0);
  // The obvious next thing is a figure's rows: they open at once, and also when the network has gone.
  useEffect(() => {
    loadDrawer().catch(() => undefined);
  }, []);
  const subject = subjectOf(growth, asked.unit, city);
  if (!subject) return <NothingYet />;
  const before = stepBefore(series.data?.months, asked.month);
  const round = rounds.data?.find(({ month }) => month === asked.month) ?? null;
  const isWhole = growth.city !== null;
  const known = { growth, progress: progress.data, lagging: allLagging.data };
  const missing = (all: NonNullable<typeof progress.data>) =>
    asked.unit ? all.filter(({ unitCode }) => unitCode === asked.unit) : all;
  const reported = completenessOf(missing(progress.data ?? []));
  return (
    <>
      {isIncomplete(reported) && (
        <Alert type="warning" showIcon className="incomplete" title={t('incomplete', reported)} />
      )}
      <ReturnedWaiting isShort />
      <TasksWaiting />
      <AssessmentsWaiting />
      <PapersWaiting />
      <Headline subject={subject} month={asked.month} isEarly={growth.isEarly} before={before} />
      <div className={isWhole ? 'board' : 'board board-unit'}>
        <Trend asked={asked} name={subject.name} code={subject.code} isIncomplete={isIncomplete(reported)} />
        {isWhole ? (
          <Ranking units={growth.units} chosen={asked.unit} />
        ) : (
          <Contributors month={asked.month} unit={subject.code} />
        )}
        {isWhole && <TileMap known={known} chosen={asked.unit} />}
        <Loaded query={progress}>{(all) => <MissingPanel progress={missing(all)} round={round} />}</Loaded>
        <Loaded query={lagging}>{(all) => <LaggingPanel lagging={all} of={subject.code} />}</Loaded>
        <SixActions asked={asked} />
        <Suspense>
          <CockpitFoot asked={asked} />
        </Suspense>
      </div>
    </>
  );
}

/** How far the year's plan is by action. */
function SixActions({ asked: { month, unit } }: { readonly asked: Asked }) {
  const plan = usePlanProgress({ year: yearOf(month), month, unit });
  return <Loaded query={plan}>{(data) => <ActionsStrip progress={data} />}</Loaded>;
}

/** The last month of the series before `month`: null where there is none, undefined while the series is unknown. */
function stepBefore(months: Reply<typeof readSeries>['months'] | undefined, month: string) {
  return months && (months.filter((one) => one.month < month).at(-1) ?? null);
}

function NothingYet() {
  const t = useWords(words);
  const may = useMay();
  const link = may('project-library.import') && <Link to="/import">{t('toImport')}</Link>;
  return <Alert type="info" showIcon title={t('nothingYet')} description={t('nothingYetImport')} action={link} />;
}
