import type { Terms } from '#kernel/terms.ts';

/** Words of the papers that wait for somebody, on the page on which work begins. */
export const waitingWords = {
  waitsReceipt: { zh: '来文待签收：{paper} {title}', en: 'To be confirmed: {paper}, {title}' },
  waitsRework: { zh: '文稿已退回，待修改：{paper} {title}', en: 'Given back, to be put right: {paper}, {title}' },
  waitsReview: { zh: '文稿待审核：{paper} {title}', en: 'To be reviewed: {paper}, {title}' },
  waitsSigning: { zh: '文稿待签发：{paper} {title}', en: 'To be signed: {paper}, {title}' },
  waitsIssuing: { zh: '文稿已签发，待印发：{paper} {title}', en: 'Signed, to be issued: {paper}, {title}' },
  noneIssued: { zh: '还没有印发的文稿。', en: 'No paper has been issued yet.' },
  waitsOpen: { zh: '去办理', en: 'Open' },
} as const satisfies Terms;
