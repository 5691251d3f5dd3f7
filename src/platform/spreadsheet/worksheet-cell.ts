import { Refusal } from '#kernel/refusal.ts';
import { type Cell, uncalculated } from '#kernel/written/cell.ts';
import { dateOfSerial } from '#kernel/written/date-serial.ts';
import { cellMark, type PackedRow, type PackedValue } from './row-batch.ts';
import { itemText, plainText } from './xml-tags.ts';

/** What the cells of one workbook refer to. */
export type CellLookup = {
  readonly texts: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
};

/** One `c` element: its type, the number of its style (-1 without one), its inner XML and its column from 1. */
export type CellElement = {
  readonly type: string;
  readonly style: number;
  readonly body: string;
  readonly column: number;
};

/**
 * Puts the value of a cell into its row; blank cells and empty texts leave it as it is. A formula that the sending
 * program never calculated is the error `uncalculated`, not blank.
 */
export function putCell(element: CellElement, row: PackedRow, lookup: CellLookup): void {
  const fromFormula = /<(?:[\w.-]+:)?f[\s>/]/.test(element.body);
  const bare = fromFormula && element.type !== 'str' && !/<(?:[\w.-]+:)?v[\s>/]/.test(element.body);
  const [kind, value] = bare ? (['error', uncalculated] as const) : kindAndValue(element, lookup);
  if (value === null || value === '') return;
  while (row.values.length < element.column - 1) {
    row.values.push(null);
    row.marks.push(0);
  }
  row.values[element.column - 1] = value;
  row.marks[element.column - 1] = cellMark(kind, fromFormula, element.style);
}

function kindAndValue(element: CellElement, lookup: CellLookup): [Cell['kind'], PackedValue] {
  if (element.type === 'inlineStr') return ['text', itemText(element.body)];
  const data = valueData(element.body);
  if (data === null) return ['text', null];
  switch (element.type) {
    case 's':
      return ['text', sharedText(data, lookup)];
    case 'str':
      return ['text', plainText(data)];
    case 'b':
      return ['boolean', data.trim() === '1' || data.trim() === 'true'];
    case 'e':
      return ['error', plainText(data)];
    case 'd':
      return [
        'date',
        plainText(data)
          .replace(/Z$/, '')
          .replace(/T00:00:00(?:\.0+)?$/, '')
          .replace('T', ' ')
          .slice(0, 19),
      ];
    default:
      return numberOrDate(data, element.style, lookup);
  }
}

function numberOrDate(data: string, style: number, lookup: CellLookup): [Cell['kind'], PackedValue] {
  const text = data.includes('<') ? plainText(data) : data;
  const number = Number(text);
  if (!Number.isFinite(number) || text.trim() === '') return ['text', plainText(text).trim()];
  const date = lookup.dateStyles[style] === true ? dateOfSerial(number, lookup.date1904) : null;
  return date === null ? ['number', number] : ['date', date];
}

function sharedText(data: string, lookup: CellLookup): string {
  const text = lookup.texts[Number(data)];
  if (text === undefined) throw new Refusal('damagedWorkbook');
  return text;
}

/** Character data of the cell's `v`, null where it has none. */
function valueData(body: string): string | null {
  if (body.startsWith('<v>')) return body.slice(3, body.indexOf('</', 3));
  const value = /<(?:[\w.-]+:)?v(?:\s[^>]*)?(?<!\/)>(.*?)<\/(?:[\w.-]+:)?v\s*>/s.exec(body);
  return value?.[1] ?? null;
}
