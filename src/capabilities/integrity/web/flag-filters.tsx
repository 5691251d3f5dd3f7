import { Radio } from 'antd';
import type { Reply } from '#kernel/endpoint.ts';
import { Chosen, FilterBar } from '#ui/filters.tsx';
import { useWords } from '#ui/words.ts';
import type { readState } from '../contract.ts';
import { patterns } from '../rules/flag.ts';
import type { FlagSearch } from './integrity-page.tsx';
import { patternWord, words } from './words.ts';

type Wish = {
  readonly asked: Omit<FlagSearch, 'flag'>;
  readonly change: (changes: Partial<Record<keyof FlagSearch, string | undefined>>) => void;
  readonly counts: Reply<typeof readState>['patterns'];
};

/** Filters of the flags: state, pattern with how many are open, severity. */
export function FlagFilters({ asked, change, counts }: Wish) {
  const t = useWords(words);
  const open = new Map(counts.map(({ pattern, open, answered }) => [pattern, { open, answered }]));
  const state = asked.state ?? 'open';
  const label = (pattern: (typeof patterns)[number]) => {
    const count = open.get(pattern);
    const shown = state === 'open' ? count?.open : state === 'answered' ? count?.answered : undefined;
    return shown ? `${t(patternWord(pattern))} ${shown}` : t(patternWord(pattern));
  };
  return (
    <FilterBar label={t('caption')} isApart>
      <Radio.Group
        aria-label={t('state')}
        optionType="button"
        value={state}
        onChange={(event) => change({ state: event.target.value === 'open' ? undefined : event.target.value })}
        options={(['open', 'answered', 'gone'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <Chosen
        label={t('pattern')}
        value={asked.pattern}
        choices={patterns.map((value) => ({ value, label: label(value) }))}
        choose={(pattern) => change({ pattern })}
        width={220}
      />
      <Chosen
        label={t('severity')}
        value={asked.severity}
        choices={(['error', 'warn', 'note'] as const).map((value) => ({ value, label: t(value) }))}
        choose={(severity) => change({ severity })}
      />
    </FilterBar>
  );
}
