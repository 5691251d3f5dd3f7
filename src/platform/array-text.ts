/** What PostgreSQL reads as it stands: no mark of its own, no blank, and not the word for null. */
const plain = /^[\w.-]+$/;

/**
 * Texts as PostgreSQL writes an array of them, for statements that are given thousands: the client would look for marks in
 * each element twice and quote it, whatever it is. Numbers in digits, ids and dates are such texts as well.
 */
export function arrayText(texts: readonly (string | null)[]): string {
  return `{${texts.map(elementOf).join(',')}}`;
}

function elementOf(text: string | null): string {
  if (text === null) return 'NULL';
  if (plain.test(text) && text.toLowerCase() !== 'null') return text;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
