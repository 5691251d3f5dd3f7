import type { Language } from '#kernel/terms.ts';
import type { ListedRow } from '../contract.ts';
import { reasonText } from '../rules/reason-text.ts';
import type { StoredRow } from '../store/rows.ts';

/** A row in the words of the reader. */
export function listedRow(stored: StoredRow, language: Language): ListedRow {
  const { path: _, rowKey: __, rivals: ___, facts, reasons, ...row } = stored;
  return { ...row, stated: facts, reasons: reasons.map((one) => reasonText(one, language)) };
}
