import type { Terms } from '#kernel/terms.ts';

/** Words of whose a paper is: the own unit's or that of another, and whether it was confirmed here. */
export const unitWords = {
  from: { zh: '来源', en: 'From' },
  'from-own': { zh: '本单位', en: 'The own unit' },
  'from-others': { zh: '其他单位来文', en: 'Other units' },
  addUnitsBelow: { zh: '加入下级各单位（{count} 个）', en: 'Add the {count} units below' },
  toConfirm: { zh: '待签收', en: 'To be confirmed' },
} as const satisfies Terms;
