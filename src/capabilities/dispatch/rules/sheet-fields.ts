import { lagCauses } from '#kernel/lag.ts';
import { type EntryKey, entryFields, type FormField } from './form-fields.ts';
import type { ReportFacts } from './report.ts';
import type { CellRule } from './typed-cell.ts';

/** A field that the city added to the form. */
export type AddedField = { readonly key: string; readonly label: string; readonly kind: 'money' | 'text' | 'day' };

/** How a cell of the sheet is typed, and whether it must be filled in; `label` only where the city added it. */
export type SheetField = CellRule & Pick<FormField, 'required' | 'prefill'> & { readonly label: string | null };

/** Before the key of a field that the city added, in a cell. */
export const addedPrefix = 'extra.';
/** Longest text of a field that the city added, characters. */
const addedLength = 500;

/** Fields of the monthly sheet that are typed: the built-in ones with the words of their choices, and the city's own. */
export function sheetFields(added: readonly AddedField[], wordOf: (code: string) => string): SheetField[] {
  const built = entryFields.map((field): SheetField => {
    const choices = field.kind === 'choice' ? lagCauses.map((value) => ({ value, word: wordOf(value) })) : undefined;
    return { ...field, label: null, ...(choices && { choices }) };
  });
  const own = added.map(({ key, label, kind }): SheetField => {
    return { key: `${addedPrefix}${key}`, label, kind, required: 'never', prefill: 'entered', maxLength: addedLength };
  });
  return [...built, ...own];
}

/** What a report says in a cell, as it is kept; null where it says nothing. */
export function reportedCell(report: Partial<ReportFacts> | null | undefined, field: string): string | null {
  if (!report) return null;
  const value = isEntryKey(field) ? report[field] : report.extra?.[field.slice(addedPrefix.length)];
  return value === null || value === undefined ? null : String(value);
}

const entryKeys: ReadonlySet<string> = new Set(entryFields.map(({ key }) => key));

/** Whether a field is a column of the report and not one that the city added. */
export function isEntryKey(field: string): field is EntryKey {
  return entryKeys.has(field);
}
