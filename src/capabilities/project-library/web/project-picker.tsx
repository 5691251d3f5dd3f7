import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { call } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listProjects } from '../contract.ts';
import { pickerWords } from './picker-words.ts';

/** A project whose name is known already. */
export type KnownProject = { readonly projectId: string; readonly name: string };

type Wish<Value> = {
  readonly id?: string;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
  /** County among whose projects is searched; null for all. */
  readonly unit: string | null;
};

type ManyWish = Wish<string[]> & {
  readonly known?: readonly KnownProject[];
  readonly placeholder?: string;
  readonly label?: string;
  readonly most?: number;
};

/** Finds a project by part of its name or code. */
export function ProjectPicker({ id = 'project', value, onChange, unit }: Wish<string>) {
  const { select } = useProjectSearch(unit);
  return <Select {...select} id={id} value={value ?? null} onChange={(chosen: string) => onChange?.(chosen)} />;
}

/** Finds several projects; those that are chosen keep their names while others are searched. */
export function ProjectsPicker(wish: ManyWish) {
  const { id, value = [], onChange, unit, known = [], placeholder, label, most } = wish;
  const { select, names } = useProjectSearch(unit);
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(
    new Map(known.map(({ projectId, name }) => [projectId, name])),
  );
  const missing = value.filter((one) => !names.has(one));
  return (
    <Select
      {...select}
      mode="multiple"
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(placeholder !== undefined && { placeholder })}
      {...(most !== undefined && { maxCount: most })}
      value={value}
      options={[...select.options, ...missing.map((one) => ({ value: one, label: seen.get(one) ?? one }))]}
      onChange={(ids: string[]) => {
        setSeen(new Map([...seen, ...names]));
        onChange?.(ids);
      }}
    />
  );
}

/** What a field needs to search the library, and the names of what it found. */
function useProjectSearch(unit: string | null) {
  const t = useWords(pickerWords);
  const { shortNameOf } = useRegions();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const query = { limit: 20, ...(q && { q }), ...(unit && { unit }) };
  const found = useQuery({
    queryKey: ['project-library', 'projects', query],
    queryFn: ({ signal }) => call(listProjects, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
  const rows = found.data?.rows ?? [];
  const select = {
    showSearch: { filterOption: false, onSearch: setTyped },
    placeholder: t('projectHint'),
    notFoundContent: t('noProject'),
    loading: found.isFetching,
    options: rows.map(({ id, name, code, unitCode }) => ({
      value: id,
      label: `${name}（${shortNameOf(unitCode)}${code ? ` · ${code}` : ''}）`,
    })),
  };
  return { select, names: new Map(rows.map(({ id, name }) => [id, name])) };
}
