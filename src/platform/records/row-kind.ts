import type { CellRange, SheetRow } from '#kernel/written/cell.ts';
import { isBlankMark, longestBlankMark, narrowed } from '#kernel/written/understood.ts';
import { isTotalLabel } from '#kernel/written/unit-named.ts';
import { cellText } from './heading-path.ts';
import type { FilledRow } from './merged-cells.ts';
import type { TotalRow } from './record.ts';
import type { RowContext } from './record-of.ts';
import { rowTexts, widthOf } from './table.ts';
import { statesUnit } from './table-titles.ts';

/** What a row below a header is. */
export type RowKind =
  | { readonly kind: 'record' }
  | { readonly kind: 'total'; readonly label: string; readonly scope: TotalRow['scope'] }
  /** A heading of a group of rows, 一、续建项目, perhaps with its sub-total. */
  | { readonly kind: 'section'; readonly label: string }
  /** 其中：中央资金, a part of a total. */
  | { readonly kind: 'breakdown'; readonly label: string }
  /** The second row of a record whose name is merged over several; `column` has a value that would be lost. */
  | { readonly kind: 'continuation'; readonly column: number | null }
  /** Titles, unit lines, notes under the table, the line that numbers the columns, prepared rows that are empty. */
  | {
      readonly kind: 'words';
      readonly isNote?: true;
      /** Whether it says something that a reader of the table would miss: a note, a line across the table. */
      readonly isTold?: true;
    };

/** What stands around a row. */
export type RowSurroundings = {
  readonly merges: readonly CellRange[];
  /** The row below; null behind the last. */
  readonly next: SheetRow | null;
  /** Whether the last words were a note below the table, which may go on: 注：1.… 2.…. */
  readonly afterNote: boolean;
};

const notes =
  /^(?:(?:注|备注|说明|填表说明|填报说明|附注)\d*[:：.、]|[※*]|(?:填[报表]人|制表人?|审核人?|复核人?|负责人|单位负责人|统计负责人|填[报表]单位|填[报表](?:日期|时间)|报送|联系人|联系电话|分管领导|签[字章])[^:：]{0,8}[:：])/;
/** （以下为备注）, 备注 alone, （本页无正文）. */
const remarkLine =
  /^\(?(?:(?:以下|以上|本[页表])(?:内容)?(?:均?为|是|无)?)?(?:备注|附注|注释|注|说明|填[报表]说明|正文|空白)(?:内容|部分)?\)?[:：。]?$/;
const sectionName = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/;
const chineseOrdinal = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]?$/;

/** Characters of which every label of a total has some; the whole judgement is dear. */
const mayBeTotal = /计|和|汇|∑|Σ|total|总数|共/i;
/** Labels of a total only where nothing but one can stand: elsewhere they are words like others. */
const totalAtHead = /^(?:(?:项目|本页)?总数|累计|共\d+[个项](?:项目|工程)?)[:：]?$/;
/** A row that shows how to fill in the table. */
const example =
  /^(?:[([【](?:填[写报])?(?:示例|样例|范例|举例|例)[)\]】]|(?:填[写报])?(?:示例|样例|范例|举例|例)(?:[:：]|$))/;
/** Groups by the state of their projects, which no project is called. */
const stateGroup =
  /^(?:(?:其中|以下为?)[:：]?)?(?:续建|新建|(?:计划|拟)?新开工|(?:计划|拟)开工|结转|前期|储备|谋划|在建|完工|竣工|停工|缓建|停缓建)(?:类)?项目[:：]?$/;
/** 续建项目（5个）: a group with the number of its projects. */
const countedGroup = /\p{sc=Han}\(共?\d+[个项](?:项目|工程)?\)[:：]?$/u;

/** Tells records from everything else that stands below a header. */
export function rowKind(filled: FilledRow, context: RowContext, around: RowSurroundings): RowKind {
  const texts = rowTexts(filled.row);
  const looks = contents(filled, context);
  const label = totalLabel(filled, context);
  if (label !== null) return { kind: 'total', label, scope: scopeOf(label) };
  if (texts.length <= 3 && !looks.amount && texts.some(statesUnit)) return { kind: 'words' };
  if (texts.length === 1 && !looks.amount && widthOf(filled.row, around.merges) >= 3)
    return { kind: 'words', isTold: true };
  if (numbersColumns(filled, texts, context)) return { kind: 'words' };
  const continued = continuation(filled, context);
  if (continued !== null) return continued;
  if (!looks.amount && isNote(texts, around)) return { kind: 'words', isNote: true, isTold: true };
  if ([texts[0] ?? '', looks.name ?? ''].some((text) => text.includes('例') && example.test(narrowed(text))))
    return { kind: 'words', isTold: true };
  const section = sectionLabel(texts[0] ?? '', looks, around.next);
  if (section !== null) return { kind: 'section', label: section };
  if (looks.name === null) {
    const behind = texts.find(isTotalLabel);
    if (behind !== undefined) return { kind: 'total', label: behind, scope: scopeOf(behind) };
    if (looks.amount || looks.others > 1) return { kind: 'record' };
    // Rows that are prepared for later have their number, perhaps their county: something said of a project is none.
    return looks.says ? { kind: 'words', isTold: true } : { kind: 'words' };
  }
  // A part of a total may have its county beside it, and its month; with a code or content of its own it is a project.
  const isPart = looks.others <= 1 && !looks.says && /^其中(?:[:：]|$)/.test(looks.name);
  return isPart ? { kind: 'breakdown', label: looks.name } : { kind: 'record' };
}

/** A note below the table, or the line after one: 注：1.… and 2.…. */
function isNote(texts: readonly string[], { afterNote }: RowSurroundings): boolean {
  const first = narrowed(texts[0] ?? '');
  return notes.test(first) || (texts.length === 1 && (afterNote || remarkLine.test(first)));
}

type Contents = {
  readonly name: string | null;
  /** Any money other than nought. */
  readonly amount: boolean;
  /** Columns with something else than the name and money. */
  readonly others: number;
  /** One of them has a code or lines of text. */
  readonly says: boolean;
  readonly othersInTable: number;
};

function contents({ row, filled }: FilledRow, { table, options }: RowContext): Contents {
  let name: string | null = null;
  let amount = false;
  let others = 0;
  let says = false;
  let othersInTable = 0;
  for (const { rule, path } of table.columns) {
    const named = options.identity.includes(rule.key);
    const own = row.cells[path.column - 1] ?? null;
    const text = cellText(rule.kind === 'money' ? own : (filled[path.column - 1] ?? null));
    if (!named && rule.kind !== 'money') othersInTable++;
    if (text === '' || (text.length <= longestBlankMark && isBlankMark(narrowed(text)))) continue;
    if (named) name ??= text;
    else if (rule.kind !== 'money') {
      others++;
      says ||= rule.kind === 'lines' || rule.kind === 'code';
    } else amount ||= own?.kind === 'number' ? own.value !== 0 : mayBeAmount(text);
  }
  return { name, amount, others, says, othersInTable };
}

/** Some digits other than nought, and not those of 联系电话：0576-…, 日期：2019年… or 注：1.…. */
function mayBeAmount(text: string): boolean {
  const isFigure = /\d/.test(text) && !/^[0.]+$/.test(text);
  return isFigure && !/\p{sc=Han}{2}[^:：]*[:：]/u.test(text) && !notes.test(text);
}

/** The label of a total, in the first cell with text or where records have their name. */
function totalLabel({ row }: FilledRow, { table, options }: RowContext): string | null {
  const first = row.cells.find((cell) => cell?.kind === 'text' && cellText(cell) !== '') ?? null;
  const isLabel = (text: string) =>
    mayBeTotal.test(text) && (isTotalLabel(text) || totalAtHead.test(narrowed(text).replace(/ /g, '')));
  if (isLabel(cellText(first))) return cellText(first);
  for (const { rule, path } of table.columns) {
    const text = options.identity.includes(rule.key) ? cellText(row.cells[path.column - 1]) : '';
    if (isLabel(text)) return text;
  }
  return null;
}

function scopeOf(label: string): TotalRow['scope'] {
  const text = narrowed(label).replace(/[ :：]/g, '');
  if (/小计|^sub/i.test(text)) return 'group';
  return /^(?:全[省市县区部]|本[表页市县区]|项目|总)?(?:合计|总计|共计|总和|总数|累计|共\d|汇总|∑|Σ|(?:grand)?total)/i.test(
    text,
  )
    ? 'grand'
    : 'named';
}

/** The line 甲 乙 1 2 3 that statistical tables have under their headings; shorter ones may be a record. */
function numbersColumns({ row }: FilledRow, texts: readonly string[], { table }: RowContext): boolean {
  if (row.row - table.lastRow > 2 || texts.length < 5) return false;
  const numbers = texts
    .filter((text) => /^[（(]?\d{1,2}[）)]?$/.test(text))
    .map((text) => Number(text.replace(/\D/g, '')));
  const letters = texts.filter((text) => /^[甲乙丙丁戊己庚辛壬癸A-Z]$/.test(text));
  const formulas = texts.filter((text) => /^[（(]?\d{1,2}[）)]?=/.test(text));
  const counting = numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
  return numbers.length + letters.length + formulas.length === texts.length && counting;
}

function continuation({ row, spans }: FilledRow, { table, options }: RowContext): RowKind | null {
  const name = table.columns.find(({ rule }) => options.identity.includes(rule.key));
  const span = name === undefined ? undefined : spans.get(name.path.column);
  if (span === undefined || span.top === row.row) return null;
  const own = table.columns.filter(({ path }) => cellText(row.cells[path.column - 1]) !== '');
  if (own.some(({ rule }) => options.apart?.includes(rule.key))) return null;
  return { kind: 'continuation', column: own[0]?.path.column ?? null };
}

/**
 * 一、续建项目 or 续建项目（5个） in the name's column, the latter also before it, or a Chinese ordinal in front of a row that has
 * nothing but name and money although the table has more columns, or although the rows below begin to count.
 */
function sectionLabel(text: string, looks: Contents, next: SheetRow | null): string | null {
  if (looks.others > 0) return null;
  const first = narrowed(text);
  if (looks.name === null) return looks.amount && countedGroup.test(first) ? text : null;
  if (sectionName.test(looks.name)) return looks.name;
  const name = narrowed(looks.name).replace(/ /g, '');
  if (stateGroup.test(name) || (looks.othersInTable > 0 && countedGroup.test(name))) return looks.name;
  const isGroup = looks.othersInTable > 0 || beginsToCount(first, next);
  return chineseOrdinal.test(first) && isGroup ? `${text} ${looks.name}` : null;
}

/** Whether the row below an ordinal is the first of its group: any plain number or, below 一, also （一）. */
function beginsToCount(ordinal: string, next: SheetRow | null): boolean {
  const first = next === null ? '' : narrowed(rowTexts(next)[0] ?? '');
  return /^\(?\d{1,4}[).、．]?$/.test(first) || (!ordinal.startsWith('(') && /^\(一\)$/.test(first));
}
