import { Flex } from 'antd';
import { useState } from 'react';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import type { Task } from '../contract.ts';
import { SetTaskButton } from './set-task.tsx';
import { useTaskColumns } from './task-columns.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import { useTasks } from './use-coordination.ts';
import { words } from './words.ts';

type Wish = { readonly project: { readonly id: string; readonly name: string; readonly unitCode: string } };

/** Order of the list; what is under way or waits for its closure comes first, the next due before. */
const placeOf = ({ state }: Task) => (state === 'closed' ? 1 : state === 'withdrawn' ? 2 : 0);

/** Every task about one project, those that are not closed first. */
export function ProjectTasksTab({ project }: Wish) {
  const t = useWords(words);
  const columns = useTaskColumns();
  const [open, setOpen] = useState<string | null>(null);
  const list = useTasks({ project: project.id, state: 'all', limit: 200 });
  const from = { kind: 'other', key: 'other', projectId: project.id, unitCode: project.unitCode } as const;
  return (
    <Flex vertical gap="small">
      <div>
        <SetTaskButton from={{ ...from, title: `${project.name}：`, link: `/projects/${project.id}` }} size="middle" />
      </div>
      <Loaded query={list}>
        {({ rows }) => (
          <DataTable
            caption={t('tasksCaption')}
            columns={columns}
            rows={rows.toSorted((one, other) => placeOf(one) - placeOf(other))}
            rowKey={({ id }) => id}
            open={({ id }) => setOpen(id)}
            empty={t('projectTasksEmpty')}
          />
        )}
      </Loaded>
      {open && <TaskDrawer key={open} id={open} close={() => setOpen(null)} />}
    </Flex>
  );
}
