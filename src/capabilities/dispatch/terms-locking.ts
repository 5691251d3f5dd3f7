import type { Terms } from '#kernel/terms.ts';

/** Why a report is locked: until when, and who can open it. */
export const lockTerms = {
  noJanuaryRound: {
    zh: '一月不单独调度，请与二月合并填报。',
    en: 'There is no round for January: report it with February.',
  },
  projectMerged: {
    zh: '该项目已并入“{name}”，请在那里填报和修改。',
    en: 'The project was merged into “{name}”: report and change that one.',
  },
  roundNotOpened: {
    zh: '{month} 的调度还没有开启，不能填报；由市级调度岗开启。',
    en: 'The round of {month} has not been opened; the city desk opens it.',
  },
  notReporting: {
    zh: '{month} 的调度不要求本县（市、区）填报；如需填报，请联系市级调度岗。',
    en: 'The round of {month} does not ask this unit to report; the city desk can change that.',
  },
  frozen: {
    zh: '{month} 的数据已由 {by} 冻结，解除前不能修改，理由：{reason}；由市级调度岗解除。',
    en: 'The data of {month} were frozen by {by} until the city desk lifts it, because: {reason}',
  },
  frozenUntil: {
    zh: '{month} 的数据已由 {by} 冻结到 {until} 24 时，期间不能修改，理由：{reason}；确需提前修改的，由市级调度岗解除。',
    en: 'The data of {month} were frozen by {by} until the end of {until}, because: {reason}; the city desk can lift it.',
  },
  roundNotYetOpen: {
    zh: '{month} 的调度自 {from} 零时起填报。',
    en: 'The round of {month} takes reports from {from} on.',
  },
  roundLocked: {
    zh: '{month} 的调度已锁定，不能修改；确需更正的，请联系市级调度岗开通例外或重新开启。',
    en: 'The round of {month} is locked; the city desk can grant an exception or reopen it.',
  },
  roundClosed: {
    zh: '{month} 的调度已于 {until} 24 时关闭（含宽限期）；确需补报的，请联系市级调度岗开通例外。',
    en: 'The round of {month} closed at the end of {until}, days of grace included; the city desk can grant an exception.',
  },
  reportAccepted: {
    zh: '{month} 的数据已审核接收，不能修改；确需更正的，请联系市级调度岗撤回审核。',
    en: 'The report of {month} is accepted; the city desk can take its approval back.',
  },
  reportSubmitted: {
    zh: '{month} 的数据县级已审核通过，正由上一级审核，退回前不能修改；请联系县级撤回审核，或由上一级退回。',
    en: 'The report of {month} has passed the county and is under review; the county can take its approval back.',
  },
} satisfies Terms;
