import type { Terms } from '#kernel/terms.ts';

/** Why a document could not be made. */
export const pdfTerms = {
  documentTimeout: {
    zh: '排版超过{seconds}秒，已停止。请缩短文稿或稍后重试。',
    en: 'Typesetting took longer than {seconds} seconds and was stopped. Shorten the text or try again later.',
  },
} as const satisfies Terms;
