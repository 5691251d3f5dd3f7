import type { Finding } from './finding.ts';

/**
 * A key for each finding, in their order, that outlives edits elsewhere in the text: what it is about and, where the same
 * stands more than once, which of them it is.
 */
export function findingKeys(findings: readonly Pick<Finding, 'code' | 'text'>[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, text }) => {
    // What is cut may end in half a character, which no database takes.
    const words = `${code}:${whole(whole(text).normalize('NFKC').replace(/\s+/g, '').slice(0, 120))}`;
    const ordinal = (seen.get(words) ?? 0) + 1;
    seen.set(words, ordinal);
    return `${words}:${ordinal}`;
  });
}

/** `text` without halves of characters. */
function whole(text: string): string {
  return text.replace(/\p{Cs}/gu, '');
}
