/** Rows of a block that a spreadsheet put on the clipboard as text: tabs between cells, quotes round cells with breaks. */
export function pastedBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (at <= source.length) {
    const { cell, end } = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at);
    rows.at(-1)?.push(cell);
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

/** A block as text for the clipboard, as a spreadsheet reads it. */
export function blockText(rows: readonly (readonly string[])[]): string {
  const cellText = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(cellText).join('\t')).join('\r\n');
}

type Found = { readonly cell: string; readonly end: number };

function plainCell(source: string, from: number): Found {
  const end = /[\t\n]/g;
  end.lastIndex = from;
  const found = end.exec(source)?.index ?? source.length;
  return { cell: source.slice(from, found), end: found };
}

/** A cell in quotes; where the quotes do not close before the next tab or break, it is a plain one that begins with a quote. */
function quotedCell(source: string, from: number): Found {
  const whole = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  whole.lastIndex = from;
  const found = whole.exec(source);
  if (found === null) return plainCell(source, from);
  return { cell: (found[1] ?? '').replaceAll('""', '"'), end: whole.lastIndex };
}
