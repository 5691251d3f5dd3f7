import { deflateSync } from 'node:zlib';
import { type SampleParts, zipOf } from '#platform/spreadsheet/sample-files.ts';
import type { EvidenceStore } from './evidence-store.ts';

/** What a sample photo says about itself. */
export type SamplePhoto = {
  /** `YYYY:MM:DD HH:MM:SS`, as EXIF writes it. */
  readonly takenAt?: string;
  readonly place?: { readonly latitude: number; readonly longitude: number };
  /** Makes the picture another file. */
  readonly mark?: string;
};

/** One grey pixel. */
const pixel = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z',
  'base64',
);

/** Test support: a JPEG with EXIF facts. */
export function sampleJpeg({ takenAt, place, mark = '' }: SamplePhoto = {}): Buffer {
  const segments = [app1(exif(takenAt, place)), ...(mark ? [comment(mark)] : [])];
  return Buffer.concat([pixel.subarray(0, 2), ...segments, pixel.subarray(2)]);
}

/** Test support: a PNG of one pixel. */
export function samplePng(): Buffer {
  const chunk = (name: string, content: Buffer) =>
    Buffer.concat([uint32(content.length), Buffer.from(name), content, uint32(0)]);
  const head = Buffer.from('0000000100000001080000000000', 'hex').subarray(0, 13);
  const mark = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(2))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Test support: a PDF of one blank page; `more` goes into its catalogue. */
export function samplePdf(more = ''): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${more}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
  );
}

/** Test support: a DOCX with further parts. */
export function sampleDocx(more: SampleParts = {}, types = ''): Promise<Buffer> {
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}</Types>`,
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    'word/document.xml': '<w:document/>',
    ...more,
  });
}

function app1(tiff: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  return segment(0xe1, content);
}

function comment(text: string): Buffer {
  return segment(0xfe, Buffer.from(text));
}

function segment(mark: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

type Field = { readonly tag: number; readonly kind: number; readonly count: number; readonly value: Buffer };

/** TIFF with the Exif and GPS directories. Source: CIPA DC-008 4.6. */
function exif(takenAt: string | undefined, place: SamplePhoto['place']): Buffer {
  const ascii = (tag: number, text: string): Field => {
    const value = Buffer.from(`${text}\0`, 'latin1');
    return { tag, kind: 2, count: value.length, value };
  };
  const degrees = (tag: number, value: number): Field => {
    const bytes = Buffer.alloc(24);
    const parts = [Math.floor(value), 0, Math.round((value % 1) * 3_600_000)];
    for (const [i, part] of parts.entries()) {
      bytes.writeUInt32LE(part, i * 8);
      bytes.writeUInt32LE(i === 2 ? 1000 : 1, i * 8 + 4);
    }
    return { tag, kind: 5, count: 3, value: bytes };
  };
  const gps = place ? [ascii(1, 'N'), degrees(2, place.latitude), ascii(3, 'E'), degrees(4, place.longitude)] : [];
  const head = Buffer.from('49492a0008000000', 'hex');
  const pointers = 2 + 2 * 12 + 4;
  const exifAt = 8 + pointers;
  const exifBytes = directory(takenAt ? [ascii(0x9003, takenAt)] : [], exifAt);
  const gpsAt = exifAt + exifBytes.length;
  const pointer = (tag: number, at: number): Field => {
    const value = Buffer.alloc(4);
    value.writeUInt32LE(at);
    return { tag, kind: 4, count: 1, value };
  };
  const first = directory([pointer(0x8769, exifAt), pointer(0x8825, gpsAt)], 8);
  return Buffer.concat([head, first, exifBytes, directory(gps, gpsAt)]);
}

function directory(fields: readonly Field[], at: number): Buffer {
  const size = 2 + fields.length * 12 + 4;
  const list = Buffer.alloc(size);
  list.writeUInt16LE(fields.length, 0);
  const behind: Buffer[] = [];
  let next = at + size;
  for (const [i, { tag, kind, count, value }] of fields.entries()) {
    const place = 2 + i * 12;
    list.writeUInt16LE(tag, place);
    list.writeUInt16LE(kind, place + 2);
    list.writeUInt32LE(count, place + 4);
    if (value.length <= 4) value.copy(list, place + 8);
    else {
      list.writeUInt32LE(next, place + 8);
      behind.push(value);
      next += value.length;
    }
  }
  return Buffer.concat([list, ...behind]);
}

/** Test support: hashes of all files of a store. */
export async function hashesKept(store: EvidenceStore): Promise<string[]> {
  const hashes: string[] = [];
  for await (const sha256 of store.list()) hashes.push(sha256);
  return hashes;
}
