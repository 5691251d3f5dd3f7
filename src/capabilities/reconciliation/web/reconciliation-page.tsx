import { Tabs, Typography } from 'antd';
import { z } from 'zod';
import { Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { RunsTab } from './runs-tab.tsx';
import { UploadTab } from './upload-tab.tsx';
import { words } from './words.ts';

const search = z.object({ tab: z.enum(['runs', 'upload']).optional().catch(undefined) });

/** Lists held against the library: what was found so far, and a new one. */
export function ReconciliationPage() {
  const t = useWords(words);
  const may = useMay();
  const [asked, change] = useSearchState(search);
  const mayRun = may('reconciliation.run');
  // An address that was kept may name the tab where nothing can be uploaded: in the past, or by an auditor.
  const tab = mayRun ? (asked.tab ?? 'runs') : 'runs';
  const items = [
    { key: 'runs', label: t('runs'), children: <RunsTab /> },
    ...(mayRun ? [{ key: 'upload', label: t('upload'), children: <UploadTab /> }] : []),
  ];
  return (
    <Page title={t('title')}>
      <Typography.Paragraph type="secondary" style={{ marginBottom: 0 }}>
        {t('about')}
      </Typography.Paragraph>
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next === 'runs' ? undefined : next })}
        destroyOnHidden
        items={items}
      />
    </Page>
  );
}
