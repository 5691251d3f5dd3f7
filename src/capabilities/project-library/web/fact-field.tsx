import { AutoComplete, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { Explained } from '#ui/explained.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { division77, neighbours, type Spoken } from '../rules/caliber/industry-classes.ts';
import { formWords } from './form-words.ts';
import { type LifeCycleWord, lifeCycleWords } from './life-cycle-words.ts';
import { type FactField, fieldChoices, kindOf } from './project-form.ts';

type Wish = {
  readonly field: FactField;
  readonly text: string;
  readonly type: (text: string) => void;
  /** Whether what is typed cannot be taken. */
  readonly isFaulty: boolean;
  /** What is questionable about it, in a sentence. */
  readonly doubt?: string | undefined;
  /** The county that was chosen, for its townships. */
  readonly unitCode: string;
  readonly disabled?: boolean;
  /** What helps to fill it in, beneath it. */
  readonly extra?: ReactNode;
  /** The code that name and content suggest, first in the list. */
  readonly suggested?: string | null;
  readonly onLeave?: () => void;
};

const faultWords: Readonly<Partial<Record<FactField, LifeCycleWord>>> = {
  name: 'required',
  unitCode: 'required',
  ownerCode: 'badOwnerCode',
  siteCode: 'badSiteCode',
  industryCode: 'badIndustry',
};

/** One fact of a project to fill in: what is wrong with it, or doubtful, stands beneath. */
export function FactInput(wish: Wish) {
  const { field, isFaulty, doubt, extra } = wish;
  const t = useWords(lifeCycleWords);
  const explain = useWords(formWords);
  const key = `help.${field}`;
  const kind = kindOf(field);
  const general: LifeCycleWord = kind === 'wan' ? 'badAmount' : kind === 'month' ? 'badMonth' : 'badCode';
  const help = isFaulty ? t(faultWords[field] ?? general) : doubt;
  return (
    <Form.Item
      label={t(field)}
      {...(extra && { extra })}
      htmlFor={`fact-${field}`}
      required={field === 'name' || field === 'unitCode'}
      {...(help && { help, validateStatus: isFaulty ? ('error' as const) : ('warning' as const) })}
      style={{ marginBottom: help ? 8 : 12, gridColumn: field === 'content' || field === 'name' ? '1 / -1' : 'auto' }}
    >
      <Control {...wish} />
      {key in formWords && (
        <span className="fact-help">
          <Explained term={null} help={explain(key as keyof typeof formWords)} />
        </span>
      )}
    </Form.Item>
  );
}

function Control({ field, text, type, unitCode, disabled = false, onLeave, suggested = null }: Wish): ReactNode {
  const t = useWords(lifeCycleWords);
  const id = `fact-${field}`;
  const kind = kindOf(field);
  const common = { id, value: text, disabled, onBlur: () => onLeave?.() };
  const typing = (event: { target: { value: string } }) => type(event.target.value);
  switch (kind) {
    case 'lines':
      return <Input.TextArea {...common} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} onChange={typing} />;
    case 'wan':
      return (
        <Input
          {...common}
          inputMode="decimal"
          autoComplete="off"
          onChange={typing}
          styles={{ input: { textAlign: 'right' } }}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        />
      );
    case 'month':
      return <Input {...common} type="month" onChange={typing} />;
    case 'day':
      return <Input {...common} type="date" onChange={typing} />;
    case 'yesNo':
      return (
        <Radio.Group
          id={id}
          value={text}
          disabled={disabled}
          onChange={(event) => type(String(event.target.value))}
          options={[
            { value: 'yes', label: t('value.true') },
            { value: 'no', label: t('value.false') },
            { value: '', label: t('unknown') },
          ]}
        />
      );
    case 'unit':
    case 'township':
      return <RegionSelect id={id} kind={kind} text={text} type={type} unitCode={unitCode} />;
    case 'choice':
      return (
        <Select
          id={id}
          allowClear
          disabled={disabled}
          value={text === '' ? null : text}
          placeholder={t('unknown')}
          onChange={(value: string | undefined) => type(value ?? '')}
          options={(fieldChoices[field] ?? []).map((value) => ({ value, label: choiceText(t, field, value) }))}
        />
      );
    case 'industry':
      return <IndustryField {...common} type={type} suggested={suggested} />;
    default:
      return <Input {...common} autoComplete="off" maxLength={200} onChange={typing} />;
  }
}

type Industry = {
  readonly id: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly suggested: string | null;
};

/** The code, chosen from division 77 and its neighbours by number or name, or typed. */
function IndustryField({ type, suggested, ...common }: Industry & Pick<Wish, 'type'>) {
  const [language] = useLanguage();
  const optionOf = ([code, name]: readonly [string, Spoken]) => ({ value: code, label: `${code} ${name[language]}` });
  const classes = [...division77, ...[...neighbours].map(([code, { name }]) => [code, name] as const)].map(optionOf);
  const options = classes.toSorted((one, other) => Number(other.value === suggested) - Number(one.value === suggested));
  return (
    <AutoComplete
      {...common}
      allowClear
      onChange={(text: string | undefined) => type(text ?? '')}
      showSearch={{ filterOption: (text, option) => option?.label.includes(text.trim()) ?? false }}
      options={options}
      popupMatchSelectWidth={320}
    />
  );
}

function choiceText(t: (key: LifeCycleWord) => string, field: FactField, value: string): string {
  const key = field === 'nature' ? `nature.${value}` : value;
  return key in lifeCycleWords ? t(key as LifeCycleWord) : value;
}

type Choosing = { readonly id: string; readonly kind: 'unit' | 'township' } & Pick<Wish, 'text' | 'type' | 'unitCode'>;

function RegionSelect({ id, kind, text, type, unitCode }: Choosing) {
  const t = useWords(lifeCycleWords);
  const { units, townshipsOf } = useRegions();
  const regions = kind === 'unit' ? units : townshipsOf(unitCode);
  return (
    <Select
      id={id}
      allowClear={kind === 'township'}
      showSearch={{ optionFilterProp: 'label' }}
      value={text === '' ? null : text}
      placeholder={t(kind === 'unit' ? 'countyShort' : 'unknown')}
      disabled={regions.length === 0}
      onChange={(value: string | undefined) => type(value ?? '')}
      options={regions.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
