import { Tabs, Typography } from 'antd';
import { z } from 'zod';
import { Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { ItemsTab } from './items-tab.tsx';
import { PlanTab } from './plan-tab.tsx';
import { ProposalsTab } from './proposals-tab.tsx';
import { words } from './words.ts';

const tabs = ['items', 'plan', 'proposals'] as const;
const search = z.object({ tab: z.enum(tabs).catch('items') });

/** Small items that could become one project: which may, how many, and what was proposed. */
export function BundlingPage() {
  const t = useWords(words);
  const [{ tab }, change] = useSearchState(search);
  const content = { items: <ItemsTab />, plan: <PlanTab />, proposals: <ProposalsTab /> };
  return (
    <Page title={t('title')}>
      <Typography.Paragraph type="secondary" style={{ maxWidth: 1000, marginBottom: 0 }}>
        {t('about')}
      </Typography.Paragraph>
      <Tabs
        activeKey={tab}
        onChange={(key) => change({ tab: key === 'items' ? undefined : key })}
        destroyOnHidden
        items={tabs.map((key) => ({ key, label: t(`tab.${key}`), children: content[key] }))}
      />
    </Page>
  );
}
