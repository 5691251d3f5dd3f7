import { DownOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Popover, Select, Tag } from 'antd';
import { useState } from 'react';
import { Chosen, SearchBox } from '#ui/filters.tsx';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { projectStages, sixActions } from '../rules/project.ts';
import type { ChangeSearch, ProjectSearch } from './project-search.ts';
import { words } from './words.ts';

type Held = { readonly state: ProjectSearch; readonly change: ChangeSearch };

const hidden = ['township', 'size', 'funded', 'industry'] as const;

/** The filters of the list of projects on one row; the rarer ones open beneath a button. */
export function ProjectFilters({ state, change }: Held) {
  const t = useWords(words);
  const choicesOf = (values: readonly (keyof typeof words)[]) => values.map((value) => ({ value, label: t(value) }));
  const opened = hidden.filter((name) => state[name] !== undefined).length;
  return (
    <Flex
      gap="small"
      wrap
      role="search"
      aria-label={t('filters')}
      className="filters no-print"
      style={{ marginBottom: 8 }}
    >
      <SearchBox label={t('search')} value={state.q} search={(q) => change({ q })} />
      <Chosen
        label={t('stage')}
        value={state.stage}
        choices={choicesOf(projectStages)}
        choose={(stage) => change({ stage })}
      />
      <Chosen
        label={t('caliber')}
        value={state.caliber}
        choices={choicesOf(['in', 'ask', 'out'])}
        choose={(caliber) => change({ caliber })}
      />
      <Chosen
        label={t('action')}
        value={state.action}
        choices={choicesOf(sixActions)}
        choose={(action) => change({ action })}
        width={180}
      />
      <Popover trigger="click" placement="bottom" content={<MoreFilters state={state} change={change} />}>
        <Button icon={<DownOutlined />} iconPlacement="end">
          {t('more')}
          {opened > 0 && ` (${opened})`}
        </Button>
      </Popover>
      <Select
        aria-label={t('sort')}
        value={state.sort ?? 'plannedTotal'}
        onChange={(sort) => change({ sort: sort === 'plannedTotal' ? undefined : sort })}
        options={(['plannedTotal', 'name', 'recent'] as const).map((value) => ({ value, label: t(`sort.${value}`) }))}
        style={{ width: 150, marginInlineStart: 'auto' }}
      />
    </Flex>
  );
}

function MoreFilters({ state, change }: Held) {
  const t = useWords(words);
  const { townshipsOf, units } = useRegions();
  const me = useMe();
  const unit = state.unit ?? units.find(({ code }) => code === me.data?.regionCode)?.code;
  const townships = unit === undefined ? [] : townshipsOf(unit);
  const choicesOf = (values: readonly (keyof typeof words)[]) => values.map((value) => ({ value, label: t(value) }));
  const [digits, setDigits] = useState(state.industry ?? '');
  const isClear = digits === '' || /^\d{2,4}$/.test(digits);
  return (
    <Form layout="vertical" style={{ width: 240 }} onFinish={() => isClear && change({ industry: digits })}>
      <Form.Item label={t('township')} {...(unit === undefined && { extra: t('townshipNeedsUnit') })}>
        <Chosen
          label={t('township')}
          value={state.township}
          choices={townships.map(({ code, name }) => ({ value: code, label: name }))}
          choose={(township) => change({ township })}
          disabled={townships.length === 0}
          width={240}
        />
      </Form.Item>
      <Form.Item label={t('size')}>
        <Chosen
          label={t('size')}
          value={state.size}
          choices={choicesOf(['large', 'small'])}
          choose={(size) => change({ size })}
          width={240}
        />
      </Form.Item>
      <Form.Item label={t('funded')}>
        <Chosen
          label={t('funded')}
          value={state.funded}
          choices={choicesOf(['yes', 'no'])}
          choose={(funded) => change({ funded })}
          width={240}
        />
      </Form.Item>
      <Form.Item label={t('industryStart')} {...(!isClear && { validateStatus: 'error', help: t('industryDigits') })}>
        <Input
          aria-label={t('industryStart')}
          inputMode="numeric"
          maxLength={4}
          value={digits}
          placeholder="77"
          onChange={(event) => setDigits(event.target.value.trim())}
          onBlur={() => isClear && digits !== (state.industry ?? '') && change({ industry: digits })}
        />
      </Form.Item>
    </Form>
  );
}

/** The filters that hold now, each with a way to take it off. */
export function FilterChips({ state, change }: Held) {
  const t = useWords(words);
  const { nameOf, city } = useRegions();
  const chips: [keyof ProjectSearch, string][] = [
    ...(state.q ? [['q', `“${state.q}”`] as [keyof ProjectSearch, string]] : []),
    ...(['unit', 'township'] as const).flatMap((name): [keyof ProjectSearch, string][] =>
      state[name] && state[name] !== city?.code ? [[name, nameOf(state[name])]] : [],
    ),
    ...(['stage', 'caliber', 'action', 'size'] as const).flatMap((name): [keyof ProjectSearch, string][] =>
      state[name] ? [[name, t(state[name])]] : [],
    ),
    ...(state.funded ? [['funded', `${t(state.funded)}${t('funded')}`] as [keyof ProjectSearch, string]] : []),
    ...(state.industry
      ? [['industry', `${t('industryCode')} ${state.industry}`] as [keyof ProjectSearch, string]]
      : []),
  ];
  if (chips.length === 0) return null;
  const none = Object.fromEntries(chips.map(([name]) => [name, undefined]));
  return (
    <Flex gap={4} wrap align="center">
      {chips.map(([name, label]) => (
        <Tag key={name} closable color="blue" onClose={() => change({ [name]: undefined })}>
          {label}
        </Tag>
      ))}
      <Button type="link" size="small" onClick={() => change(none)}>
        {t('clear')}
      </Button>
    </Flex>
  );
}
