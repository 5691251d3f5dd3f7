import { Flex, Input, Select } from 'antd';
import { useWords } from '#ui/words.ts';
import type { AuditSearch } from './audit-page.tsx';
import { words } from './words.ts';

const acts = Object.keys(words).filter((key) => key.includes('.'));

type Wish = {
  readonly asked: Omit<AuditSearch, 'entry'>;
  readonly change: (changes: Partial<Record<keyof AuditSearch, string | undefined>>) => void;
  readonly actName: (act: string) => string;
};

/** Filters of the audit: act, object, first and last day. */
export function AuditFilters({ asked, change, actName }: Wish) {
  const t = useWords(words);
  return (
    <Flex gap="small" wrap align="center" className="filters" role="search" aria-label={t('audit')}>
      <Select
        aria-label={t('act')}
        style={{ width: 180 }}
        showSearch={{ optionFilterProp: 'label' }}
        value={asked.act ?? ''}
        options={[{ value: '', label: t('anyAct') }, ...acts.map((value) => ({ value, label: actName(value) }))]}
        onChange={(act: string) => change({ act })}
      />
      <Input.Search
        key={asked.entityId ?? ''}
        allowClear
        aria-label={t('objectFilter')}
        placeholder={t('objectFilter')}
        defaultValue={asked.entityId}
        maxLength={120}
        style={{ width: 300 }}
        onSearch={(entityId) => change({ entityId: entityId.trim() })}
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
    </Flex>
  );
}
