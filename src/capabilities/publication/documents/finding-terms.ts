import type { Terms } from '#kernel/terms.ts';

/** What is said about a briefing when it is checked. `{text}` is the place itself. */
export const findingTerms = {
  yearDiffersFromDate: {
    zh: '期号年份（{year}）与编发日期“{dateText}”的年份不一致，请核对。',
    en: 'The year of the issue ({year}) and the date “{dateText}” disagree.',
  },
  issueDiffers: {
    zh: '报头期号“{text}”与所要编发的〔{year}〕第{number}期不一致。',
    en: 'The masthead says “{text}”, but the issue asked for is {year} No. {number}.',
  },
  dateAfterToday: { zh: '编发日期“{text}”晚于今天（{today}）。', en: 'The date “{text}” is after today ({today}).' },
  dateBeforePrevious: {
    zh: '编发日期“{text}”早于上一期的日期（{previous}）。',
    en: 'The date “{text}” is before that of the previous issue ({previous}).',
  },
  dateImpossible: { zh: '“{text}”不是历法上存在的日期。', en: '“{text}” is no day of the calendar.' },
  monthIncomplete: {
    zh: '{month} 上报不全：应报 {expected} 个项目，已报 {reported} 个，文中该月数字因此偏低，不宜印发。',
    en: '{month} is incomplete: {reported} of {expected} projects have reported, so its figures are low; do not publish them.',
  },
  dateMissing: { zh: '报头没有编发日期。', en: 'The masthead has no date.' },
  nameMissing: { zh: '报头没有简报名称。', en: 'The masthead has no name.' },
  numberMissing: { zh: '报头没有期号。', en: 'The masthead has no number of issue.' },
  officeMissing: { zh: '报头没有编发单位。', en: 'The masthead has no issuing office.' },
  numberGap: {
    zh: '期号跳号：上一期为〔{previousYear}〕第{previousNumber}期，本期应为第{expected}期，现为第{number}期。',
    en: 'Numbers are skipped: after {previousYear} No. {previousNumber} comes No. {expected}, not No. {number}.',
  },
  numberRepeated: {
    zh: '期号重复或倒退：上一期为〔{previousYear}〕第{previousNumber}期，本期应为第{expected}期，现为第{number}期。',
    en: 'The number was used before: after {previousYear} No. {previousNumber} comes No. {expected}, not No. {number}.',
  },
  secretGrade: {
    zh: '出现国家秘密标志“{text}”：本系统不得处理涉密文件，请立即移出并按保密规定办理。',
    en: 'A state-secret grade “{text}”: this system must not hold classified papers. Remove it at once.',
  },
  articlesMissing: { zh: '没有找到文章。', en: 'No article was found.' },
  titleMissing: { zh: '文章没有标题。', en: 'An article has no title.' },
  articleEmpty: { zh: '文章“{text}”没有正文。', en: 'The article “{text}” has no text.' },
  authorMissing: { zh: '文章“{text}”末尾没有供稿单位。', en: 'The article “{text}” names no author unit at its end.' },
  contentsDiffer: {
    zh: '目录第{order}条“{entry}”与文章标题“{title}”不一致。',
    en: 'Entry {order} of the contents, “{entry}”, differs from the title “{title}”.',
  },
  recipientsUnended: {
    zh: '“{text}”末尾应有句号。',
    en: 'The list of recipients “{text}” should end with a full stop (。).',
  },
  copiesLow: {
    zh: '共印{copies}份，少于送、发范围（至少{recipients}份；“成员单位”等未列明的一组按{group}个计），请核对。',
    en: '{copies} copies are fewer than the recipients need (at least {recipients}; an unlisted group counts as {group}).',
  },
  halfWidthMarks: {
    zh: '中文之间使用了半角标点，本段共{marks}处，如“{text}”。',
    en: 'Half-width punctuation between Chinese characters, {marks} in this paragraph, such as “{text}”.',
  },
  mixedBrackets: {
    zh: '括号全角半角混用：以“{open}”开始，以“{close}”结束。',
    en: 'Brackets are mixed: opened with “{open}”, closed with “{close}”.',
  },
  bracketsDiffer: {
    zh: '全文全角括号{full}处、半角括号{half}处，写法不一，如“{text}”。',
    en: 'Full-width brackets {full} times and half-width {half} times in one paper, such as “{text}”.',
  },
  unbalancedMarks: { zh: '引号或括号“{mark}”没有配对。', en: 'The quotation mark or bracket “{mark}” has no partner.' },
  growthNegative: {
    zh: '“{text}”：增减方向与负号重复，负增长请写“下降”，并核对数字。',
    en: '“{text}”: direction and sign disagree; write a fall as 下降 and check the figure.',
  },
  mobileNumber: { zh: '疑似手机号码“{text}”，公开前请隐去。', en: 'Possibly a mobile number, “{text}”: mask it.' },
  identityNumber: {
    zh: '疑似身份证号码，公开前必须隐去。',
    en: 'Possibly an identity card number: it must be masked.',
  },
  figureToReach: {
    zh: '“{text}”：此类表述有授意填报、要求达到某一统计数字之嫌，请核对（统计法禁止自行修改、授意编造统计资料）。',
    en: '“{text}”: this can be read as asking for a figure to be reached; the statistics law forbids prompting figures.',
  },
  packagedProjects: {
    zh: '“{text}”：有为符合统计口径而拼凑项目之嫌，请核对项目的真实性和表述。',
    en: '“{text}”: this can be read as dressing projects up to fit the statistical caliber.',
  },
} as const satisfies Terms;

/** The kinds of finding. */
export type FindingCode = keyof typeof findingTerms;
