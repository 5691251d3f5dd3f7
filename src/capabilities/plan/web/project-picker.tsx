import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { call } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { listProjects } from '../../project-library/contract.ts';
import type { KeyProject } from '../contract-long-plan.ts';
import { words } from './words.ts';

type Wish = {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
  /** County among whose projects is searched; undefined for all. */
  readonly unit: string | undefined;
  /** Projects whose names are known already. */
  readonly known: KeyProject['projects'];
};

/** Chooses projects of the library by a part of their name or code. */
export function ProjectPicker({ id, value = [], onChange, unit, known }: Wish) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map(known.map((one) => [one.projectId, one.name])));
  const query = { limit: 20, ...(q && { q }), ...(unit && { unit }) };
  const found = useQuery({
    queryKey: ['project-library', 'projects', query],
    queryFn: ({ signal }) => call(listProjects, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
  const rows = found.data?.rows ?? [];
  const options = rows.map(({ id: projectId, name, code }) => ({
    ...{ value: projectId, label: code ? `${name} ${code}` : name },
  }));
  const missing = value.filter((one) => !rows.some((row) => row.id === one));
  return (
    <Select
      {...(id && { id })}
      mode="multiple"
      aria-label={t('linked')}
      placeholder={t('search')}
      maxCount={20}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.isFetching}
      value={[...value]}
      options={[...options, ...missing.map((one) => ({ value: one, label: seen.get(one) ?? one }))]}
      onChange={(ids: string[]) => {
        setSeen(new Map([...seen, ...rows.map((row) => [row.id, row.name] as const)]));
        onChange?.(ids);
      }}
    />
  );
}
