import type { Terms } from '#kernel/terms.ts';

/** Words of the help. */
export const helpWords = {
  help: { zh: '帮助（F1）', en: 'Help (F1)' },
  title: { zh: '帮助', en: 'Help' },
  ofPage: { zh: '本页', en: 'This page' },
  contents: { zh: '目录', en: 'Contents' },
  terms: { zh: '名词', en: 'Terms' },
  inChinese: { zh: '手册为中文。', en: 'The manual is written in Chinese.' },
} as const satisfies Terms;
