import type { Terms } from '#kernel/terms.ts';

/** Words that the page of the forecast and the workspace of the advice have in common. */
export const sharedWords = {
  basedOn: { zh: '依据 {month} 及以前的月报', en: 'From reports up to {month}' },
  run: { zh: '重新推算', en: 'Work out anew' },
  runFirst: { zh: '推算', en: 'Work out' },
  cancel: { zh: '取消', en: 'Cancel' },
  unit: { zh: '地区', en: 'Region' },
  project: { zh: '项目', en: 'Project' },
} satisfies Terms;
