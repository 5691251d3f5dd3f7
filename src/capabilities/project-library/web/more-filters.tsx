import { Form, Input } from 'antd';
import { useState } from 'react';
import { Chosen } from '#ui/filters.tsx';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { ChangeSearch, ProjectSearch } from './project-search.ts';
import { tableWords } from './table-words.ts';
import { words } from './words.ts';

type Held = { readonly state: ProjectSearch; readonly change: ChangeSearch };

/** Filters that open beneath the button. */
export const rareFilters = [
  'township',
  'size',
  'funded',
  'approved',
  'coded',
  'ecoLed',
  'industry',
  'department',
  'startedFrom',
  'startedTo',
  'enteredFrom',
  'enteredTo',
] as const;

/** The rarer filters, in two columns so that they fit a small screen. */
export function MoreFilters({ state, change }: Held) {
  const t = useWords(words);
  const say = useWords(tableWords);
  const answers = (yes: keyof typeof words, no: keyof typeof words) => [
    { value: 'yes', label: t(yes) },
    { value: 'no', label: t(no) },
  ];
  const whether = (name: 'funded' | 'approved' | 'coded' | 'ecoLed') => (
    <Form.Item label={t(name)}>
      <Chosen
        label={t(name)}
        value={state[name]}
        choices={name === 'ecoLed' ? answers('isYes', 'isNo') : answers('yes', 'no')}
        choose={(value) => change({ [name]: value })}
        width={210}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" className="more-filters">
      <Township state={state} change={change} />
      <Form.Item label={t('size')}>
        <Chosen
          label={t('size')}
          value={state.size}
          choices={(['large', 'small'] as const).map((value) => ({ value, label: t(value) }))}
          choose={(size) => change({ size })}
          width={210}
        />
      </Form.Item>
      {whether('funded')}
      {whether('approved')}
      {whether('coded')}
      {whether('ecoLed')}
      <Typed
        label={t('industryStart')}
        value={state.industry ?? ''}
        keep={(industry) => change({ industry })}
        problemOf={(text) => (/^(\d{2,4})?$/.test(text) ? null : t('industryDigits'))}
        maxLength={4}
      />
      <Typed
        label={say('departmentPart')}
        value={state.department ?? ''}
        keep={(department) => change({ department })}
        problemOf={() => null}
        maxLength={50}
      />
      <Months state={state} change={change} label={t('started')} names={['startedFrom', 'startedTo']} />
      <Months state={state} change={change} label={t('enteredMonth')} names={['enteredFrom', 'enteredTo']} />
    </Form>
  );
}

function Township({ state, change }: Held) {
  const t = useWords(words);
  const { townshipsOf, units } = useRegions();
  const me = useMe();
  const unit = state.unit ?? units.find(({ code }) => code === me.data?.regionCode)?.code;
  const townships = unit === undefined ? [] : townshipsOf(unit);
  return (
    <Form.Item label={t('township')} {...(unit === undefined && { extra: t('townshipNeedsUnit') })}>
      <Chosen
        label={t('township')}
        value={state.township}
        choices={townships.map(({ code, name }) => ({ value: code, label: name }))}
        choose={(township) => change({ township })}
        disabled={townships.length === 0}
        width={210}
      />
    </Form.Item>
  );
}

type Field = {
  readonly label: string;
  readonly value: string;
  readonly keep: (text: string) => void;
  /** Why a text cannot be used; null where it can. */
  readonly problemOf: (text: string) => string | null;
  readonly maxLength: number;
};

function Typed({ label, value, keep, problemOf, maxLength }: Field) {
  const [text, setText] = useState(value);
  const problem = problemOf(text);
  const done = () => problem === null && text !== value && keep(text);
  return (
    <Form.Item label={label} {...(problem !== null && { validateStatus: 'error' as const, help: problem })}>
      <Input
        aria-label={label}
        maxLength={maxLength}
        value={text}
        onChange={(event) => setText(event.target.value.trim())}
        onBlur={done}
        onPressEnter={done}
      />
    </Form.Item>
  );
}

type Ends = readonly ['startedFrom', 'startedTo'] | readonly ['enteredFrom', 'enteredTo'];

function Months({ state, change, label, names }: Held & { readonly label: string; readonly names: Ends }) {
  const say = useWords(tableWords);
  return (
    <Form.Item label={label}>
      {names.map((name, i) => (
        <Input
          key={name}
          type="month"
          aria-label={`${label} ${say(i === 0 ? 'fromMonth' : 'toMonth')}`}
          prefix={say(i === 0 ? 'fromMonth' : 'toMonth')}
          value={state[name] ?? ''}
          onChange={(event) => change({ [name]: event.target.value })}
          style={{ width: 210, marginBottom: 4 }}
        />
      ))}
    </Form.Item>
  );
}
