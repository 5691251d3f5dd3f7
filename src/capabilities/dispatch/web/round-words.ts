import type { Terms } from '#kernel/terms.ts';

/** Words of the page of rounds. */
export const roundWords = {
  title: { zh: '调度轮次', en: 'Rounds' },
  help: {
    zh: '每月开启一轮，一月与二月合并；截止当日 24 时前都可以填报。',
    en: 'One round a month, January with February; the day on which it is due counts to its end.',
  },
  month: { zh: '月份', en: 'Month' },
  state: { zh: '状态', en: 'State' },
  open: { zh: '可填报', en: 'Open' },
  locked: { zh: '已锁定', en: 'Locked' },
  openedAt: { zh: '开启时间', en: 'Opened' },
  dueOn: { zh: '截止日期', en: 'Due on' },
  openOne: { zh: '开启一轮', en: 'Open a round' },
  none: { zh: '还没有开启过调度', en: 'No round has been opened yet' },
  required: { zh: '请填写{field}', en: 'Enter: {field}' },
  save: { zh: '开启', en: 'Open' },
  cancel: { zh: '取消', en: 'Cancel' },
} satisfies Terms;
