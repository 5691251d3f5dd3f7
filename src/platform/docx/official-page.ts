import { DocumentGridType, type ISectionPropertiesOptions } from 'docx';

/** Twentieths of a point in a millimetre. */
const twipsPerMillimetre = 1440 / 25.4;

/** Width of 版心 in twips. */
export const textWidthTwips = 8845;

/** Left edge of 版心 in twips from that of the page. */
export const textLeftTwips = 1587;

/** Pitch of the 22 lines of a page in twips (28.95 pt). */
export const linePitchTwips = 579;

/** Change of the space between characters in twips that puts 28 of them into a line. */
export const characterSpacingTwips = -5;

/**
 * A4 with 天头 37 mm, 订口 28 mm and 版心 156 × 225 mm; the page number stands 7 mm below 版心. The grid is of lines
 * only: LibreOffice breaks a grid of lines and characters. Source: GB/T 9704-2012 5.2.1, 5.2.3, 7.5.
 */
export const officialPage: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(37),
      right: twips(26),
      bottom: twips(35),
      left: twips(28),
      header: twips(15),
      footer: twips(23),
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: linePitchTwips },
};

function twips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre);
}
