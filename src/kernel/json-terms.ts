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
  jsonId: {
    zh: '{place} 为空，或首尾有空格：编号应为不带空格的文本。',
    en: '{place} is blank or has blanks around it: an id is a text without them.',
  },
  jsonDuplicate: { zh: '{place}：编号 {id} 重复。', en: '{place}: the id {id} stands twice.' },
  jsonKeyMisspelt: {
    zh: '不认识 {place}，是否应为 {near}？请改正，或删去这一项。',
    en: '{place} is not known; is {near} meant? Correct it, or leave it out.',
  },
  jsonKeyUnused: {
    zh: '{place} 没有用到：不认识这一项（共 {count} 处）。',
    en: '{place} was not used: there is no such key ({count} in all).',
  },
  jsonKeyUnusedNear: {
    zh: '{place} 没有用到：不认识这一项（共 {count} 处），用的是 {near}。',
    en: '{place} was not used: there is no such key ({count} in all); {near} was.',
  },
} satisfies Terms;
