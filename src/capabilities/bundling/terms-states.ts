import type { Terms } from '#kernel/terms.ts';
import type { ProposalState } from './rules/proposal-steps.ts';

/** Where a proposal stands, on the page and in its papers. */
export const stateTerms = {
  'state.draft': { zh: '草案', en: 'Draft' },
  'state.handed': { zh: '已送发改部门', en: 'Handed over' },
  'state.approved': { zh: '已批复，待统计部门认定', en: 'Approved; the statistics bureau decides' },
  'state.confirmed': { zh: '统计部门认定符合', en: 'Confirmed by the statistics bureau' },
  'state.declined': { zh: '统计部门认定不符合', en: 'Declined by the statistics bureau' },
  'state.rejected': { zh: '未批复', en: 'Not approved' },
  'state.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
} satisfies Terms & Record<`state.${ProposalState}`, { zh: string; en: string }>;
