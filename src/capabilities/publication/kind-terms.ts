import type { Terms } from '#kernel/terms.ts';
import type { PaperKind } from './rules/paper-state.ts';

/** What each kind of paper is called. */
export const kindTerms = {
  briefing: { zh: '工作简报', en: 'Work briefing' },
  notice: { zh: '通报', en: 'Notice' },
  monthly: { zh: '月度情况', en: 'Monthly page' },
  agenda: { zh: '会议议程', en: 'Agenda' },
  minutes: { zh: '会议纪要', en: 'Minutes' },
  'task-sheet': { zh: '分办单', en: 'Task sheet' },
  assessment: { zh: '考核通报', en: 'Assessment notice' },
  plan: { zh: '工作方案', en: 'Work plan' },
} as const satisfies Terms & Record<PaperKind, unknown>;
