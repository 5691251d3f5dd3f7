import { ArrowLeftOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Tabs, Typography } from 'antd';
import { lazy, Suspense } from 'react';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { addressOf } from '#ui/call.ts';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { downloadRun, type RunRead } from '../contract.ts';
import { CellDrawer } from './cell-drawer.tsx';
import { CourseTab } from './course-tab.tsx';
import { RunActs } from './run-acts.tsx';
import { ScoresTable } from './scores-table.tsx';
import { ExampleTag, StateTag } from './tags.tsx';
import { useRun } from './use-assessment.ts';
import { words } from './words.ts';

const WhatIfTab = lazy(() => import('./what-if-tab.tsx').then(({ WhatIfTab }) => ({ default: WhatIfTab })));
const search = z.object({
  tab: z.enum(['scores', 'whatIf', 'course']).optional().catch(undefined),
  of: z.string().max(40).optional().catch(undefined),
  indicator: z.string().max(40).optional().catch(undefined),
});

/** One assessment: units by indicators, what other weights would come to, and what was done with it. */
export function RunPage() {
  const { id = '' } = useParams();
  const t = useWords(words);
  const navigate = useNavigate();
  const query = useRun(id);
  const [{ of: unit, indicator }, change] = useSearchState(search);
  const run = query.data?.run;
  const title = run ? t('titleOf', { year: run.year, scheme: run.schemeName }) : t('title');
  const seesAll = (query.data?.units ?? []).some(({ isOwn, lines }) => !isOwn && lines.length > 0);
  const own = query.data?.units.find(({ isOwn }) => isOwn);
  const mayTell = useMay()('publication.write') && run?.mayWrite && run.state === 'published';
  const extra = (
    <>
      <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={() => navigate('/assessment')}>
        {t('back')}
      </Button>
      {seesAll && (
        <Button icon={<DownloadOutlined aria-hidden />} href={addressOf(downloadRun, { params: { id } })}>
          {t('export')}
        </Button>
      )}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()} className="no-print">
        {t('print')}
      </Button>
      {own && (
        <Button
          type={run?.state === 'open' ? 'primary' : 'default'}
          onClick={() => navigate(`/assessment/${id}/units/${encodeURIComponent(own.code)}`)}
        >
          {t(run?.state === 'open' ? 'speak' : 'ownUnit')}
        </Button>
      )}
      {mayTell && (
        <Button type="primary" onClick={() => navigate(`/briefings?new=1&subject=${id}`)}>
          {t('draftNotice')}
        </Button>
      )}
      {query.data?.run.mayWrite && <RunActs read={query.data} />}
    </>
  );
  return (
    <Page title={title} extra={extra}>
      <Loaded query={query}>{(read) => <Content read={read} seesAll={seesAll} />}</Loaded>
      {unit !== undefined && indicator !== undefined && (
        <CellDrawer
          key={`${unit}/${indicator}`}
          {...{ id, unitCode: unit, indicator }}
          close={() => change({ of: undefined, indicator: undefined })}
        />
      )}
    </Page>
  );
}

function Content({ read, seesAll }: { readonly read: RunRead; readonly seesAll: boolean }) {
  const t = useWords(words);
  const [{ tab = 'scores' }, change] = useSearchState(search);
  const { run, waiting } = read;
  const waits = run.state === 'open' && waiting.appeals + waiting.entries + waiting.units > 0;
  const isEarly = !seesAll && run.state !== 'published';
  const fallback = <div className="page-waiting" aria-busy="true" />;
  const whatIf = (
    <Suspense fallback={fallback}>
      <WhatIfTab read={read} />
    </Suspense>
  );
  return (
    <Flex vertical gap="small">
      <Flex gap="small" align="center" wrap>
        <StateTag state={run.state} />
        {run.isExample && <ExampleTag />}
        <Typography.Text type="secondary">
          {[
            t('numberOf', { number: run.number }),
            `${t('knownAt')} ${instantText(run.knownAt)}`,
            ...(run.dueOn === null ? [] : [`${t('dueOn')} ${run.dueOn}`]),
          ].join(' · ')}
        </Typography.Text>
      </Flex>
      {waits && <Alert type="info" showIcon title={t('waitingNote', waiting)} />}
      {isEarly && <Alert type="info" showIcon title={t('ranksLater')} />}
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next === 'scores' ? undefined : next })}
        destroyOnHidden
        items={[
          {
            key: 'scores',
            label: t('scores'),
            children: <ScoresTable read={read} open={(unit, indicator) => change({ of: unit, indicator })} />,
          },
          ...(seesAll ? [{ key: 'whatIf', label: t('whatIf'), children: whatIf }] : []),
          { key: 'course', label: t('course'), children: <CourseTab read={read} /> },
        ]}
      />
    </Flex>
  );
}
