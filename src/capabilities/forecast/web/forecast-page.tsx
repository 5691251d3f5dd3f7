import { PrinterOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm, Tabs } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { LongRunBar } from '#ui/long-run.tsx';
import { Failed, instantText, Loaded, Page } from '#ui/page.tsx';
import { useAddress, useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { ForecastAnswer } from '../contract.ts';
import './forecast.css';
import { OverviewTab } from './overview-tab.tsx';
import { StandingTags } from './standing-tags.tsx';
import { useAskForecast, useForecast, usePublish } from './use-forecast.ts';
import { useStepText } from './use-step-text.ts';
import { words } from './words.ts';

const DriversTab = lazy(() => import('./drivers-tab.tsx').then(({ DriversTab }) => ({ default: DriversTab })));
const CalibrationTab = lazy(() =>
  import('./calibration-tab.tsx').then(({ CalibrationTab }) => ({ default: CalibrationTab })),
);
const PastTab = lazy(() => import('./past-tab.tsx').then(({ PastTab }) => ({ default: PastTab })));

const tabs = ['overview', 'drivers', 'calibration', 'past'] as const;
const search = z.object({
  tab: z.enum(tabs).optional().catch(undefined),
  forecast: z.uuid().optional().catch(undefined),
  run: z.uuid().optional().catch(undefined),
});

/** How the year is likely to end, for the city and its counties. */
export function ForecastPage() {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const [{ forecast, run }, change] = useSearchState(search);
  const query = useForecast(forecast);
  const client = useQueryClient();
  const stepText = useStepText();
  const mayRun = useMay()('forecast.run');
  const [isSame, setSame] = useState(false);
  const ask = useAskForecast(({ id, isNew }) => {
    setSame(!isNew && query.data?.run.id === id);
    change({ run: id, forecast: undefined });
  });
  const askButton = mayRun && (
    <Button
      type={query.data ? 'default' : 'primary'}
      loading={ask.isPending}
      onClick={() => ask.mutate()}
      className="no-print"
    >
      {t(query.data ? 'run' : 'runFirst')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      asOf={query.data?.run.knownAt}
      extra={
        <>
          {query.data && <Standing answer={query.data} />}
          {askButton}
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()} className="no-print">
            {t('print')}
          </Button>
        </>
      }
    >
      <div className="forecast-page">
        {ask.isError && <Failed error={ask.error} />}
        {isSame && <Alert type="info" showIcon closable title={t('sameThere')} style={{ marginBottom: 10 }} />}
        <LongRunBar
          id={run}
          nameOf={nameOfPerson}
          stepText={stepText}
          onDone={() => {
            change({ run: undefined });
            void client.invalidateQueries({ queryKey: ['forecast'] });
          }}
          forget={() => change({ run: undefined })}
        />
        <Loaded query={query}>{(answer) => (answer ? <Content answer={answer} /> : <Nothing may={mayRun} />)}</Loaded>
      </div>
    </Page>
  );
}

function Nothing({ may }: { readonly may: boolean }) {
  const t = useWords(words);
  return <Alert type="info" showIcon title={t('none')} description={t(may ? 'noneHelpRun' : 'noneHelpRead')} />;
}

/** As of when, whether it is published, and the way to publish it. */
function Standing({ answer: { run } }: { readonly answer: ForecastAnswer }) {
  const t = useWords(words);
  const mayPublish = useMay()('forecast.run') && run.publishedAt === null;
  const publish = usePublish(() => undefined);
  return (
    <>
      <span className="unit-line">{t('unitLine')}</span>
      <span>{t('basedOn', { month: run.asOfMonth })}</span>
      <StandingTags of={run} />
      {mayPublish && (
        <Popconfirm
          title={t('publishTitle')}
          description={<div className="explain-text">{t('publishHelp')}</div>}
          okText={t('publish')}
          cancelText={t('cancel')}
          onConfirm={() => publish.mutate(run.id)}
        >
          <Button type="primary" loading={publish.isPending} className="no-print">
            {t('publish')}
          </Button>
        </Popconfirm>
      )}
      {publish.isError && <Failed error={publish.error} />}
    </>
  );
}

function Content({ answer }: { readonly answer: ForecastAnswer }) {
  const t = useWords(words);
  const [{ tab = 'overview', forecast }, change] = useSearchState(search);
  const here = useAddress();
  const { unit } = useView();
  const { nameOf } = useRegions();
  const me = useMe().data;
  const cityCode = me?.cityCode ?? '';
  const wanted = unit ?? me?.regionCode ?? cityCode;
  const subject = answer.units.find(({ unitCode }) => unitCode === wanted) ?? answer.units[0];
  if (!subject) return null;
  const chosen = subject.unitCode === cityCode ? null : subject.unitCode;
  const contents = {
    overview: <OverviewTab answer={answer} subject={subject} cityCode={cityCode} nameOf={nameOf} />,
    drivers: <DriversTab runId={answer.run.id} unit={chosen} nameOf={nameOf} />,
    calibration: <CalibrationTab unit={subject.unitCode} name={nameOf(subject.unitCode)} />,
    past: <PastTab />,
  };
  return (
    <>
      {forecast && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 10 }}
          title={t('thisIsOld', { month: answer.run.asOfMonth })}
          action={<Link to={here({ forecast: undefined })}>{t('toLatest')}</Link>}
        />
      )}
      <Tabs
        className="forecast-tabs"
        activeKey={tab}
        destroyOnHidden
        onChange={(next) => change({ tab: next === 'overview' ? undefined : next })}
        items={tabs.map((key) => ({
          key,
          label: t(`tab.${key}`),
          children: <Suspense fallback={<div className="page-waiting" aria-busy="true" />}>{contents[key]}</Suspense>,
        }))}
      />
      <Foot answer={answer} />
    </>
  );
}

/** What to know before trusting it, and how it was made. */
function Foot({ answer: { run } }: { readonly answer: ForecastAnswer }) {
  const t = useWords(words);
  const { isAutomatic, madeBy, projects, draws, modelVersion: model } = run;
  const nameOfPerson = usePersonNames();
  const name = isAutomatic ? t('theDesk') : nameOfPerson(madeBy);
  const notes = run.notes.map(({ code, facts }) => t(`note.${code}` as keyof typeof words, facts)).join(' ');
  return (
    <p className="forecast-quiet">
      {notes !== '' && `${t('notes')}：${notes} `}
      {t('made', { name, at: instantText(run.madeAt), projects, draws, model })}
    </p>
  );
}
