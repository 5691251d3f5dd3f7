import { wanText } from '#kernel/money.ts';

/** A column of amounts in 万元. */
export function wanColumn<Row>(key: string, title: string, column: { width: number; yuanOf: (row: Row) => number }) {
  const { width, yuanOf } = column;
  return {
    ...{ title, key, width, align: 'right' as const },
    render: (_: unknown, row: Row) => <span className="numeral">{wanText(yuanOf(row))}</span>,
  };
}
