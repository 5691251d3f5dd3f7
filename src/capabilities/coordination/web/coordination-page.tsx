import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { z } from 'zod';
import { Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { CoordinationSettingsButton } from './settings-button.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import { TasksTab } from './tasks-tab.tsx';
import './coordination.css';
import { useIsCity } from './use-coordination.ts';
import { words } from './words.ts';

const RedTab = lazy(() => import('./red-tab.tsx').then(({ RedTab }) => ({ default: RedTab })));
const MeetingsTab = lazy(() => import('./meetings-tab.tsx').then(({ MeetingsTab }) => ({ default: MeetingsTab })));
const TrainingsTab = lazy(() => import('./trainings-tab.tsx').then(({ TrainingsTab }) => ({ default: TrainingsTab })));

const tabs = ['tasks', 'red', 'meetings', 'trainings'] as const;
const search = z.object({
  tab: z.enum(tabs).optional().catch(undefined),
  task: z.uuid().optional().catch(undefined),
  state: z.string().optional(),
  mine: z.string().optional(),
  kind: z.string().optional(),
  q: z.string().optional(),
  overdue: z.string().optional(),
});

/** 督办: tasks, what stands out, promotion meetings and training sessions. */
export function CoordinationPage() {
  const t = useWords(words);
  const may = useMay();
  const isCity = useIsCity();
  const [{ tab = 'tasks', task }, change] = useSearchState(search);
  const contents = { tasks: <TasksTab />, red: <RedTab />, meetings: <MeetingsTab />, trainings: <TrainingsTab /> };
  const none = { state: undefined, mine: undefined, kind: undefined, q: undefined, overdue: undefined };
  const extra = (
    <>
      {isCity && may('coordination.hold') && <CoordinationSettingsButton />}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()} className="no-print">
        {t('print')}
      </Button>
    </>
  );
  return (
    <Page title={`${t('room')} · ${t(`tab.${tab}`)}`} extra={extra}>
      <Tabs
        activeKey={tab}
        className="coordination-tabs"
        destroyOnHidden
        onChange={(next) => change({ ...none, tab: next === 'tasks' ? undefined : next, task: undefined })}
        items={tabs.map((key) => ({
          key,
          label: t(`tab.${key}`),
          children: <Suspense fallback={<div className="page-waiting" aria-busy="true" />}>{contents[key]}</Suspense>,
        }))}
      />
      {task && <TaskDrawer key={task} id={task} close={() => change({ task: undefined })} />}
    </Page>
  );
}
