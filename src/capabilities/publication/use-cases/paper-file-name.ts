import { sentence } from '#kernel/terms.ts';
import { kindTerms } from '../kind-terms.ts';
import { documentNumber, symbolOf } from '../rules/document-number.ts';
import type { PaperRow } from '../shapes-row.ts';
import { terms } from '../terms.ts';

/**
 * How a paper that went out is called in Chinese, 台环函〔2020〕5号 by its unit's symbol or 通报〔2020〕第1期 by its kind; a
 * correction says that it is one.
 */
export function paperNumber({
  kind,
  series,
  year,
  number,
  edition,
}: Pick<PaperRow, 'kind' | 'series' | 'year' | 'edition'> & { readonly number: number }): string {
  const symbol = symbolOf({ kind, series });
  const named = { kind: kindTerms[kind].zh, year: String(year), number };
  const name =
    symbol === null ? sentence(terms, 'numberedPaper', 'zh', named) : documentNumber(symbol, { year, number });
  return edition > 1 ? `${name}（${terms.correctionMark.zh}）` : name;
}

/** What a paper's files are named after. */
export type NamedPaper = Pick<PaperRow, 'kind' | 'series' | 'year' | 'shownNumber' | 'edition' | 'state' | 'title'>;

/**
 * Name of a file of a paper, such as `工作简报2020-4.docx` or `台环函〔2020〕5号.pdf`; every system can write it. A draft
 * says that it is one, and so do a correction, a copy for the public, the data appendix and the tables.
 */
export function paperFileName(
  { kind, series, year, shownNumber, edition, state, title }: NamedPaper,
  {
    form,
    mark = null,
  }: { readonly form: 'docx' | 'pdf' | 'xlsx'; readonly mark?: 'publicCopy' | 'appendix' | 'tables' | null },
): string {
  const symbol = symbolOf({ kind, series });
  const numbered = (number: number) =>
    symbol === null ? `${kindTerms[kind].zh}${year}-${number}` : documentNumber(symbol, { year, number });
  const name = shownNumber === null ? `${kindTerms[kind].zh}${year} ${safe(title)}`.trim() : numbered(shownNumber);
  const marks = [
    ...(edition > 1 ? [terms.correctionMark.zh] : []),
    ...(state === 'issued' ? [] : [terms.draft.zh]),
    ...(mark === null ? [] : [terms[mark].zh]),
  ];
  return `${name}${marks.map((word) => `（${word}）`).join('')}.${form}`;
}

function safe(title: string): string {
  return title.replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 40);
}
