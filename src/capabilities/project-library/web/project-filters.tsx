import { DownOutlined, SortAscendingOutlined } from '@ant-design/icons';
import { Button, Flex, Popover, Select } from 'antd';
import { Chosen, FilterBar, SearchBox } from '#ui/filters.tsx';
import { useWords } from '#ui/words.ts';
import { projectSorts } from '../contract.ts';
import { projectStages, sixActions, statisticsStates } from '../rules/project.ts';
import { MoreFilters, rareFilters } from './more-filters.tsx';
import type { ChangeSearch, ProjectSearch } from './project-search.ts';
import { tableWords } from './table-words.ts';
import { words } from './words.ts';

type Held = { readonly state: ProjectSearch; readonly change: ChangeSearch };

/** The filters of the list of projects on one row; the rarer ones open beneath a button. */
export function ProjectFilters({ state, change }: Held) {
  const t = useWords(words);
  const choicesOf = (values: readonly (keyof typeof words)[]) => values.map((value) => ({ value, label: t(value) }));
  const opened = rareFilters.filter((name) => state[name] !== undefined).length;
  return (
    <FilterBar label={t('filters')} style={{ flexWrap: 'nowrap', marginBottom: 8 }}>
      <SearchBox label={t('search')} value={state.q} search={(q) => change({ q })} />
      <Chosen
        label={t('stage')}
        value={state.stage}
        choices={choicesOf(projectStages)}
        choose={(stage) => change({ stage })}
        width={118}
      />
      <Chosen
        label={t('caliber')}
        value={state.caliber}
        choices={choicesOf(['in', 'ask', 'out'])}
        choose={(caliber) => change({ caliber })}
        width={118}
      />
      <Chosen
        label={t('action')}
        value={state.action}
        choices={choicesOf(sixActions)}
        choose={(action) => change({ action })}
        width={150}
      />
      <Chosen
        label={t('statisticsState')}
        value={state.statistics}
        choices={choicesOf(statisticsStates)}
        choose={(statistics) => change({ statistics })}
        width={112}
      />
      <Popover trigger="click" placement="bottom" content={<MoreFilters state={state} change={change} />}>
        <Button icon={<DownOutlined />} iconPlacement="end" aria-haspopup="dialog">
          {t('more')}
          {opened > 0 && ` (${opened})`}
        </Button>
      </Popover>
      <Order state={state} change={change} />
    </FilterBar>
  );
}

function Order({ state, change }: Held) {
  const t = useWords(words);
  const say = useWords(tableWords);
  const isReversed = state.reverse === 'yes';
  return (
    <Flex gap={4} style={{ marginInlineStart: 'auto' }}>
      <Select
        aria-label={t('sort')}
        value={state.sort ?? 'plannedTotal'}
        onChange={(sort) => change({ sort: sort === 'plannedTotal' ? undefined : sort, reverse: undefined })}
        options={projectSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
        style={{ width: 142 }}
      />
      <Button
        icon={<SortAscendingOutlined rotate={isReversed ? 180 : 0} aria-hidden />}
        type={isReversed ? 'primary' : 'default'}
        aria-pressed={isReversed}
        aria-label={say('turn')}
        title={say('turn')}
        onClick={() => change({ reverse: isReversed ? undefined : 'yes' })}
      />
    </Flex>
  );
}
