import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { MonthsTab } from '../../dispatch/web/months-tab.tsx';
import { ProjectFundsTab } from '../../funds/web/project-funds-tab.tsx';
import { readProject } from '../contract.ts';
import { ProjectHeader } from './project-header.tsx';
import { ProjectHistory } from './project-history.tsx';
import { ProjectOverview } from './project-overview.tsx';
import { words } from './words.ts';

const tabs = ['overview', 'months', 'funds', 'history'] as const;
const search = z.object({ tab: z.enum(tabs).optional() });

/** One project: what it is, why it counts, its months and its history; the open tab stands in the address. */
export function ProjectPage() {
  const t = useWords(words);
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['project-library', 'project', id],
    queryFn: ({ signal }) => call(readProject, { params: { id } }, { signal }),
  });
  const extra = (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Link to="/projects" className="no-print">
        {t('back')}
      </Link>
    </>
  );
  return (
    <Page title={query.data?.project.name ?? t('projects')} extra={extra}>
      <Loaded query={query}>{(data) => <Content {...data} />}</Loaded>
    </Page>
  );
}

function Content({ project, caliber }: Reply<typeof readProject>) {
  const t = useWords(words);
  const [{ tab = 'overview' }, change] = useSearchState(search);
  const openMonths = useCallback(() => change({ tab: 'months' }), [change]);
  const contents = {
    overview: <ProjectOverview project={project} openMonths={openMonths} />,
    months: <MonthsTab projectId={project.id} />,
    funds: <ProjectFundsTab project={project} />,
    history: <ProjectHistory id={project.id} />,
  };
  return (
    <>
      <ProjectHeader project={project} caliber={caliber} />
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next === 'overview' ? undefined : next })}
        destroyOnHidden
        items={tabs.map((key) => ({ key, label: t(key), children: contents[key] }))}
      />
    </>
  );
}
