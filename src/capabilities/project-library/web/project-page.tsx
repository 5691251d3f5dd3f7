import { EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useCallback } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { ProjectTasksTab } from '../../coordination/web/project-tasks-tab.tsx';
import { MonthsTab } from '../../dispatch/web/months-tab.tsx';
import { ProjectFundsTab } from '../../funds/web/project-funds-tab.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { readProject } from '../contract.ts';
import { CaliberTab } from './caliber-tab.tsx';
import { EvidenceTab } from './evidence-tab.tsx';
import { LifeCycleTab, MergedBand } from './life-cycle-tab.tsx';
import { ProjectHeader } from './project-header.tsx';
import { ProjectHistory } from './project-history.tsx';
import { ProjectOverview } from './project-overview.tsx';
import { words } from './words.ts';

const tabs = ['overview', 'lifeCycle', 'months', 'funds', 'evidence', 'caliber', 'tasks', 'history'] as const;
const labels = {
  overview: 'overview',
  caliber: 'caliberTab',
  months: 'months',
  lifeCycle: 'lifeCycle',
  funds: 'funds',
  evidence: 'evidence',
  tasks: 'tasks',
  history: 'history',
} as const;
const search = z.object({ tab: z.enum(tabs).optional() });

/** One project: what it is, why it counts, its months and its history; the open tab stands in the address. */
export function ProjectPage() {
  const t = useWords(words);
  const [language] = useLanguage();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['project-library', 'project', id, language],
    queryFn: ({ signal }) => call(readProject, { params: { id } }, { signal }),
  });
  const mayEdit = useMay()('project-library.edit') && query.data?.project.mergedInto === null;
  const extra = (
    <>
      {mayEdit && (
        <Button icon={<EditOutlined />} onClick={() => navigate(`/projects/${id}/edit`)}>
          {t('edit')}
        </Button>
      )}
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

function Content({ project, caliber, doubts }: Reply<typeof readProject>) {
  const t = useWords(words);
  const [{ tab = 'overview' }, change] = useSearchState(search);
  const openMonths = useCallback(() => change({ tab: 'months' }), [change]);
  const contents = {
    overview: <ProjectOverview project={project} doubts={doubts} openMonths={openMonths} />,
    caliber: <CaliberTab project={project} />,
    months: <MonthsTab projectId={project.id} />,
    lifeCycle: <LifeCycleTab project={project} />,
    evidence: <EvidenceTab project={project} />,
    funds: <ProjectFundsTab project={project} />,
    tasks: <ProjectTasksTab project={project} />,
    history: <ProjectHistory id={project.id} />,
  };
  return (
    <>
      {project.mergedInto !== null && <MergedBand project={project} />}
      <ProjectHeader project={project} caliber={caliber} openCaliber={() => change({ tab: 'caliber' })} />
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next === 'overview' ? undefined : next })}
        destroyOnHidden
        items={tabs.map((key) => ({ key, label: t(labels[key]), children: contents[key] }))}
      />
    </>
  );
}
