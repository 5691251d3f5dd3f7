import type { Terms } from '#kernel/terms.ts';

/** Words of the pages on which the contact of a department receives papers. */
export const receivedWords = {
  received: { zh: '来文', en: 'Received papers' },
  receivedCaption: { zh: '发给本部门的文稿', en: 'Papers that were sent to the department' },
  receivedPaper: { zh: '文稿', en: 'Paper' },
  receivedTitle: { zh: '标题', en: 'Title' },
  receivedFrom: { zh: '印发日期', en: 'Issued' },
  receivedState: { zh: '签收', en: 'Receipt' },
  toConfirm: { zh: '待签收', en: 'to be confirmed' },
  confirmed: { zh: '已签收', en: 'confirmed' },
  noneReceived: { zh: '还没有发给本部门的文稿。', en: 'Nothing was sent to the department yet.' },
  confirmNow: { zh: '签收', en: 'Confirm receipt' },
  receivedPdf: { zh: '下载 PDF', en: 'Download PDF' },
  backToReceived: { zh: '返回来文', en: 'Back' },
  confirmHint: {
    zh: '请阅读后签收；签收只代表本部门。',
    en: 'Read it and confirm; you confirm for your department alone.',
  },
} as const satisfies Terms;
