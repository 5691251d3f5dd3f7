import { wanText } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { importWords } from './import-words.ts';
import { type LifeCycleWord, lifeCycleWords } from './life-cycle-words.ts';

/** Fields whose values are words of the product. */
const spokenFields: ReadonlySet<string> = new Set(['stage', 'action', 'statisticsState', 'caliber']);

/** A value of a field as the server gives it. */
export type FieldValue = string | number | boolean | null;

/** Names a field of a project or a report, and writes its value as people read it, amounts in 万元. */
export function useFieldText() {
  const t = useWords(importWords);
  const [language] = useLanguage();
  const { nameOf } = useRegions();
  const spoken = (key: string) => (key in importWords ? t(key as keyof typeof importWords) : key);
  const textOf = (field: string, value: FieldValue): string => {
    if (value === null || value === '') return '—';
    if (typeof value === 'boolean') return t(value ? 'value.true' : 'value.false');
    if (typeof value === 'number') return field.endsWith('Yuan') ? wanText(value) : String(value);
    if (field === 'unitCode' || field === 'townshipCode') return nameOf(value);
    if (field === 'nature') return spoken(`nature.${value}`);
    return spokenFields.has(field) ? spoken(value) : value;
  };
  const unit = language === 'zh' ? '（万元）' : ' (万元)';
  const ofLadder = useWords(lifeCycleWords);
  const stepNamed = (field: string) => {
    const [, step = '', part = ''] = /^step(\d)\.(\w+)$/.exec(field) ?? [];
    return step && `${ofLadder(`step.${step}` as LifeCycleWord)}${ofLadder(part as LifeCycleWord)}`;
  };
  const nameOfField = (field: string) => `${stepNamed(field) || spoken(field)}${field.endsWith('Yuan') ? unit : ''}`;
  return { nameOfField, textOf };
}
