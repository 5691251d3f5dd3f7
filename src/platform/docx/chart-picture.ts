import { Resvg } from '@resvg/resvg-js';
import { ImageRun } from 'docx';
import type { FontSet } from '../fonts/resolve-fonts.ts';

/** Width of 版心 in pixels, of which docx counts 96 to the inch. */
const widthPixels = 589;

/** Pixels drawn for each of these, enough for a printer. */
const sharpness = 3;

/** A chart for a document; `number` tells it from the others of the same document. */
export type ChartDrawing = { readonly svg: string; readonly caption: string; readonly number: number };

/** A chart as a picture of 版心 width. Only the 黑体 of `fonts` and its fallbacks are used, no font of the machine. */
export function chartPicture({ svg, caption, number }: ChartDrawing, fonts: FontSet): ImageRun {
  const { files, families } = fonts.roles.hei;
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPixels * sharpness },
    background: 'white',
    font: {
      loadSystemFonts: false,
      fontFiles: files.map((file) => file.path).filter((path) => !path.endsWith('.woff')),
      defaultFontFamily: families[0] ?? '',
    },
  }).render();
  return new ImageRun({
    type: 'png',
    data: picture.asPng(),
    transformation: { width: widthPixels, height: Math.round((widthPixels * picture.height) / picture.width) },
    altText: { id: String(number), name: caption, title: caption, description: caption },
  });
}
