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
  backTestTooEarly: {
    zh: '还没有可供检验的年份：需要至少两个完整年度的月报。',
    en: 'No past year can be tested yet: two whole years of reports are needed.',
  },
  actionUnknown: { zh: '这份建议中没有该项工作（{id}）。', en: 'This advice holds no such action ({id}).' },
  actionTwice: {
    zh: '“{name}”的工作不能既要又不要，也不能同时要两项。',
    en: 'An action on “{name}” cannot be both wanted and unwanted, and of one project only one can be wanted.',
  },
  actionAdopted: { zh: '“{name}”的这项工作已经交办。', en: 'A task was made of this action on “{name}” before.' },
  adviceNoReceiver: {
    zh: '“{name}”没有登记业主代码，也没有乡镇街道，无法确定交办对象。',
    en: '“{name}” names neither an owner nor a township to set a task for.',
  },
} satisfies Terms;
