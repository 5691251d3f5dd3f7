import { SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useShownInstant } from '#ui/look-back.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useMay } from '../../capabilities/organisation/web/use-me.ts';
import { useRegions } from '../../capabilities/organisation/web/use-regions.ts';
import type { Found } from './find.ts';
import { finderWords } from './finder-words.ts';

/** Finds a project by name, code or owner, a person and a paper, from every page; Ctrl+K leads to it. */
export function Finder() {
  const t = useWords(finderWords);
  const navigate = useNavigate();
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useFound(q);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      field.current?.focus({ cursor: 'all' });
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  const kinds = q === '' ? [] : (found.data ?? []);
  // Several may lead to the same place, so each has a number of its own.
  const all = kinds.flatMap(({ hits }) => hits);
  const go = (number: string) => {
    setTyped('');
    field.current?.blur();
    navigate(all[Number(number)]?.address ?? '');
  };
  const nothing = t(found.isError ? 'failed' : found.isFetching ? 'searching' : 'nothing');
  return (
    <AutoComplete
      className="finder"
      value={typed}
      onChange={setTyped}
      onSelect={go}
      notFoundContent={q === '' ? null : nothing}
      defaultActiveFirstOption
      popupMatchSelectWidth={600}
      placement="bottomRight"
      listHeight={420}
      options={kinds.map(({ name, hits }) => ({
        label: t(name),
        options: hits.map((hit) => ({ value: String(all.indexOf(hit)), label: <Hit {...hit} /> })),
      }))}
    >
      <Input
        ref={field}
        prefix={<SearchOutlined aria-hidden />}
        aria-label={t('find')}
        title={t('find')}
        placeholder={t('hint')}
        maxLength={100}
      />
    </AutoComplete>
  );
}

/** Searches while something is typed; what searches is loaded with the first letter. */
function useFound(q: string) {
  const may = useMay();
  const asOf = useShownInstant();
  const [language] = useLanguage();
  const { nameOf, shortNameOf } = useRegions();
  return useQuery({
    queryKey: ['finder', q, asOf, language],
    queryFn: async ({ signal }) => {
      const { find } = await import('./find.ts');
      return find(q, { may, asOf, language, nameOf, shortNameOf, signal });
    },
    placeholderData: keepPreviousData,
    enabled: q !== '',
    staleTime: 0,
  });
}

function Hit({ title, note }: Found) {
  return (
    <span className="finder-hit">
      <span className="cut">{title}</span>
      {note !== '' && <span className="cut finder-note">{note}</span>}
    </span>
  );
}
