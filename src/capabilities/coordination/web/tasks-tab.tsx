import { Checkbox, Flex } from 'antd';
import { z } from 'zod';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar, SearchBox } from '#ui/filters.tsx';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { sourceKinds, taskStates } from '../rules/task.ts';
import { SetTaskButton } from './set-task.tsx';
import { useTaskColumns } from './task-columns.tsx';
import { useTasks } from './use-coordination.ts';
import { words } from './words.ts';

const search = z.object({
  state: z.enum(taskStates).optional().catch(undefined),
  overdue: z.enum(['yes']).optional().catch(undefined),
  mine: z.enum(['answer', 'decide']).optional().catch(undefined),
  kind: z.enum(sourceKinds).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
});
const outside = z.object({ task: z.uuid().optional().catch(undefined) });

/** Tasks of the remit, the next due first; what is filtered for stands in the address. */
export function TasksTab() {
  const t = useWords(words);
  const { unit } = useView();
  const [asked, change] = useSearchState(search);
  const [, open] = useSearchState(outside);
  const columns = useTaskColumns();
  const filter = { ...asked, ...(unit && { unit }) };
  const pages = usePaging(JSON.stringify(filter));
  const list = useTasks({ ...filter, ...(pages.after && { after: pages.after }) });
  const isFiltered = Object.values(asked).some(Boolean);
  const fresh = { kind: 'other', key: 'other', projectId: null, unitCode: unit ?? '', title: '', link: null } as const;
  return (
    <>
      <Flex justify="space-between" gap="small" align="start" style={{ marginBottom: 8 }}>
        <FilterBar label={t('filters')}>
          <Chosen
            label={t('stateFilter')}
            value={asked.state ?? 'live'}
            choices={[
              { value: 'live', label: t('live') },
              ...taskStates.map((value) => ({ value, label: t(`state.${value}`) })),
            ]}
            choose={(state) => change({ state: state === 'live' ? undefined : state })}
            width={120}
          />
          <Chosen
            label={t('mineFilter')}
            value={asked.mine}
            choices={[
              { value: 'answer', label: t('mineAnswer') },
              { value: 'decide', label: t('mineDecide') },
            ]}
            choose={(mine) => change({ mine })}
          />
          <Chosen
            label={t('kindFilter')}
            value={asked.kind}
            choices={sourceKinds.map((value) => ({ value, label: t(`source.${value}`) }))}
            choose={(kind) => change({ kind })}
          />
          <SearchBox label={t('search')} value={asked.q} search={(q) => change({ q })} />
          <Checkbox
            checked={asked.overdue === 'yes'}
            onChange={(event) => change({ overdue: event.target.checked ? 'yes' : undefined })}
          >
            {t('overdueOnly')}
          </Checkbox>
        </FilterBar>
        <SetTaskButton from={fresh} label={t('setNew')} size="middle" type="primary" />
      </Flex>
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('tasksCaption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id }) => open({ task: id })}
            addressOf={({ id }) => `/coordination?task=${id}`}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t(isFiltered ? 'tasksEmpty' : 'tasksNone')}
          />
        )}
      </Loaded>
    </>
  );
}
