import type { Language } from '#kernel/terms.ts';
import { sentence } from '#kernel/terms.ts';
import { columnLetters } from '#kernel/written/cell-address.ts';
import type {
  CellToWrite,
  ColumnRule,
  ColumnToWrite,
  RowToWrite,
  SheetToWrite,
} from '#platform/spreadsheet/sheet-to-write.ts';
import type { SheetRow } from '../contract-sheet.ts';
import { amountOf } from '../rules/bound-cells.ts';
import type { FormMarks } from '../rules/form-fields.ts';
import { longestExplanation } from '../rules/open-doubts.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { shownCell } from '../rules/typed-cell.ts';
import { terms } from '../terms.ts';
import { baseSheetName, explanationKey, workbookMark } from './workbook-layout.ts';
import { workbookTerms } from './workbook-terms.ts';

const choiceSheetName = '选项';
const words = { ...terms, ...workbookTerms };

/** What a workbook is made of. */
export type WorkbookWish = {
  readonly month: string;
  readonly dueOn: string | null;
  readonly rows: readonly SheetRow[];
  readonly fields: readonly SheetField[];
  /** The 说明 that stand, by project. */
  readonly explanations: ReadonlyMap<string, string>;
  readonly unitName: (code: string) => string;
  readonly filledBy: string;
  readonly marks: FormMarks | null;
  readonly language: Language;
};

/**
 * The sheet of a round to fill in without a connection: only its entry cells are open, with drop-downs and rules; a hidden
 * sheet keeps what stood there, by which it is merged when it comes back.
 */
export function sheetWorkbook(wish: WorkbookWish): SheetToWrite[] {
  return [entrySheet(wish), baseSheet(wish), choiceSheet(wish)];
}

function entrySheet(wish: WorkbookWish): SheetToWrite {
  const { month, dueOn, rows, fields, filledBy, marks, language } = wish;
  const t = (key: string, facts = {}) => sentence(words, key, language, facts);
  const legal = marks
    ? t('marks', {
        number: marks.tableNumber ?? '—',
        issuer: marks.issuer ?? '—',
        approval: marks.approvalNumber ?? '—',
        until: marks.validUntil ?? '—',
      })
    : t('noMarks');
  const name = (field: SheetField) => field.label ?? t(field.key);
  const heading = (field: SheetField) => (field.kind === 'money' ? `${name(field)}（万元）` : name(field));
  return {
    name: t('sheetName'),
    title: t('title', { month }),
    unitLine: { left: t('filledBy', { name: filledBy }), right: t('moneyUnit') },
    notes: [legal, t('howTo', { due: dueOn ?? '—' }), t('january')],
    columns: [
      { width: 12, isHidden: true },
      { width: 34 },
      { width: 12 },
      { width: 12, format: amountFormat, align: 'right' },
      { width: 12, format: amountFormat, align: 'right' },
      ...fields.map((field) => entryColumn(field, { rule: ruleOf(field, fields, t) })),
      wordsColumn(t('needsShorter', { limit: longestExplanation })),
    ],
    head: [
      [
        'key',
        t('project'),
        t('county'),
        t('yearPlan'),
        t('lastCumulative'),
        ...fields.map(heading),
        t('explanation'),
      ].map((text) => ({ text })),
    ],
    frozenColumns: 2,
    rows: rows.map((row): RowToWrite => ({ cells: entryCells(row, wish), emphasis: false, isShut: row.lock !== null })),
    foot: [t('foot')],
    isProtected: true,
  };
}

function wordsColumn(message: string): ColumnToWrite {
  return { width: 36, align: 'left', isOpen: true, rule: { kind: 'text', maxLength: longestExplanation, message } };
}

const amountFormat = '#,##0.####';

function entryColumn(field: SheetField, { rule }: { readonly rule: ColumnRule }): ColumnToWrite {
  if (field.kind === 'money') return { width: 14, format: amountFormat, align: 'right', isOpen: true, rule };
  if (field.kind === 'day') return { width: 13, format: 'yyyy-mm-dd', align: 'center', isOpen: true, rule };
  return { width: field.kind === 'choice' ? 14 : 28, align: 'left', isOpen: true, rule };
}

function ruleOf(
  field: SheetField,
  fields: readonly SheetField[],
  t: (key: string, facts?: object) => string,
): ColumnRule {
  switch (field.kind) {
    case 'money':
      return { kind: 'decimal', min: -1e9, max: 1e9, message: t('needsAmount') };
    case 'day':
      return { kind: 'day', message: t('needsDay') };
    case 'choice': {
      const column = columnLetters(choiceFields(fields).indexOf(field) + 1);
      const count = field.choices?.length ?? 1;
      return {
        kind: 'list',
        range: `'${choiceSheetName}'!$${column}$2:$${column}$${count + 1}`,
        message: t('needsChoice'),
      };
    }
    default:
      return {
        kind: 'text',
        maxLength: field.maxLength ?? 2000,
        message: t('needsShorter', { limit: field.maxLength ?? 2000 }),
      };
  }
}

function entryCells(row: SheetRow, { fields, unitName, explanations }: WorkbookWish): CellToWrite[] {
  return [
    row.projectId,
    row.name,
    unitName(row.unitCode),
    wan(row.known.yearPlanYuan ?? null),
    row.before.cumulativeYuan === null ? null : row.before.cumulativeYuan / 10_000,
    ...fields.map((field) => cellOf(row.values[field.key] ?? null, field)),
    explanations.get(row.projectId) ?? null,
  ];
}

/** A value as it stands in a workbook: amounts in 万元, the word of a choice. */
export function cellOf(value: string | null, field: SheetField): CellToWrite {
  if (value === null) return null;
  if (field.kind === 'money') return wan(value);
  return field.kind === 'day' ? { date: value } : shownCell(value, field);
}

function wan(value: string | null): number | null {
  const yuan = amountOf(value);
  return yuan === null ? null : yuan / 10_000;
}

/** What stood in the cells, as it is kept: a row for each project, the fields named in the first. */
function baseSheet({ month, rows, fields, explanations }: WorkbookWish): SheetToWrite {
  const blank = fields.map((): ColumnToWrite => ({ width: 12, format: '@' }));
  return {
    name: baseSheetName,
    columns: [{ width: 12, format: '@' }, ...blank, { width: 12, format: '@' }],
    head: [],
    rows: [
      [workbookMark, month, ...fields.map(() => null)],
      ['', ...fields.map(({ key }) => key), explanationKey],
      ...rows.map((row) => {
        const values = fields.map(({ key }) => row.values[key] ?? null);
        return [row.projectId, ...values, explanations.get(row.projectId) ?? null];
      }),
    ],
    isProtected: true,
    isHidden: true,
  };
}

function choiceFields(fields: readonly SheetField[]): SheetField[] {
  return fields.filter(({ choices }) => choices !== undefined);
}

/** Words of the drop-downs, a column for each choice. */
function choiceSheet({ fields }: WorkbookWish): SheetToWrite {
  const chosen = choiceFields(fields);
  const longest = Math.max(1, ...chosen.map(({ choices }) => choices?.length ?? 0));
  return {
    name: choiceSheetName,
    columns: chosen.map(() => ({ width: 20 })),
    head: [],
    rows: [
      chosen.map(({ key }) => key),
      ...Array.from({ length: longest }, (_, i) => chosen.map(({ choices }) => choices?.[i]?.word ?? null)),
    ],
    isProtected: true,
    isHidden: true,
  };
}
