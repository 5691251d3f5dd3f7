import type { Doubt } from '#kernel/doubt.ts';
import { lagCauseTerms } from '#kernel/lag.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import type { CellMark, CellView, GridColumn, GridSource } from '#ui/entry-grid/grid.ts';
import { instantText } from '#ui/instant-text.ts';
import { terms as projectTerms } from '../../project-library/terms.ts';
import type { SheetRow } from '../contract-sheet.ts';
import { amountOf } from '../rules/bound-cells.ts';
import { doubtsOfCells } from '../rules/missing-cells.ts';
import { doubtKey } from '../rules/open-doubts.ts';
import { type SheetField, sheetFields } from '../rules/sheet-fields.ts';
import { plainCell, shownCell } from '../rules/typed-cell.ts';
import { fieldTerms } from '../terms-fields.ts';
import { reviewTerms } from '../terms-review.ts';
import type { CellFate, SheetPlace } from './sheet-cells.ts';
import type { SheetModel } from './sheet-model.ts';
import { sheetWords } from './sheet-words.ts';

const allWords = { ...sheetWords, ...reviewTerms, ...projectTerms, ...fieldTerms };
/** The words of the sheet in the reader's language. */
export type Speak = (key: string, facts?: Readonly<Record<string, string | number>>) => string;

/** Speaks the words of the sheet, of its fields and of what is doubted or refused; people by their names. */
export function speaker(language: Language, personName: (signInName: string) => string): Speak {
  return (key, told) => {
    const facts = told?.by === undefined ? told : { ...told, by: personName(String(told.by)) };
    const cause = key.startsWith(causePrefix) ? key.slice(causePrefix.length) : null;
    return cause === null ? sentence(allWords, key, language, facts) : sentence(lagCauseTerms, cause, language);
  };
}

/** Before the code of a cause of lag, whose words are those of every room. */
const causePrefix = 'cause.';

/** Fields that are typed, with their words. */
export function typedFields(added: Parameters<typeof sheetFields>[0], speak: Speak): SheetField[] {
  return sheetFields(added, (code) => speak(`${causePrefix}${code}`));
}

/** Name of a field. */
export function fieldName(field: SheetField, speak: Speak): string {
  return field.label ?? speak(field.key);
}

const widths: Partial<Record<string, number>> = {
  progress: 180,
  problems: 180,
  coordination: 150,
  capacity: 110,
  causeCode: 96,
  coordinationDepartment: 110,
};
const shortNames: Partial<Record<string, string>> = {
  monthYuan: 'monthShort',
  yearToDateYuan: 'yearShort',
  totalYuan: 'totalShort',
  buildingYuan: 'buildingShort',
  installationYuan: 'installationShort',
  equipmentYuan: 'equipmentShort',
  otherYuan: 'otherShort',
};

/** The column of a typed field. */
function fieldColumn(field: SheetField, speak: Speak): GridColumn {
  const name = fieldName(field, speak);
  const short = shortNames[field.key];
  return {
    key: field.key,
    title: short ? speak(short) : name,
    hint: name,
    width: widths[field.key] ?? 100,
    ...(field.kind === 'money' && { align: 'right' as const }),
    ...(field.choices && { choices: field.choices.map(({ word }) => word) }),
  };
}

/** Columns that are known and not typed, before the typed ones. */
const knownColumns = 4;

type Wish = {
  readonly month: string;
  readonly rows: readonly SheetRow[];
  readonly fields: readonly SheetField[];
  readonly model: SheetModel;
  readonly mayType: boolean;
  /** Whether an issued paper rests on the reports of a unit. */
  readonly isBound: (unitCode: string) => boolean;
  readonly unitName: (code: string) => string;
  readonly speak: Speak;
};

/** The sheet of a month as a grid: project, county and plan, then the fields that are typed. */
export function monthSource({ month, rows, fields, model, mayType, isBound, unitName, speak }: Wish) {
  const columns: GridColumn[] = [
    { key: 'projectName', title: speak('project'), width: 200 },
    { key: 'unit', title: speak('county'), width: 84 },
    { key: 'yearPlanYuan', title: speak('yearPlan'), width: 90, align: 'right' },
    { key: 'before', title: speak('sinceJanuary'), width: 90, align: 'right' },
    ...fields.map((field) => fieldColumn(field, speak)),
  ];
  const facts = rowFacts({ month, rows, fields, model });
  const cell = (row: number, column: number): CellView => {
    const one = rows[row];
    const field = fields[column - knownColumns];
    if (!one) return still('');
    if (!field) return knownCell(one, column, { unitName, speak });
    const place = { projectId: one.projectId, month, field: field.key };
    return typedView({ place, field, row: one, facts: facts(row), model, mayType, isBound, speak });
  };
  const source: GridSource = {
    columns,
    frozen: 1,
    rowCount: rows.length,
    nameOf: (row) => rows[row]?.name ?? '',
    stampOf: (row) => `${model.stampOf(rows[row]?.projectId ?? '')}`,
    cell,
    isOpen: (row, column) => mayType && column >= knownColumns && column < columns.length && rows[row]?.lock === null,
    listen: model.listen,
    version: model.version,
  };
  const placeAt = (row: number, column: number): SheetPlace | null => {
    const [one, field] = [rows[row], fields[column - knownColumns]];
    return one && field ? { projectId: one.projectId, month, field: field.key } : null;
  };
  return {
    source,
    placeAt,
    facts,
    columnOf: (field: string) => knownColumns + fields.findIndex(({ key }) => key === field),
  };
}

/** What the rules say about a row as it stands: kept until a value of the row changes. */
export type RowFacts = { readonly values: Readonly<Record<string, string>>; readonly doubts: readonly Doubt[] };

function rowFacts({ month, rows, fields, model }: Pick<Wish, 'month' | 'rows' | 'fields' | 'model'>) {
  const kept = new Map<number, { readonly stamp: number; readonly facts: RowFacts }>();
  return (row: number): RowFacts => {
    const one = rows[row];
    if (!one) return { values: {}, doubts: [] };
    const stamp = model.valuesStampOf(one.projectId);
    const found = kept.get(row);
    if (found?.stamp === stamp) return found.facts;
    const values: Record<string, string> = {};
    for (const { key } of fields) {
      const value = model.valueOf({ projectId: one.projectId, month, field: key });
      if (value !== null) values[key] = value;
    }
    const facts = { values, doubts: doubtsOfCells(month, values, one.context) };
    kept.set(row, { stamp, facts });
    return facts;
  };
}

function still(text: string, figure: number | null = null): CellView {
  return { text, plain: text, marks: [], isOpen: false, note: null, figure };
}

/** The name of a project, and why its report was given back. */
function nameCell(row: SheetRow, speak: Speak): CellView {
  const marks: CellMark[] = row.givenBack === null ? [] : ['returned'];
  return { ...still(row.name), marks, note: [row.name, givenBackNote(row, speak)].filter(Boolean).join('；') };
}

/** Why the report of a row was given back, by whom and when; null where it was not. */
export function givenBackNote({ givenBack }: Pick<SheetRow, 'givenBack'>, speak: Speak): string | null {
  if (givenBack === null) return null;
  const { reason, by, at } = givenBack;
  return speak('givenBackRow', { reason: reason ?? '—', by, at: instantText(at) });
}

/** Whether a cell differs from what its report says. */
export function isChangedSince(row: SheetRow, field: string, value: string | null): boolean {
  return row.version > 0 && value !== reportedIn(row, field);
}

function reportedIn({ unsent, reported, values }: SheetRow, field: string): string | null {
  return (unsent.includes(field) ? reported[field] : values[field]) ?? null;
}

function knownCell(
  row: SheetRow,
  column: number,
  { unitName, speak }: { readonly unitName: (code: string) => string; readonly speak: Speak },
): CellView {
  if (column === 0) return nameCell(row, speak);
  if (column === 1) return still(unitName(row.unitCode));
  const value = column === 2 ? (row.known.yearPlanYuan ?? null) : row.before.cumulativeYuan;
  const text = value === null ? null : String(value);
  return still(shownCell(text, { key: 'yearPlanYuan', kind: 'money' }), amountOf(text));
}

type Typed = {
  readonly place: SheetPlace;
  readonly field: SheetField;
  readonly row: SheetRow;
  readonly facts: RowFacts;
  readonly model: SheetModel;
  readonly mayType: boolean;
  readonly isBound: (unitCode: string) => boolean;
  readonly speak: Speak;
};

/** Fields of which the figures of papers are made. */
const boundFields: ReadonlySet<string> = new Set(['monthYuan', 'yearToDateYuan']);

function typedView({ place, field, row, facts, model, mayType, isBound, speak }: Typed): CellView {
  const value = model.valueOf(place);
  const fate = model.fateOf(place);
  const suggested = value === null && fate?.state !== 'invalid' ? (row.suggested[field.key] ?? null) : null;
  const doubts = facts.doubts.filter((doubt) => doubt.field === field.key && doubt.severity !== 'note');
  const isOpen = mayType && row.lock === null;
  const isChanged = isChangedSince(row, field.key, value);
  const marks: CellMark[] = [
    ...fateMarks(fate),
    ...(suggested === null ? [] : ['suggested' as const]),
    ...(row.returned[field.key] === undefined ? [] : ['returned' as const]),
    ...doubtMarks(doubts, row.explained),
    ...(isChanged ? ['changed' as const] : []),
    ...(row.lock === null ? [] : ['locked' as const]),
    ...(row.version > 0 && boundFields.has(field.key) && isBound(row.unitCode) ? ['bound' as const] : []),
    ...(row.commented.includes(field.key) ? ['commented' as const] : []),
  ];
  const notes = [
    fateNote(fate, field, speak),
    row.lock && speak(row.lock.code, row.lock.facts),
    row.returned[field.key] && speak('returnedBecause', { reason: row.returned[field.key] ?? '' }),
    givenBackNote(row, speak),
    isChanged && speak('changedCell', { text: shownCell(reportedIn(row, field.key), field) || speak('empty') }),
    ...doubts.map(({ code, facts: named }) => speak(code, named)),
    suggested !== null && speak('carriedOver', { text: shownCell(suggested, field) }),
  ];
  const text = fate?.state === 'invalid' ? fate.text : shownCell(value ?? suggested, field);
  const plain = fate?.state === 'invalid' ? fate.text : plainCell(value, field);
  const note = notes.filter(Boolean).join('；') || null;
  return { text, plain, marks, isOpen, note, figure: field.kind === 'money' ? amountOf(value) : null };
}

function fateMarks(fate: CellFate | undefined): CellMark[] {
  return fate ? [fate.state] : [];
}

function doubtMarks(doubts: readonly Doubt[], explained: readonly string[]): CellMark[] {
  if (doubts.length === 0) return [];
  return doubts.every((doubt) => explained.includes(doubtKey(doubt))) ? ['explained'] : ['doubtful'];
}

/** What is to be said about the fate of a cell. */
export function fateNote(fate: CellFate | undefined, field: SheetField, speak: Speak): string | null {
  if (fate?.state === 'invalid') return speak(fate.code, fate.facts);
  if (fate?.state !== 'conflict') return null;
  return speak('contestedBy', { mine: shownCell(fate.mine, field) || speak('empty'), by: fate.by ?? '—' });
}
