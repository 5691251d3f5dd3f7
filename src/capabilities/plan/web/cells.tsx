import { wanText } from '#kernel/money.ts';
import type { Facts } from '#kernel/refusal.ts';

/** An amount in 万元, right in its cell; `—` for none. */
export function Wan({ yuan }: { readonly yuan: number | null }) {
  return <Numeral text={wanText(yuan)} />;
}

/** A figure as text in numerals of one width. */
export function Numeral({ text }: { readonly text: string | number | null }) {
  return <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{text ?? '—'}</span>;
}

/** A heading of a column with its unit below. */
export function Head({ name, unit }: { readonly name: string; readonly unit?: string | undefined }) {
  return (
    <div style={{ lineHeight: 1.35, whiteSpace: 'nowrap' }}>
      {name}
      {unit && <br />}
      {unit}
    </div>
  );
}

/** What the column of the work done in a year is called: up to which month, or just done before the year has a round. */
export function doneHead(t: (key: 'done' | 'doneTo', facts?: Facts) => string, month: string): string {
  return month.endsWith('-01') ? t('done') : t('doneTo', { month: Number(month.slice(5)) });
}
