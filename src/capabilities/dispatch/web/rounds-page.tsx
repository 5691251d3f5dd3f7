import { FormOutlined, ImportOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { words } from './dispatch-words.ts';
import { RoundsTab } from './rounds-tab.tsx';

const ReviewTab = lazy(() => import('./review-tab.tsx').then(({ ReviewTab }) => ({ default: ReviewTab })));
const QuartersTab = lazy(() => import('./quarters-tab.tsx').then(({ QuartersTab }) => ({ default: QuartersTab })));
const FormsTab = lazy(() => import('./forms-tab.tsx').then(({ FormsTab }) => ({ default: FormsTab })));

const tabs = ['rounds', 'review', 'quarters', 'forms'] as const;
/** A quarter is a county's: those below it see none. */
const needed = {
  rounds: 'dispatch.read',
  review: 'dispatch.review',
  quarters: 'growth.read',
  forms: 'dispatch.read',
} as const;
const search = z.object({ tab: z.enum(tabs).optional().catch(undefined) });

/** The dispatch: rounds, the review of what was reported, quarters of the counties, and the catalogue of forms. */
export function RoundsPage() {
  const t = useWords(words);
  const may = useMay();
  const [asked, change] = useSearchState(search);
  const rights = useMe().data?.rights ?? [];
  // What was under review can be looked back at; what is decided there goes by `useMay`.
  const offered = tabs.filter((tab) => rights.includes(needed[tab]));
  const active = offered.find((tab) => tab === asked.tab) ?? offered[0] ?? 'rounds';
  const contents = {
    rounds: <RoundsTab />,
    review: <ReviewTab />,
    quarters: <QuartersTab />,
    forms: <FormsTab />,
  };
  const extra = (
    <>
      {may('dispatch.report') && (
        <Link to="/sheet">
          <Button type="primary" icon={<FormOutlined aria-hidden />} tabIndex={-1}>
            {t('fillIn')}
          </Button>
        </Link>
      )}
      {may('dispatch.import') && (
        <Link to="/import">
          <Button icon={<ImportOutlined aria-hidden />} tabIndex={-1}>
            {t('import')}
          </Button>
        </Link>
      )}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()} className="no-print">
        {t('print')}
      </Button>
    </>
  );
  return (
    <Page title={t('roundsTitle')} extra={extra}>
      <Tabs
        activeKey={active}
        destroyOnHidden
        onChange={(tab) => change({ tab: tab === offered[0] ? undefined : tab })}
        items={offered.map((key) => ({
          key,
          label: t(`tab.${key}`),
          children: <Suspense fallback={<div className="page-waiting" aria-busy="true" />}>{contents[key]}</Suspense>,
        }))}
      />
    </Page>
  );
}
