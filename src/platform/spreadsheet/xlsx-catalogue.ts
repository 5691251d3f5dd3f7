import { posix } from 'node:path';
import { Refusal } from '#kernel/refusal.ts';
import { builtInFormats, isDateFormat } from '#kernel/written/date-serial.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { type Attributes, sectionNamed, tagsNamed } from './xml-tags.ts';
import { partText, type ZipParts } from './zip-parts.ts';

/** What an .xlsx says about itself before any cell is read. */
export type XlsxCatalogue = {
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  /** Part with the shared texts, null where the workbook has none. */
  readonly textsPart: string | null;
  /** Number format code of each cell style. */
  readonly formats: readonly (string | null)[];
  /** Which of `formats` show a date. */
  readonly dateStyles: readonly boolean[];
  /** Kinds of every relationship of the workbook: the last word of its type, such as 'worksheet' or 'externalLink'. */
  readonly relations: readonly string[];
};

/** Reads the catalogue; refuses `damagedWorkbook` where the workbook or one of its sheets is missing. */
export async function xlsxCatalogue(parts: ZipParts, limits: ReadingLimits): Promise<XlsxCatalogue> {
  const roots = await relationsOf(parts, '', limits);
  const book = roots.find((relation) => relation.kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = await partText(parts, book, limits);
  const relations = await relationsOf(parts, book, limits);
  const named = (kind: string) => relations.find((relation) => relation.kind === kind)?.target;
  const formats = styleFormats(await optionalText(parts, named('styles'), limits));
  const date1904 = /^(1|true|on)$/.test(tagsNamed(workbook, 'workbookPr')[0]?.get('date1904') ?? '');
  const sheets = tagsNamed(sectionNamed(workbook, 'sheets'), 'sheet').flatMap((sheet) => {
    const relation = relations.find(({ id }) => id === sheet.get('id'));
    // Chart sheets stand in the same list and have no cells.
    if (relation !== undefined && relation.kind !== 'worksheet') return [];
    if (relation === undefined || !parts.entries.has(relation.target)) throw new Refusal('damagedWorkbook');
    return [{ name: sheet.get('name') ?? '', hidden: isHidden(sheet), part: relation.target }];
  });
  return {
    date1904,
    sheets,
    textsPart: named('sharedStrings') ?? null,
    formats,
    dateStyles: formats.map((format) => format !== null && isDateFormat(format)),
    relations: relations.map((relation) => relation.kind),
  };
}

function isHidden(sheet: Attributes): boolean {
  return (sheet.get('state') ?? 'visible') !== 'visible';
}

type Relation = { readonly id: string; readonly kind: string; readonly target: string };

async function relationsOf(parts: ZipParts, part: string, limits: ReadingLimits): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const xml = await optionalText(parts, `${folder}_rels/${part.slice(folder.length)}.rels`, limits);
  return tagsNamed(xml, 'Relationship').map((relation) => ({
    id: relation.get('Id') ?? '',
    kind: (relation.get('Type') ?? '').split('/').at(-1) ?? '',
    target: resolved(folder, relation.get('Target') ?? ''),
  }));
}

function resolved(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  return plain.startsWith('/') ? plain.slice(1) : posix.join(folder, plain);
}

async function optionalText(parts: ZipParts, part: string | undefined, limits: ReadingLimits): Promise<string> {
  return part !== undefined && parts.entries.has(part) ? partText(parts, part, limits) : '';
}

function styleFormats(styles: string): (string | null)[] {
  const own = new Map(tagsNamed(styles, 'numFmt').map((format) => [format.get('numFmtId'), format.get('formatCode')]));
  return tagsNamed(sectionNamed(styles, 'cellXfs'), 'xf').map((style) => {
    const id = style.get('numFmtId') ?? '0';
    const format = own.get(id) ?? builtInFormats[Number(id)] ?? null;
    return format === null || /^general$/i.test(format) ? null : format;
  });
}
