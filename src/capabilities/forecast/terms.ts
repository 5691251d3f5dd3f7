import type { Terms } from '#kernel/terms.ts';

/** What the room refuses. */
export const terms = {
  forecastNoMonth: {
    zh: '该月份还没有可用的月报：预判只能从已结束的调度月份做起。',
    en: 'There are no reports for that month yet: a forecast begins at a month whose round is over.',
  },
  forecastNothingKnown: {
    zh: '项目库中还没有符合口径的项目，无法预判。请先导入项目和月报。',
    en: 'The library has no project in caliber yet: import projects and reports first.',
  },
  forecastPublished: { zh: '该预判已经发布，不能再改。', en: 'This forecast is published and does not change.' },
  forecastOlder: {
    zh: '已经发布了更新的预判（截至 {month}），较早的预判不能再发布。',
    en: 'A newer forecast (as of {month}) is published already; an older one cannot follow it.',
  },
} satisfies Terms;
