import type { PaperKind } from './paper-state.ts';

/** Kinds that may bear a 发文字号 of their unit; a briefing has its issue. */
export const symbolKinds = ['notice', 'assessment', 'plan', 'task-sheet'] as const satisfies PaperKind[];
/** One of the kinds. */
export type SymbolKind = (typeof symbolKinds)[number];

/** A 代字 such as 台环函: Chinese characters without brackets, year or number. Source: 党政机关公文处理工作条例 Art. 9. */
export const documentSymbol = /^\p{Script=Han}{2,12}$/u;

/** The symbols of a unit by kind. */
export type Symbols = Readonly<Partial<Record<SymbolKind, string>>>;

/** The series in which a new paper is numbered: that of its symbol, which several kinds may share, or that of its kind. */
export function seriesFor(kind: PaperKind, symbols: Symbols): string {
  const bearing = symbolKinds.find((one) => one === kind);
  return bearing === undefined ? kind : (symbols[bearing] ?? kind);
}

/** The symbol that papers of a series bear; null where they are numbered by kind. */
export function symbolOf({ kind, series }: { readonly kind: PaperKind; readonly series: string }): string | null {
  return kind !== 'briefing' && documentSymbol.test(series) ? series : null;
}

/** 台环函〔2020〕5号: no 第, no leading zero. Source: GB/T 9704-2012 7.2.5. */
export function documentNumber(
  symbol: string,
  { year, number }: { readonly year: number; readonly number: number },
): string {
  return `${symbol}〔${year}〕${number}号`;
}
