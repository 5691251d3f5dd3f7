import { cellsAtOnce, type SheetEdit } from '../contract-sheet.ts';
import { blocksOf } from '../rules/cell-blocks.ts';

/** Bytes of the cells in one request at most; more than a megabyte would be refused. */
const longestRequest = 1_000_000;

/** Edits in parts that fit into a request each, in their order. */
export function requestParts(edits: readonly SheetEdit[], longest = longestRequest): SheetEdit[][] {
  const parts: SheetEdit[][] = [];
  let room = 0;
  for (const edit of edits) {
    const size = mostBytes(edit);
    const part = parts.at(-1);
    if (!part || size > room || part.length >= cellsAtOnce) {
      parts.push([edit]);
      room = longest - size;
    } else {
      part.push(edit);
      room -= size;
    }
  }
  return parts;
}

/** Of names, quotes, colons and commas of an edit that is alone in its block, its comma and `isSum` included. */
const frameBytes = JSON.stringify(
  blocksOf([{ projectId: '', month: '', field: '', base: null, value: null, isSum: true }]),
).length;

/**
 * Bytes that an edit takes in a request, or more where its block has others: writing thousands down only to measure them
 * takes longer.
 */
export function mostBytes({ projectId, month, field, base, value }: SheetEdit): number {
  return frameBytes + textBytes(projectId) + textBytes(month) + textBytes(field) + textBytes(base) + textBytes(value);
}

/** Of a text within its quotes, as JSON in UTF-8. */
function textBytes(text: string | null): number {
  if (text === null) return 0;
  let bytes = 2;
  for (let i = 0; i < text.length; i++) bytes += unitBytes(text.charCodeAt(i));
  return bytes;
}

/** Of a UTF-16 unit: what is no sign, and half a pair that stands alone, is written as six. */
function unitBytes(unit: number): number {
  if (unit < 0x20 || (unit >= 0xd800 && unit < 0xe000)) return 6;
  if (unit < 0x80) return unit === 0x22 || unit === 0x5c ? 2 : 1;
  return unit < 0x800 ? 2 : 3;
}
