import { type FileHandle, open } from 'node:fs/promises';
import { Refusal } from '#kernel/refusal.ts';
import { inspectPackage } from './inspect-package.ts';
import { endOfJpeg, endOfPng, isWholeWebp } from './picture-end.ts';
import { holdsAny } from './scan-file.ts';

/** Kinds of files that are taken in as evidence, by content. Everything else is refused. */
export const evidenceTypes = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ofd: 'application/ofd',
} as const;
export type EvidenceType = keyof typeof evidenceTypes;

const zipMark = Buffer.from('504b0304', 'hex');
const zipEnd = Buffer.from('504b0506', 'hex');
/** An archive ends with its directory's end, at most a comment of 64 KB before the end of the file. */
const zipTailBytes = 66_000;
const pdfTailBytes = 4096;
/** Names of what a PDF does by itself or carries along. `/JS` is left out: three letters occur in compressed streams. */
const pdfActs = ['/JavaScript', '/Launch', '/EmbeddedFile', '/RichMedia', '/XFA'].map((name) => Buffer.from(name));

/**
 * What a file on disk is, by its content and never by its name. Looks at the head, the end and, for an archive, its
 * directory; nothing is unpacked whole.
 * Refuses `evidenceEmpty`, `evidenceExecutable`, `evidenceScript` (web pages, SVG, scripts), `evidenceOldOffice`,
 * `evidenceArchive`, `evidenceTypeUnknown`, `evidenceDamaged` (cut off), `evidenceDisguised` (two kinds in one file),
 * `evidenceActive` (macros, embedded objects, scripts in a PDF), `evidenceEncrypted` and `evidenceBomb`.
 */
export async function evidenceTypeOf(place: string): Promise<EvidenceType> {
  const file = await open(place, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) throw new Refusal('evidenceEmpty');
    const head = await bytesAt(file, 0, 4096);
    if (head.subarray(0, 4).equals(zipMark)) return await inspectPackage(place);
    const type = plainType(head);
    await checkEnd(file, { type, size, place });
    return type;
  } finally {
    await file.close();
  }
}

type PlainType = Exclude<EvidenceType, 'docx' | 'xlsx' | 'pptx' | 'ofd'>;

function plainType(head: Buffer): PlainType {
  const starts = (hex: string) => head.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'));
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (starts('ffd8ff')) return 'jpeg';
  if (starts('89504e470d0a1a0a')) return 'png';
  if (starts('52494646') && head.subarray(8, 12).toString('latin1') === 'WEBP') return 'webp';
  if (
    head
      .subarray(4, 12)
      .toString('latin1')
      .match(/^ftyp(heic|heix|mif1|msf1)/)
  )
    return 'heic';
  if (starts('d0cf11e0a1b11ae1')) throw new Refusal('evidenceOldOffice');
  if (starts('4d5a') || starts('7f454c46') || starts('cafebabe') || starts('cffaedfe') || starts('4c00000001140200'))
    throw new Refusal('evidenceExecutable');
  if (starts('526172211a07') || starts('377abcaf271c') || starts('1f8b') || starts('504b'))
    throw new Refusal('evidenceArchive');
  if (isScript(head)) throw new Refusal('evidenceScript');
  throw new Refusal('evidenceTypeUnknown');
}

function isScript(head: Buffer): boolean {
  const wide = head[0] === 0xff && head[1] === 0xfe;
  const text = (wide ? head.toString('utf16le', 2) : head.toString('utf8').replace(/^\uFEFF/, '')).trimStart();
  return /^(?:<[!?a-z]|#!|@echo|mime-version:|rem |function |var |const )/i.test(text);
}

type Ending = { readonly type: PlainType; readonly size: number; readonly place: string };

async function checkEnd(file: FileHandle, { type, size, place }: Ending): Promise<void> {
  const tail = await bytesAt(file, Math.max(0, size - zipTailBytes), zipTailBytes);
  const isWhole = await isWholeFile(file, { type, size, tail });
  if (!isWhole) throw new Refusal('evidenceDamaged');
  // A second file behind the first is read by another program than the one that shows the first.
  if (tail.includes(zipEnd)) throw new Refusal('evidenceDisguised');
  if (type === 'pdf' && (await holdsAny(place, pdfActs))) throw new Refusal('evidenceActive');
  if (type === 'jpeg' || type === 'png') await checkBehindPicture(file, { type, size });
}

type Looked = { readonly type: PlainType; readonly size: number; readonly tail: Buffer };

async function isWholeFile(file: FileHandle, { type, size, tail }: Looked): Promise<boolean> {
  if (type === 'pdf') return tail.subarray(-pdfTailBytes).includes('%%EOF');
  if (type === 'jpeg') return (await endOfJpeg(file, size)) !== null;
  if (type === 'png') return (await endOfPng(file, size)) !== null;
  if (type === 'webp') return isWholeWebp(await bytesAt(file, 0, 12), size);
  return true;
}

/** Telephones write film and notes of their own behind a picture; programs, pages and papers do not belong there. */
async function checkBehindPicture(file: FileHandle, { type, size }: { type: 'jpeg' | 'png'; size: number }) {
  const end = await (type === 'jpeg' ? endOfJpeg(file, size) : endOfPng(file, size));
  if (end === null || end >= size) return;
  const behind = await bytesAt(file, end, 4096);
  const text = behind.toString('latin1').trimStart();
  if (/^(?:MZ|\x7fELF|PK|%PDF|Rar!|<[!?a-z]|#!)/i.test(text) || /<script|<html|<svg/i.test(text))
    throw new Refusal('evidenceDisguised');
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
