import { crc32, deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page in shades of grey: a byte a pixel, row by row, 0 black and 255 white. */
export type PagePicture = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

/** Dots an inch of stored pages: low enough to be small, high enough that a line that moved is seen. */
const dotsPerInch = 48;

/**
 * The first two pages of a PDF and its last as pictures. Glyphs are drawn from the fonts inside the PDF, so that fonts of the machine change
 * nothing.
 */
export async function pagePictures(pdf: Uint8Array): Promise<PagePicture[]> {
  const data = new Uint8Array(pdf);
  const document = await getDocument({ data, useSystemFonts: false, disableFontFace: true, verbosity: 0 }).promise;
  const factory = document.canvasFactory as CanvasFactory;
  const pictures: PagePicture[] = [];
  for (const number of new Set([1, Math.min(2, document.numPages), document.numPages])) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dotsPerInch / 72 });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const { canvas, context } = factory.create(width, height);
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    const { data: pixels } = context.getImageData(0, 0, width, height);
    pictures.push({ width, height, grey: greyOf(pixels) });
  }
  await document.destroy();
  return pictures;
}

type CanvasFactory = {
  readonly create: (
    width: number,
    height: number,
  ) => {
    readonly canvas: HTMLCanvasElement;
    readonly context: CanvasRenderingContext2D;
  };
};

function greyOf(pixels: Uint8ClampedArray | Uint8Array): Uint8Array {
  return Uint8Array.from({ length: pixels.length / 4 }, (_, place) => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(place * 4, place * 4 + 3);
    return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  });
}

/** A picture as a PNG in shades of grey. */
export function pngOf({ width, height, grey }: PagePicture): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) rows.set(grey.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND')]);
}

function chunk(kind: string, content: Uint8Array = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The picture in a PNG. */
export function pictureOf(png: Buffer): PagePicture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
  return { width, height, grey: greyOf(new Resvg(svg, { background: '#fff' }).render().pixels) };
}

/** Shades by which a place may differ, and places around a pixel that are taken together. */
const [tolerance, reach] = [48, 1] as const;

/**
 * The share of a page that looks otherwise, 0 to 1: each place is the mean of itself and its neighbours, so that the soft
 * edge of a letter counts for nothing and a letter or a line that moved counts. 1 for pages of other sizes.
 */
export function differingShare(one: PagePicture, other: PagePicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const [left, right] = [softened(one), softened(other)];
  let differing = 0;
  for (const [place, shade] of left.entries()) if (Math.abs(shade - (right[place] ?? 0)) > tolerance) differing += 1;
  return differing / left.length;
}

function softened({ width, height, grey }: PagePicture): Uint8Array {
  const soft = new Uint8Array(grey.length);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let [sum, count] = [0, 0];
      for (let y = Math.max(row - reach, 0); y <= Math.min(row + reach, height - 1); y++)
        for (let x = Math.max(column - reach, 0); x <= Math.min(column + reach, width - 1); x++) {
          sum += grey[y * width + x] ?? 255;
          count += 1;
        }
      soft[row * width + column] = sum / count;
    }
  return soft;
}
