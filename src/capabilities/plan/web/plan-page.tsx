import { PrinterOutlined } from '@ant-design/icons';
import { Button, Select, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { planTabs, usePlanSearch, useYearSeen } from './plan-search.ts';
import './plan.css';
import { words } from './words.ts';
import { WorkPlanTab } from './work-plan-tab.tsx';

const YearTab = lazy(() => import('./year-tab.tsx').then(({ YearTab }) => ({ default: YearTab })));
const RollingTab = lazy(() => import('./rolling-tab.tsx').then(({ RollingTab }) => ({ default: RollingTab })));
const LongPlanTab = lazy(() => import('./long-plan-tab.tsx').then(({ LongPlanTab }) => ({ default: LongPlanTab })));

/** The plan: the year's work plan, its projects, three years ahead, and the plan of several years. */
export function PlanPage() {
  const t = useWords(words);
  const [{ tab = 'work' }, change] = usePlanSearch();
  const { year } = useYearSeen();
  const contents = { work: <WorkPlanTab />, projects: <YearTab />, rolling: <RollingTab />, long: <LongPlanTab /> };
  const extra = (
    <>
      {tab !== 'long' && (
        <Select
          aria-label={t('year')}
          style={{ width: 110 }}
          value={year}
          options={Array.from({ length: 10 }, (_, i) => 2017 + i).map((value) => ({
            value,
            label: t('yearOf', { year: value }),
          }))}
          onChange={(value: number) => change({ year: String(value), version: undefined })}
        />
      )}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()} className="no-print">
        {t('print')}
      </Button>
    </>
  );
  return (
    <Page title={`${t('plan')} · ${t(`tab.${tab}`)}`} extra={extra}>
      <Tabs
        className="plan-tabs"
        activeKey={tab}
        destroyOnHidden
        onChange={(next) =>
          change({ tab: next === 'work' ? undefined : next, q: undefined, edit: undefined, item: undefined })
        }
        items={planTabs.map((key) => ({
          key,
          label: t(`tab.${key}`),
          children: <Suspense fallback={<div className="page-waiting" aria-busy="true" />}>{contents[key]}</Suspense>,
        }))}
      />
    </Page>
  );
}
