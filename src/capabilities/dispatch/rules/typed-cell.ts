import { wanFieldText, wanText } from '#kernel/money.ts';
import type { Facts } from '#kernel/refusal.ts';
import { isBlankMark, narrowed, type Readable } from '#kernel/written/understood.ts';
import { understoodDate } from '#kernel/written/understood-date.ts';
import { understoodNumber } from '#kernel/written/understood-number.ts';
import { understoodText } from '#kernel/written/understood-text.ts';
import { yuanFrom } from '#kernel/written/yuan-from.ts';
import type { FormField } from './form-fields.ts';

/** What a cell is typed against: its kind, how long a text may be, and the words of a choice by their code. */
export type CellRule = Pick<FormField, 'key' | 'kind' | 'maxLength'> & {
  readonly choices?: readonly { readonly value: string; readonly word: string }[];
};

/**
 * What was typed: the value as it is kept (whole yuan in digits, YYYY-MM-DD, the code of a choice, a text), null for
 * nothing; or why it is not understood, as a code of the terms of cells or of this room.
 */
export type TypedCell =
  | { readonly value: string | null }
  | { readonly fault: { readonly code: string; readonly facts: Facts } };

/** Sums from January or from the start are never negative. */
const neverNegative: readonly string[] = ['yearToDateYuan', 'totalYuan', 'newAssetYuan'];
const longest = 2000;

/**
 * The value in what somebody typed, pasted or sent in a workbook. Amounts are 万元 unless the cell names another unit;
 * full-width digits, thousands marks, 元, 亿元 and "—" for nothing are understood, and days as 2020.3.23 or 2020年3月23日.
 */
export function typedCell(written: Readable, rule: CellRule): TypedCell {
  switch (rule.kind) {
    case 'money':
      return typedMoney(written, rule.key);
    case 'day': {
      const day = understoodDate(written);
      return day.understood ? { value: day.value } : fault(day.code, day.facts);
    }
    case 'choice':
      return typedChoice(written, rule);
    case 'text':
      return typedText(written, rule.maxLength ?? longest);
    case 'percent':
      return fault('cellNotTyped', {});
  }
}

/** Whether a value is one that `typedCell` could have given: what a program sends is held to the same as what is typed. */
export function keptCell(value: string | null, rule: CellRule): TypedCell {
  if (value === null) return { value };
  if (rule.kind === 'money') {
    if (!/^(?:0|-?[1-9]\d{0,15})$/.test(value) || !Number.isSafeInteger(Number(value)))
      return fault('notANumber', { text: value });
    return notNegative(value, rule.key);
  }
  if (rule.kind === 'choice')
    return rule.choices?.some((choice) => choice.value === value) ? { value } : unknownChoice(value, rule);
  const typed = typedCell(value, rule);
  return 'fault' in typed || typed.value === value ? typed : fault('cellNotKept', { text: value });
}

/** How a value is shown: amounts as 万元 with thousands marks, a choice as its word; nothing as the empty text. */
export function shownCell(value: string | null, rule: CellRule): string {
  if (value === null) return '';
  if (rule.kind === 'money') return wanText(Number(value));
  return rule.kind === 'choice' ? wordOf(value, rule) : value;
}

/** The value as somebody would type it again: exact, without thousands marks. */
export function plainCell(value: string | null, rule: CellRule): string {
  return value !== null && rule.kind === 'money' ? wanFieldText(Number(value)) : shownCell(value, rule);
}

function typedMoney(written: Readable, key: string): TypedCell {
  const number = understoodNumber(written);
  if (!number.understood) return fault(number.code, number.facts);
  if (number.value === null) return { value: null };
  const { decimal, unit, percent } = number.value;
  if (percent) return fault('percentNotMoney', { text: textOf(written) });
  const whole = yuanFrom(decimal, unit ?? '万元');
  if (!whole.understood) return fault(whole.code, whole.facts);
  return notNegative(String(whole.value.yuan), key);
}

function notNegative(value: string, key: string): TypedCell {
  const isBelow = neverNegative.includes(key) && value.startsWith('-');
  return isBelow ? fault('yearToDateNegative', {}) : { value };
}

function typedText(written: Readable, limit: number): TypedCell {
  const text = understoodText(written, 'lines');
  if (!text.understood) return fault(text.code, text.facts);
  const isNothing = text.value === null || isBlankMark(narrowed(text.value));
  if (isNothing) return { value: null };
  const { length } = text.value ?? '';
  return length > limit ? fault('textTooLong', { length, limit }) : { value: text.value };
}

/** A choice by its word, or by a beginning that only one word has. */
function typedChoice(written: Readable, rule: CellRule): TypedCell {
  const text = typedText(written, longest);
  if ('fault' in text || text.value === null) return text;
  const typed = narrowed(text.value);
  const choices = rule.choices ?? [];
  const whole = choices.find(({ word }) => word === typed);
  const begun = choices.filter(({ word }) => word.startsWith(typed));
  const chosen = whole ?? (begun.length === 1 ? begun[0] : undefined);
  return chosen ? { value: chosen.value } : unknownChoice(text.value, rule);
}

function unknownChoice(text: string, { choices = [] }: CellRule): TypedCell {
  return fault('choiceUnknown', { text, known: choices.map(({ word }) => word).join('、') });
}

function wordOf(value: string, { choices = [] }: CellRule): string {
  return choices.find((choice) => choice.value === value)?.word ?? value;
}

function textOf(written: Readable): string {
  return typeof written === 'object' && written !== null ? String(written.value) : String(written ?? '');
}

function fault(code: string, facts: Facts): TypedCell {
  return { fault: { code, facts } };
}
