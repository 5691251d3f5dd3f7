import { Button, Flex, Tag } from 'antd';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { filterTexts } from '../rules/filter-words.ts';
import { type ChangeSearch, filterOf, type ProjectSearch } from './project-search.ts';
import { words } from './words.ts';

/** The filters that hold now, each with a way to take it off. */
export function FilterChips({ state, change }: { readonly state: ProjectSearch; readonly change: ChangeSearch }) {
  const t = useWords(words);
  const { nameOf, city } = useRegions();
  const chips = filterTexts(filterOf(state, city?.code), { t, nameOf });
  if (chips.length === 0) return null;
  const without = (names: readonly string[]) => change(Object.fromEntries(names.map((name) => [name, undefined])));
  return (
    <Flex gap={4} wrap align="center">
      {chips.map(({ names, text }) => (
        <Tag key={names.join()} closable color="blue" onClose={() => without(names)}>
          {text}
        </Tag>
      ))}
      <Button type="link" size="small" onClick={() => without(chips.flatMap(({ names }) => names))}>
        {t('clear')}
      </Button>
    </Flex>
  );
}
