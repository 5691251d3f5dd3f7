import type { Terms } from './terms.ts';

/** What is said about a file of JSON that is not understood. */
export const jsonTerms = {
  jsonField: {
    zh: '{place} 缺失，或不是应有的内容（文本、数字、是否、列表）。',
    en: '{place} is missing or is not of its kind (text, number, true or false, list).',
  },
  jsonNumber: {
    zh: '{place} 的数值 {value} 不可用：应在 {least} 至 {most} 之间（金额、个数须为整数）。',
    en: '{place} is {value}, which cannot be used: it lies between {least} and {most} (amounts and counts are whole).',
  },
  jsonTooLong: { zh: '{place} 过长：最多 {most} 项。', en: '{place} is too long: at most {most} items.' },
  jsonDuplicate: { zh: '{place}：编号 {id} 重复。', en: '{place}: the id {id} stands twice.' },
} satisfies Terms;
