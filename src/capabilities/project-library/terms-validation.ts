import type { Terms } from '#kernel/terms.ts';

/** What a careful reader would ask about a project, at its field. */
export const validationTerms = {
  enteredBelowThreshold: {
    zh: '已报统计的项目，计划总投资 {amount} 万元低于 {threshold} 万元起点，请核对。',
    en: 'Reported to the statistics with a planned total of {amount} 万元, below the threshold of {threshold} 万元: check it.',
  },
  plannedOverApproved: {
    zh: '计划总投资 {planned} 万元超过批复总投资 {approved} 万元：须有主管部门的调整批文和盖章说明，此前超出部分不得上报。',
    en: 'The planned total of {planned} 万元 exceeds the approved {approved} 万元: until an adjustment is approved and explained, the excess may not be reported.',
  },
  overApprovalShare: {
    zh: '计划总投资为批复总投资的 {percent}%，超过 {limit}%，可能需要重新报批。',
    en: 'The planned total is {percent}% of the approved one, above {limit}%: it may have to be approved again.',
  },
  purchaseButBuilds: {
    zh: '建设性质为单纯购置，但建设内容有“{word}”：单纯购置没有建筑、安装工程。',
    en: 'The nature is purchase only, yet the content has “{word}”: a purchase has no building or installation.',
  },
  enteredBeforeStart: {
    zh: '入库月份 {entered} 早于开工时间 {started}：先开工、再入库，请核对。',
    en: 'It entered the statistics in {entered}, before it started in {started}: check both.',
  },
  startedBeforeApproval: {
    zh: '开工时间 {started} 早于批复（备案）日期 {approved}：请核对，并补充说明材料。',
    en: 'It started in {started}, before its approval on {approved}: check it and attach an explanation.',
  },
  enteredBeforeApproval: {
    zh: '入库月份 {entered} 早于批复（备案）日期 {approved}，请核对。',
    en: 'It entered the statistics in {entered}, before its approval on {approved}: check both.',
  },
  levellingIsNoStart: {
    zh: '建设内容只有“{word}”：场地平整不算开工，此前没有投资可报。',
    en: 'The content is only “{word}”: levelling is no start, and there is no investment to report before it.',
  },
  notWholeWan: {
    zh: '{amount} 万元不是整数：统计按整万元填报，请核对单位是否混用。',
    en: '{amount} 万元 is no whole number: returns are in whole 万元; check the unit.',
  },
  unitMixed: {
    zh: '{amount} 万元与计划总投资 {planned} 万元相差悬殊，请核对单位（元、万元、亿元）。',
    en: '{amount} 万元 is out of proportion to the planned total of {planned} 万元: check the unit.',
  },
} as const satisfies Terms;
export type ValidationTerm = keyof typeof validationTerms;
