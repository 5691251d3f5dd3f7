const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;

/**
 * A ZIP archive whose entries all bear midnight of `date` (YYYY-MM-DD, from 1980), so that archives of the same
 * content are the same bytes. Source: APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16.
 */
export function withZipDate(archive: Uint8Array, date: string): Uint8Array {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer);
  const day = dosDate(date);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== endOfDirectory) throw new Error('not a ZIP archive without a comment');
  let at = view.getUint32(end + 16, true);
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry--) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== centralHeader || view.getUint32(local, true) !== localHeader) {
      throw new Error('the directory of the ZIP archive is broken');
    }
    setDate(view, at + 12, day);
    setDate(view, local + 10, day);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/** Writes time 0 and the day behind it. */
function setDate(view: DataView, at: number, day: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, day, true);
}

function dosDate(date: string): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return ((Math.max(year, 1980) - 1980) << 9) | (month << 5) | day;
}
