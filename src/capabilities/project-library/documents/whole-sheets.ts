import type { FieldRule } from '#platform/records/record.ts';
import type {
  CellToWrite,
  ColumnToWrite,
  HeadCell,
  RowToWrite,
  SheetToWrite,
} from '#platform/spreadsheet/sheet-to-write.ts';
import type { Speaking } from '../rules/filter-words.ts';
import { ladderStages, type Step } from '../rules/ladder.ts';
import { type StepPart, stepParts } from '../rules/ladder-columns.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { projectFields } from '../rules/project-row-fields.ts';
import type { ListPaper } from './list-paper.ts';
import { partName, rowsOfSheet, taken } from './list-sheets.ts';

/** A project with all that is known of it, and its steps. */
export type WholeProject = { readonly facts: ProjectFacts; readonly steps: readonly Step[] };

/** What is to be written: projects, some at a time, and how many there are in all. */
export type WholeRows = { readonly count: number; readonly rows: AsyncIterable<readonly WholeProject[]> };

type Field = {
  readonly title: string;
  readonly form: ColumnToWrite;
  readonly cell: (facts: ProjectFacts) => CellToWrite;
};

/** Fields of a project whose column has another key. */
const factOfKey: ReadonlyMap<string, keyof ProjectFacts> = new Map([
  ['unit', 'unitCode'],
  ['township', 'townshipCode'],
  ['industry', 'industryCode'],
]);

/**
 * Every field of the projects and the steps of each, under the headings and in the words that the import reads,
 * whatever language the reader speaks: an exported file changes nothing when it is taken in again.
 */
export function wholeSheets(
  { count, rows }: WholeRows,
  paper: ListPaper & { readonly speaking: Speaking },
  perSheet = rowsOfSheet,
): SheetToWrite[] {
  const fields = projectFields
    .filter(({ key }) => !key.startsWith('step'))
    .map((rule) => fieldOf(rule, paper.speaking));
  const written = wholeRows(rows, fields);
  const parts = Math.max(1, Math.ceil(count / perSheet));
  return Array.from({ length: parts }, (_, part) => ({
    name: partName(paper.speaking.t, part, parts),
    title: paper.title,
    unitLine: { left: paper.asOf, right: '单位：万元' },
    notes: paper.notes,
    columns: [
      ...fields.map(({ form }) => form),
      ...ladderStages.flatMap(() => stepParts.map((step) => stepForms[step])),
    ],
    head: headOf(fields),
    frozenColumns: 1,
    rows: taken(written, perSheet, () => null),
  }));
}

async function* wholeRows(rows: WholeRows['rows'], fields: readonly Field[]): AsyncGenerator<RowToWrite> {
  for await (const batch of rows)
    for (const { facts, steps } of batch)
      yield [
        ...fields.map(({ cell }) => cell(facts)),
        ...ladderStages.flatMap((_, place) => stepCells(steps.find(({ step }) => step === place))),
      ];
}

function headOf(fields: readonly Field[]): readonly (readonly HeadCell[])[] {
  const steps = stepTitles.map((title, step): HeadCell => ({ text: `${step} ${title}`, across: stepParts.length }));
  const parts = ladderStages.flatMap(() => stepParts.map((part): HeadCell => ({ text: stepHeads[part] })));
  return [[...fields.map(({ title }): HeadCell => ({ text: title, down: 2 })), ...steps], parts];
}

/** Names of the steps as headings; each is one that the import knows. */
const stepTitles = ['谋划', '项目建议书', '可研批复', '初设批复', '用地环评齐', '招标完成', '开工', '完工', '验收决算'];
const stepHeads: Readonly<Record<StepPart, string>> = {
  plannedOn: '计划日期',
  actualOn: '实际日期',
  paperNumber: '文号',
};
const dayForm: ColumnToWrite = { width: 12, format: 'yyyy-mm-dd', align: 'center' };
const stepForms: Readonly<Record<StepPart, ColumnToWrite>> = {
  plannedOn: dayForm,
  actualOn: dayForm,
  paperNumber: { width: 20 },
};

function stepCells(step: Step | undefined): CellToWrite[] {
  return [dateCell(step?.plannedOn ?? null), dateCell(step?.actualOn ?? null), step?.paperNumber ?? null];
}

function fieldOf(rule: FieldRule, { nameOf }: Speaking): Field {
  const fact = factOfKey.get(rule.key) ?? (rule.key as keyof ProjectFacts);
  return { title: rule.names[0], form: formOf(rule), cell: (facts) => cellOf(facts[fact], rule, nameOf) };
}

function cellOf(value: ProjectFacts[keyof ProjectFacts], rule: FieldRule, nameOf: Speaking['nameOf']): CellToWrite {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return rule.kind === 'money' ? value / 10_000 : value;
  if (rule.kind === 'month') return dateCell(`${value}-01`);
  if (rule.kind === 'day') return dateCell(value);
  if (rule.key === 'unit' || rule.key === 'township') return nameOf(value);
  return rule.choices?.find((choice) => choice.value === value)?.words[0] ?? value;
}

function dateCell(day: string | null): CellToWrite {
  return day === null ? null : { date: day };
}

function formOf({ key, kind }: FieldRule): ColumnToWrite {
  if (kind === 'money') return { width: 16, format: '#,##0.00', align: 'right' };
  if (kind === 'month') return { width: 11, format: 'yyyy-mm', align: 'center' };
  if (kind === 'day') return dayForm;
  return { width: { name: 44, content: 44, code: 28, ownerName: 30 }[key] ?? 16 };
}
