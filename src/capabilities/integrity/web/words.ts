import type { Terms } from '#kernel/terms.ts';
import type { Pattern } from '../rules/flag.ts';
import { terms } from '../terms.ts';

/** Words of the page of the self-check. */
export const words = {
  ...terms,
  title: { zh: '数据自查', en: 'Self-check' },
  aboutUnit: {
    zh: '以下是系统按常见异常形态提出的核对问题，不是结论。请对照原始资料核实，并写明情况；说明之后或 {days} 天之后市级可见。',
    en: 'These are questions, not findings. Check them against your papers and say what is so; the city sees them after your answer or {days} days.',
  },
  aboutCity: {
    zh: '以下是单位已说明、或提出满 {days} 天的核对问题，不是结论。新提示先由单位自己核对。',
    en: 'Questions that the unit has answered, or that are {days} days old. New ones are for the unit first.',
  },
  lastRun: { zh: '最近一次自查：{at}', en: 'Last check: {at}' },
  neverRun: { zh: '还没有自查过', en: 'Never checked so far' },
  run: { zh: '立即自查', en: 'Check now' },
  ran: { zh: '自查完成，共查 {projects} 个项目，用时 {ms} 毫秒。', en: '{projects} projects checked in {ms} ms.' },
  caption: { zh: '自查提示', en: 'Flags' },
  pattern: { zh: '形态', en: 'Pattern' },
  severity: { zh: '程度', en: 'Severity' },
  error: { zh: '不符', en: 'Contradiction' },
  warn: { zh: '请说明', en: 'To be explained' },
  note: { zh: '提示', en: 'Note' },
  open: { zh: '待说明', en: 'Not answered' },
  answered: { zh: '已说明', en: 'Answered' },
  gone: { zh: '已消失', en: 'Gone' },
  state: { zh: '状态', en: 'State' },
  question: { zh: '问题', en: 'Question' },
  projectsColumn: { zh: '项目', en: 'Projects' },
  unit: { zh: '县（市、区）', en: 'County' },
  firstSeen: { zh: '首次提出', en: 'First seen' },
  more: { zh: '等 {count} 个', en: 'and {count} in all' },
  others: { zh: '另涉及其他县（市、区） {count} 个项目', en: '{count} projects of other counties too' },
  noneOpen: {
    zh: '没有待说明的提示。每天凌晨 2 时自动自查一次，也可以立即自查。',
    en: 'No open flag. The desk checks at 02:00 every night, or at once by the button.',
  },
  noneOther: { zh: '没有符合条件的提示。', en: 'No flag meets the filters.' },
  detail: { zh: '核对问题', en: 'Question' },
  clause: { zh: '依据', en: 'Source' },
  months: { zh: '月份', en: 'Months' },
  project: { zh: '项目', en: 'Project' },
  code: { zh: '项目代码', en: 'Code' },
  answers: { zh: '单位说明', en: 'Answers of the unit' },
  noAnswer: { zh: '单位还没有说明。', en: 'The unit has not answered yet.' },
  byAt: { zh: '{by} · {at}', en: '{by} · {at}' },
  course: { zh: '经过', en: 'What became of it' },
  'event.seen': { zh: '首次提出', en: 'First seen' },
  'event.changed': { zh: '有变化', en: 'Changed' },
  'event.gone': { zh: '不再出现', en: 'Gone' },
  'event.back': { zh: '再次出现', en: 'Back' },
  answer: { zh: '写说明', en: 'Answer' },
  answerHelp: {
    zh: '写明核实的情况、依据的材料和已作的更正；更正数据请到项目的“月度”页。不需要为消除提示而改数。',
    en: 'Say what you found, by which papers, and what was corrected. Figures are never changed to make a flag go.',
  },
  answerShort: { zh: '请至少写 5 个字', en: '5 characters at least' },
  save: { zh: '提交说明', en: 'Send' },
  close: { zh: '关闭', en: 'Close' },
  setDays: { zh: '单位先行核对 {days} 天', en: '{days} days for the unit' },
  daysHelp: { zh: '新提示先给单位自己看的天数，0–60', en: 'Days for which a new flag is the unit’s alone, 0–60' },
  saveDays: { zh: '保存', en: 'Save' },
} satisfies Terms;

/** Name of a pattern. */
export function patternWord(pattern: Pattern): keyof typeof words {
  return `pattern.${pattern}`;
}
