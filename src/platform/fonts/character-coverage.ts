/** True for a code point that the face has a glyph for. */
export type Coverage = (codePoint: number) => boolean;

const unicodeEnd = 0x110000;

/** What a `cmap` table covers; formats 4 and 12 are read, which all Chinese fonts have. Source: OpenType, cmap. */
export function characterCoverage(table: Buffer): Coverage {
  const bits = new Uint8Array(unicodeEnd / 8);
  const cover = (codePoint: number) => {
    const byte = codePoint >> 3;
    bits[byte] = (bits[byte] ?? 0) | (1 << (codePoint & 7));
  };
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const subtable = table.subarray(table.readUInt32BE(4 + index * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) coverSegments(subtable, cover);
    if (format === 12) coverGroups(subtable, cover);
  }
  return (codePoint) => ((bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0;
}

function coverGroups(subtable: Buffer, cover: (codePoint: number) => void): void {
  for (let group = 0; group < subtable.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    const [first, last, glyph] = [
      subtable.readUInt32BE(at),
      Math.min(subtable.readUInt32BE(at + 4), unicodeEnd - 1),
      subtable.readUInt32BE(at + 8),
    ];
    for (let codePoint = first; codePoint <= last; codePoint++) if (glyph + codePoint - first !== 0) cover(codePoint);
  }
}

function coverSegments(subtable: Buffer, cover: (codePoint: number) => void): void {
  const doubled = subtable.readUInt16BE(6);
  const [ends, starts] = [14, 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [last, first] = [subtable.readUInt16BE(ends + segment), subtable.readUInt16BE(starts + segment)];
    const [delta, offset] = [subtable.readUInt16BE(deltas + segment), subtable.readUInt16BE(offsets + segment)];
    for (let codePoint = first; codePoint <= last && codePoint !== 0xffff; codePoint++) {
      const at = offsets + segment + offset + (codePoint - first) * 2;
      const glyph = offset === 0 ? codePoint : at + 1 < subtable.length ? subtable.readUInt16BE(at) : 0;
      const hasGlyph = offset === 0 ? ((glyph + delta) & 0xffff) !== 0 : glyph !== 0;
      if (hasGlyph) cover(codePoint);
    }
  }
}
