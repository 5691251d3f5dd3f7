import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { onTestFinished } from 'vitest';

/** Test support: writes a file that goes when the test ends, and tells its path. */
export async function sampleFile(name: string, content: Buffer | string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spreadsheet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

/** Parts of an archive by name. */
export type SampleParts = Readonly<Record<string, string | Buffer>>;

/** Test support: an archive of these parts. */
export async function zipOf(parts: SampleParts): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 3 } });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** What a sample workbook is made of; `sheets` are the inner XML of each worksheet by name. */
export type SampleWorkbook = {
  readonly sheets: Readonly<Record<string, string>>;
  readonly date1904?: boolean;
  readonly hiddenSheets?: readonly string[];
  readonly texts?: readonly string[];
  /** Number format codes of the styles 1, 2, …; style 0 is General. */
  readonly formats?: readonly string[];
  readonly relations?: string;
  readonly more?: SampleParts;
};

/** Test support: the parts of an .xlsx, to be changed at will before `zipOf`. */
export function workbookParts(sample: SampleWorkbook): Record<string, string | Buffer> {
  const names = Object.keys(sample.sheets);
  const worksheets = Object.values(sample.sheets).map((inner, i): [string, string] => [
    `xl/worksheets/sheet${i + 1}.xml`,
    `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}">${inner}</worksheet>`,
  ]);
  const state = (name: string) => (sample.hiddenSheets?.includes(name) ? ' state="hidden"' : '');
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${sample.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}"${state(name)} r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${worksheets
      .map(([part], i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="${part.slice(3)}"/>`)
      .join(
        '',
      )}<Relationship Id="rId90" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId91" Type="${office}/styles" Target="/xl/styles.xml"/>${sample.relations ?? ''}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${(sample.texts ?? []).map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesXml(sample.formats ?? []),
    ...Object.fromEntries(worksheets),
    ...sample.more,
  };
}

function stylesXml(formats: readonly string[]): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<styleSheet xmlns="${main}"><numFmts>${formats
    .map((format, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>`)
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((_, i) => `<xf numFmtId="${200 + i}"><alignment/></xf>`)
    .join('')}</cellXfs></styleSheet>`;
}

/** Test support: an .xlsx on disk. */
export async function sampleWorkbook(sample: SampleWorkbook, name = '报表.xlsx'): Promise<string> {
  return sampleFile(name, await zipOf(workbookParts(sample)));
}

/** Test support: an archive whose headers, both of them, declare another unpacked size for one part. */
export function withLyingSize(archive: Buffer, part: string, declared: number): Buffer {
  const lying = Buffer.from(archive);
  for (const [signature, sizeAt, nameAt] of [
    [0x04034b50, 22, 30],
    [0x02014b50, 24, 46],
  ] as const) {
    for (let at = 0; at + nameAt + part.length <= lying.length; at++) {
      const isHeader = lying.readUInt32LE(at) === signature;
      if (isHeader && lying.subarray(at + nameAt, at + nameAt + part.length).toString('latin1') === part) {
        lying.writeUInt32LE(declared, at + sizeAt);
      }
    }
  }
  return lying;
}

/** Test support: everything that an iterable delivers. */
export async function allOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
