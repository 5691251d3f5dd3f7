import { BorderStyle, type IParagraphOptions } from 'docx';
import { officialRed } from './official-text.ts';

/** The red rule of a masthead, drawn below the paragraph over the width of 版心. */
export function redRule(): NonNullable<IParagraphOptions['border']> {
  return { bottom: { style: BorderStyle.SINGLE, size: 16, space: 6, color: officialRed } };
}
