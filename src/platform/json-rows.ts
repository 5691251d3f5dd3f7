/** Rows as JSON for `json_populate_recordset`, which reads a missing member as null: what is null need not be sent. */
export function jsonRows(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value: unknown) => value ?? undefined);
}
