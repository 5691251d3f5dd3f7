import { Refusal } from '#kernel/refusal.ts';
import type { CellRange } from '#kernel/written/cell.ts';
import { rangeOf } from '#kernel/written/cell-address.ts';
import { tagsNamed } from './xml-tags.ts';
import { partBytes, type ZipParts } from './zip-parts.ts';

/** What a worksheet tells when it is unpacked once without being parsed. */
export type FirstLook = {
  /** Whether any cell can hold a value: a sheet of styled blank rows has none. */
  readonly hasValues: boolean;
  /** Merged ranges; in the file they stand behind all rows. */
  readonly merges: readonly CellRange[];
};

const tailLimit = 16 * 1024 * 1024;
/** Longer than any mark looked for, so that none is missed between two chunks. */
const overlap = 64;

/**
 * Unpacks a worksheet part from end to end and keeps only its tail, so that a lying size, a wrong checksum or a cut
 * file is known before the first row is delivered, and so that the merged ranges come before the rows.
 * Refuses what `partBytes` refuses, `dtdInXml`, and `damagedWorkbook` where the rows have no end.
 */
export async function firstLook(parts: ZipParts, part: string): Promise<FirstLook> {
  let hasValues = false;
  let ends: readonly string[] | null = null;
  let tail: string | null = null;
  let carried = Buffer.alloc(0);
  for await (const chunk of partBytes(parts, part)) {
    const window = Buffer.concat([carried, chunk]);
    if (window.includes('<!DOCTYPE') || window.includes('<!ENTITY')) throw new Refusal('dtdInXml');
    // '</v>' of a value, '</is>' of an inline text, '</f>' of a formula, also behind a namespace prefix.
    hasValues ||= window.includes('v>') || window.includes('is>') || window.includes('f>');
    ends ??= endsOfRows(window);
    if (tail === null) tail = tailAfter(window, ends);
    else if (!tail.includes('mergeCells>')) tail += chunk.toString('latin1');
    if (tail !== null && tail.length > tailLimit) throw new Refusal('damagedWorkbook');
    carried = Buffer.from(window.subarray(-overlap));
  }
  if (tail === null) throw new Refusal('damagedWorkbook');
  return { hasValues, merges: mergesIn(tail) };
}

/** How the rows of this worksheet end: with its own namespace prefix, or at once where there are none. */
function endsOfRows(head: Buffer): readonly string[] {
  const prefix = /<((?:[\w.-]+:)?)worksheet[\s>]/.exec(head.toString('latin1'))?.[1] ?? '';
  return [`</${prefix}sheetData>`, `<${prefix}sheetData/>`, `<${prefix}sheetData />`];
}

function tailAfter(window: Buffer, ends: readonly string[]): string | null {
  for (const end of ends) {
    const at = window.indexOf(end);
    if (at >= 0) return window.subarray(at).toString('latin1');
  }
  return null;
}

function mergesIn(tail: string): CellRange[] {
  return tagsNamed(tail, 'mergeCell').flatMap((merge) => rangeOf(merge.get('ref') ?? '') ?? []);
}
