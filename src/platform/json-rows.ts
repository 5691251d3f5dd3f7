/** Rows as JSON for `json_populate_recordset`, which reads a missing member as null: what is null need not be sent. */
export function jsonRows(rows: readonly object[]): string {
  // Asked about each member in turn, `JSON.stringify` takes several times as long.
  return JSON.stringify(rows.map(given));
}

function given(row: object): object {
  const members: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) if (value !== null && value !== undefined) members[name] = value;
  return members;
}

/** Room for one row among the first; what is needed beyond is doubled. */
const usualBytes = 1024;

/**
 * The same as UTF-8, for many rows whose null members are left out already. A text of that length would lie in the part
 * of memory that is dear to clear, and would be put into bytes all the same.
 */
export function jsonBytes(rows: readonly object[]): Buffer {
  let bytes = Buffer.allocUnsafe(2 + rows.length * usualBytes);
  let length = 0;
  const put = (text: string) => {
    // A UTF-16 unit takes three bytes at most.
    if (length + text.length * 3 > bytes.length) bytes = Buffer.concat([bytes], 2 * bytes.length + text.length * 3);
    length += bytes.write(text, length);
  };
  for (const [i, row] of rows.entries()) {
    put(i === 0 ? '[' : ',');
    put(JSON.stringify(row));
  }
  put(rows.length === 0 ? '[]' : ']');
  return bytes.subarray(0, length);
}
