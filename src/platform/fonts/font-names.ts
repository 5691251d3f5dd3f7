/** What a face calls itself. */
export type FontNames = {
  /** Every family and full name in every language of the table, trimmed. */
  readonly all: readonly string[];
  /** The family name that Typst finds the face by; null if the table has none. */
  readonly family: string | null;
};

type NameRecord = { readonly id: number; readonly text: string; readonly isForTypst: boolean };

const family = 1;
const fullName = 4;
const typographicFamily = 16;

/** The names in a `name` table. Typst takes the first family name in Unicode or Mac Roman. Source: OpenType, name. */
export function fontNames(table: Buffer): FontNames {
  const records = nameRecords(table);
  const named = records.filter(({ id }) => id === family || id === fullName || id === typographicFamily);
  const typstName = records.find(({ id, isForTypst }) => id === family && isForTypst);
  return { all: [...new Set(named.map(({ text }) => text))], family: typstName?.text ?? null };
}

function nameRecords(table: Buffer): NameRecord[] {
  const count = table.readUInt16BE(2);
  const storage = table.readUInt16BE(4);
  const records: NameRecord[] = [];
  for (let index = 0; index < count; index++) {
    const at = 6 + index * 12;
    const from = storage + table.readUInt16BE(at + 10);
    const bytes = table.subarray(from, from + table.readUInt16BE(at + 8));
    const coding = codingOf(table.readUInt16BE(at), table.readUInt16BE(at + 2));
    if (coding === null) continue;
    const text = new TextDecoder(coding).decode(bytes).trim();
    if (text !== '') records.push({ id: table.readUInt16BE(at + 6), text, isForTypst: coding !== 'gbk' });
  }
  return records;
}

/** Older Chinese fonts name themselves in GBK (Windows 3), others in Unicode; null is a coding that is not read. */
function codingOf(platform: number, encoding: number): 'utf-16be' | 'macintosh' | 'gbk' | null {
  if (platform === 0) return 'utf-16be';
  if (platform === 1) return encoding === 0 ? 'macintosh' : null;
  if (platform !== 3) return null;
  return encoding === 3 ? 'gbk' : [0, 1, 10].includes(encoding) ? 'utf-16be' : null;
}
