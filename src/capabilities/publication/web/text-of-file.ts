/** Bytes of a text file that are read. */
const maxTextBytes = 1024 * 1024;

/** A text, or the key of the word that says why there is none. */
export type FileText = { readonly text: string } | { readonly fault: 'fileTooLarge' | 'fileUnreadable' };

/** The text of a .txt or .md file in UTF-8, or in GB 18030 as older programs save it. */
export async function textOfFile(file: File): Promise<FileText> {
  if (file.size > maxTextBytes) return { fault: 'fileTooLarge' };
  const bytes = await file.arrayBuffer();
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  return text === null || text.includes('\0') ? { fault: 'fileUnreadable' } : { text };
}

function decoded(bytes: ArrayBuffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
