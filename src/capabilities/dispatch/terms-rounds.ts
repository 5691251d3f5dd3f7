import type { Terms } from '#kernel/terms.ts';

/** Refusals about rounds, exceptions and freezes. */
export const roundTerms = {
  monthNotOver: { zh: '{month} 尚未结束，不能开启该月调度。', en: '{month} is not over: its round cannot be opened.' },
  quarterNotOver: {
    zh: '{quarter} 尚未结束，不能开启该季度调度。',
    en: '{quarter} is not over: its round cannot be opened.',
  },
  roundExists: { zh: '{month} 的调度已经开启。', en: 'The round of {month} is open already.' },
  dueBeforeMonthEnd: { zh: '截止日期应在 {month} 结束之后。', en: 'The due date must be after the end of {month}.' },
  opensAfterDue: { zh: '开始填报日不能晚于截止日期。', en: 'The first day cannot be after the due day.' },
  closesBeforeDue: { zh: '关闭日期不能早于截止日期。', en: 'The closing day cannot be before the due day.' },
  reportsWaiting: {
    zh: '还有 {count} 个项目的数据没有审核接收，锁定须写明理由。',
    en: '{count} reports are not accepted yet: a reason is needed to lock the round.',
  },
  roundNotLocked: { zh: '{month} 的调度没有锁定。', en: 'The round of {month} is not locked.' },
  dayIsOver: { zh: '日期 {day} 已经过去，请选今天或以后的日期。', en: '{day} is over: choose today or a later day.' },
  exceptionOfOne: {
    zh: '例外只能给一个县（市、区）或一个项目，请选其一。',
    en: 'An exception is for one unit or for one project: choose one.',
  },
  freezeTooWide: {
    zh: '请至少选定月份、县（市、区）、行动或项目之一再冻结。',
    en: 'Choose a month, a unit, an action or projects to freeze.',
  },
} satisfies Terms;
