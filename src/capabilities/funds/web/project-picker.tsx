import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listProjects } from '../../project-library/contract.ts';
import { words } from './words.ts';

/** Finds a project by part of its name or code; within a unit where one is given. */
export function ProjectPicker(wish: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly unit: string | null;
}) {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const [typed, setTyped] = useState('');
  const { unit } = wish;
  const found = useQuery({
    queryKey: ['project-library', 'picker', typed, unit],
    queryFn: ({ signal }) =>
      call(listProjects, { query: { limit: 20, ...(typed && { q: typed }), ...(unit && { unit }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.rows ?? []).map(({ id, name, code, unitCode }) => ({
    value: id,
    label: `${name}（${shortNameOf(unitCode)}${code ? ` · ${code}` : ''}）`,
  }));
  return (
    <Select
      id={wish.id ?? 'project'}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('projectHint')}
      value={wish.value ?? null}
      onChange={(id: string) => wish.onChange?.(id)}
      notFoundContent={t('noProject')}
      options={options}
      loading={found.isFetching}
    />
  );
}
