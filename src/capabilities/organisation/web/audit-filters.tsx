import { Input } from 'antd';
import { Chosen, FilterBar, SearchBox } from '#ui/filters.tsx';
import { useWords } from '#ui/words.ts';
import { actWords } from './act-words.ts';
import type { AuditSearch } from './audit-page.tsx';
import { words } from './words.ts';

const acts = Object.keys(actWords);

type Wish = {
  readonly asked: Omit<AuditSearch, 'entry'>;
  readonly change: (changes: Partial<Record<keyof AuditSearch, string | undefined>>) => void;
  readonly actName: (act: string) => string;
};

/** Filters of the audit: act, object, first and last day. */
export function AuditFilters({ asked, change, actName }: Wish) {
  const t = useWords(words);
  return (
    <FilterBar label={t('audit')} isApart>
      <Chosen
        label={t('act')}
        value={asked.act}
        choices={acts.map((value) => ({ value, label: actName(value) }))}
        choose={(act) => change({ act })}
        width={180}
      />
      <SearchBox
        label={t('objectFilter')}
        value={asked.entityId}
        search={(entityId) => change({ entityId })}
        width={300}
      />
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="day-filter" htmlFor={`audit-${end}`}>
          {t(end)}
          <Input
            id={`audit-${end}`}
            type="date"
            value={asked[end] ?? ''}
            style={{ width: 150 }}
            onChange={(event) => change({ [end]: event.target.value })}
          />
        </label>
      ))}
    </FilterBar>
  );
}
