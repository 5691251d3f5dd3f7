import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { z } from 'zod';
import { Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { FlowTab } from './flow-tab.tsx';
import { ImportTab } from './import-tab.tsx';
import { ProjectsTab } from './projects-tab.tsx';
import { SourceDrawer } from './source-drawer.tsx';
import { SourcesTab } from './sources-tab.tsx';
import { StallsTab } from './stalls-tab.tsx';
import { useHasSources } from './use-funds.ts';
import { words } from './words.ts';

const tabs = ['sources', 'projects', 'flow', 'stalls', 'import'] as const;
const search = z.object({
  tab: z.enum(tabs).optional().catch(undefined),
  source: z.uuid().optional().catch(undefined),
});

/** Money from its document to its payee: sources, projects, flow, what stands still, and workbooks. */
export function FundsPage() {
  const t = useWords(words);
  const mayWrite = useMay()('funds.write');
  const hasSources = useHasSources();
  const [asked, change] = useSearchState(search);
  const offered = tabs.filter((tab) => {
    if (tab === 'import') return mayWrite;
    return hasSources || (tab !== 'sources' && tab !== 'flow');
  });
  const [first = 'projects'] = offered;
  const active = offered.find((tab) => tab === asked.tab) ?? first;
  const contents = {
    sources: <SourcesTab />,
    projects: <ProjectsTab />,
    flow: <FlowTab />,
    stalls: <StallsTab />,
    import: <ImportTab />,
  };
  const extra = (
    <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
      {t('print')}
    </Button>
  );
  return (
    <Page title={t('funds')} extra={extra}>
      <Tabs
        activeKey={active}
        onChange={(tab) => change({ tab: tab === first ? undefined : tab, source: undefined })}
        destroyOnHidden
        items={offered.map((key) => ({ key, label: t(key), children: contents[key] }))}
      />
      {asked.source && (
        <SourceDrawer key={asked.source} id={asked.source} close={() => change({ source: undefined })} />
      )}
    </Page>
  );
}
