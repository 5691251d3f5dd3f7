import type { ReactNode } from 'react';
import { wanText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

/** An amount in 万元; the whole yuan stand behind it. */
export function Wan({ yuan }: { readonly yuan: number | null }) {
  return (
    <span className="numeral" style={{ whiteSpace: 'nowrap' }} {...(yuan !== null && { title: `${yuan} 元` })}>
      {wanText(yuan)}
    </span>
  );
}

/** Head of a column of money: its name, the unit below. */
export function MoneyHead({ name, note }: { readonly name: string; readonly note?: string }) {
  const t = useWords(words);
  return (
    <div style={{ lineHeight: 1.35, whiteSpace: 'nowrap' }} title={note}>
      {name}
      <br />
      {t('inWan')}
    </div>
  );
}

/** A column of money for a table. */
export function moneyColumn<Row>(name: string, yuanOf: (row: Row) => number | null, note?: string) {
  return {
    title: <MoneyHead name={name} {...(note && { note })} />,
    key: name,
    align: 'right' as const,
    render: (_: unknown, row: Row): ReactNode => <Wan yuan={yuanOf(row)} />,
  };
}

/** A share in whole percent; `—` of nothing. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '—' : (Math.round((part * 1000) / whole) / 10).toFixed(1);
}
