import { Tabs, Typography } from 'antd';
import { lazy, Suspense } from 'react';
import { z } from 'zod';
import { Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { RunsTab } from './runs-tab.tsx';
import { words } from './words.ts';

const SchemesTab = lazy(() => import('./schemes-tab.tsx').then(({ SchemesTab }) => ({ default: SchemesTab })));
const search = z.object({ tab: z.enum(['runs', 'schemes']).optional().catch(undefined) });

/** Assessments and the schemes by which they are made. */
export function AssessmentPage() {
  const t = useWords(words);
  const [{ tab = 'runs' }, change] = useSearchState(search);
  const waiting = <div className="page-waiting" aria-busy="true" />;
  return (
    <Page title={t('title')}>
      <Typography.Paragraph type="secondary" style={{ marginBottom: 0 }}>
        {t('about')}
      </Typography.Paragraph>
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next === 'runs' ? undefined : next })}
        destroyOnHidden
        items={[
          { key: 'runs', label: t('runs'), children: <RunsTab /> },
          {
            key: 'schemes',
            label: t('schemes'),
            children: (
              <Suspense fallback={waiting}>
                <SchemesTab />
              </Suspense>
            ),
          },
        ]}
      />
    </Page>
  );
}
