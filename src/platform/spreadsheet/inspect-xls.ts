import { readFile } from 'node:fs/promises';
import { CFB } from '@e965/xlsx';
import { Refusal } from '#kernel/refusal.ts';

const beginningOfFile = 0x0809;
const endOfFile = 0x000a;
const filePassword = 0x002f;
const boundSheet = 0x0085;
const supportingBook = 0x01ae;

/**
 * Looks at an OLE compound file: its storages and the head of its workbook stream.
 * Refuses `encryptedWorkbook` (an encrypted .xlsx package or an .xls with a password), `macroWorkbook` (VBA or an
 * Excel 4 macro sheet), `externalLinks`, `formatNotRead` (a WPS .et that isn't written as .xls, Excel 5/95),
 * `notASpreadsheet` (Word, PowerPoint, …), `damagedWorkbook`.
 */
export async function inspectXls(path: string): Promise<void> {
  const container = compoundFile(await readFile(path));
  const names = container.FullPaths.map((name) => name.replace(/\/$/, '').split('/').at(-1) ?? '');
  if (names.some((name) => /^(?:EncryptedPackage|EncryptionInfo)$/i.test(name))) throw new Refusal('encryptedWorkbook');
  if (names.some((name) => /^(?:_VBA_PROJECT_CUR|_VBA_PROJECT|VBA)$/i.test(name))) throw new Refusal('macroWorkbook');
  if (names.some((name) => /^(?:WordDocument|PowerPoint Document|VisioDocument)$/i.test(name))) {
    throw new Refusal('notASpreadsheet');
  }
  const at = names.findIndex((name) => /^(?:Workbook|Book)$/i.test(name));
  if (at < 0)
    throw new Refusal(names.some((name) => /^ET/.test(name)) ? 'formatNotRead' : 'notASpreadsheet', { format: 'ET' });
  inspectGlobals(Buffer.from(container.FileIndex[at]?.content ?? []));
}

type CompoundFile = {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: Uint8Array }[];
};

function compoundFile(bytes: Buffer): CompoundFile {
  try {
    return CFB.read(bytes, { type: 'buffer' }) as CompoundFile;
  } catch (trouble) {
    const refusal = new Refusal('damagedWorkbook');
    refusal.cause = trouble;
    throw refusal;
  }
}

/** Walks the records before the first sheet. Source: [MS-XLS] 2.1.4 (record), 2.4.21 BOF, 2.4.117 FilePass. */
function inspectGlobals(stream: Buffer): void {
  let at = 0;
  while (at + 4 <= stream.length) {
    const kind = stream.readUInt16LE(at);
    const body = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2));
    if (at === 0) inspectBeginning(kind, body);
    if (kind === endOfFile) return;
    if (kind === filePassword) throw new Refusal('encryptedWorkbook');
    if (kind === boundSheet && body.length > 5 && (body[5] === 1 || body[5] === 6)) throw new Refusal('macroWorkbook');
    if (kind === supportingBook && namesAnotherBook(body)) throw new Refusal('externalLinks');
    at += 4 + body.length;
  }
  throw new Refusal('damagedWorkbook');
}

function inspectBeginning(kind: number, body: Buffer): void {
  if (kind !== beginningOfFile || body.length < 2) throw new Refusal('damagedWorkbook');
  // 0x0600 is BIFF8; older streams hold their texts in a code page that they don't name reliably.
  if (body.readUInt16LE(0) !== 0x0600) throw new Refusal('formatNotRead', { format: 'Excel 5.0/95' });
}

/** The marks 0x0401 and 0x3A01 mean this workbook itself and add-in functions. Source: [MS-XLS] 2.4.271 SupBook. */
function namesAnotherBook(body: Buffer): boolean {
  const length = body.length < 4 ? 0x0401 : body.readUInt16LE(2);
  return length !== 0x0401 && length !== 0x3a01;
}
