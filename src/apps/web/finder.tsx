import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '#ui/words.ts';
import { finderWords } from './finder-words.ts';
import { type Found, useFound } from './use-found.ts';

/** Finds a project by name, code or owner, a person and a paper, from every page; Ctrl+K leads to it. */
export function Finder() {
  const t = useWords(finderWords);
  const navigate = useNavigate();
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { groups, isPending, hasFailed } = useFound(q);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      field.current?.focus({ cursor: 'all' });
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  // Several may lead to the same place, so each has a number of its own.
  const all = groups.flatMap(({ hits }) => hits);
  const go = (number: string) => {
    setTyped('');
    field.current?.blur();
    navigate(all[Number(number)]?.address ?? '');
  };
  const nothing = t(hasFailed ? 'failed' : isPending ? 'searching' : 'nothing');
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
      options={groups.map(({ name, hits }) => ({
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

function Hit({ title, note }: Found) {
  return (
    <span className="finder-hit">
      <span className="cut">{title}</span>
      {note !== '' && <span className="cut finder-note">{note}</span>}
    </span>
  );
}
