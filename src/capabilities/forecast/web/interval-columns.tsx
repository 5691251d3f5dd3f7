import { yiText } from '#kernel/money.ts';

/** Whether what came lay within the interval that should hold eight of ten. */
export function isInside(row: {
  readonly actualYuan: number;
  readonly lowYuan: number;
  readonly highYuan: number;
}): boolean {
  return row.actualYuan >= row.lowYuan && row.actualYuan <= row.highYuan;
}

/** A column of amounts in 亿元. */
export function yiColumn<Row>(title: string, yuanOf: (row: Row) => number) {
  return {
    ...{ title, key: title, align: 'right' as const },
    render: (_: unknown, row: Row) => <span className="numeral">{yiText(yuanOf(row))}</span>,
  };
}
