import type { Terms } from '#kernel/terms.ts';

/** What is said about a briefing when it is checked. `{text}` is the place itself. */
export const findingTerms = {
  yearDiffersFromDate: {
    zh: '期号年份（{year}）与编发日期“{dateText}”的年份不一致，请核对。',
    en: 'The year of the issue ({year}) and the date “{dateText}” disagree.',
  },
  numberYearDiffers: {
    zh: '文号年份（{year}）与签发日期（{day}）的年份不一致，请核对。',
    en: 'The paper is numbered in {year}, but is signed on {day}.',
  },
  titleYearDiffers: {
    zh: '标题写的是{year}年，与签发年份（{signed}）相差过远，请核对。',
    en: 'The title names {year}, far from the year of signing ({signed}).',
  },
  titleYearUnnamed: {
    zh: '标题写的是{year}年，正文写的是{others}年，请核对。',
    en: 'The title names {year}, the text only {others}.',
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
  annexListMissing: {
    zh: '文后有附件 {annexes} 件，正文之下没有列出“附件：……”。',
    en: 'There are {annexes} annexes, and no list of them below the text.',
  },
  annexesDiffer: {
    zh: '附件说明“{entry}”与文后附件“{title}”不一致。',
    en: 'The list of annexes says “{entry}”, the annexes “{title}”.',
  },
  annexUnknown: {
    zh: '正文写“{text}”，文后只有 {annexes} 件附件。',
    en: 'The text names “{text}”, but there are {annexes} annexes.',
  },
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
  copiesMissing: {
    zh: '报尾有发送范围而没有印数（本期共印……份）。',
    en: 'The foot names recipients and no print run.',
  },
  recipientsMissing: { zh: '报尾没有报送、发送范围。', en: 'The foot names no recipients.' },
  contentsMissing: { zh: '有 {articles} 篇文章而没有目录。', en: 'There are {articles} articles and no contents.' },
  doubledMarks: { zh: '标点重复：“{text}”。', en: 'Punctuation twice: “{text}”.' },
  doubledWords: { zh: '词语重复：“{text}”。', en: 'A word twice: “{text}”.' },
  bankCard: { zh: '疑似银行卡号，公开前必须隐去。', en: 'Possibly the number of a bank card: it must be masked.' },
  homeAddress: { zh: '疑似个人住址“{text}”，公开前请隐去。', en: 'Possibly a home address, “{text}”: mask it.' },
  dayImpossible: { zh: '正文日期“{text}”在历法上不存在。', en: '“{text}” in the text is no day of the calendar.' },
  weekdayDiffers: { zh: '“{text}”应为{expected}。', en: '“{text}” is not that day of the week ({day}).' },
  periodDiffers: {
    zh: '“{part}”与“{months}”所指的月份不一致。',
    en: '“{part}” and “{months}” do not mean the same months.',
  },
  yearAhead: {
    zh: '“{text}”晚于本期年份（{issueYear}），却写成已有的结果。',
    en: '“{text}” is after the year of the paper ({issueYear}), yet told as a result.',
  },
  yearUnfinished: {
    zh: '“{text}”尚未结束，却写了全年或年底的结果。',
    en: '“{text}” is not over, yet its result for the whole year is told.',
  },
  yearPast: {
    zh: '“{text}”早于本期年份（{issueYear}）两年以上，是否写错了年份？',
    en: '“{text}” is two years or more before the paper ({issueYear}): is it the year that is meant?',
  },
  partsDiffer: {
    zh: '分项 {parts} 合计 {sum}，与“{text}”不符。',
    en: 'The parts {parts} make {sum}, not “{text}”.',
  },
  totalDiffers: {
    zh: '表中“{column}”各行合计 {sum}，与合计“{text}”不符。',
    en: 'The rows of “{column}” make {sum}, not “{text}”.',
  },
  growthDiffers: {
    zh: '按文中 {base} 与 {amount} 计算应为 {expected}%，文中写“{text}”。',
    en: 'By {base} and {amount} of the text it is {expected}%, the text says “{text}”.',
  },
  shareDiffers: {
    zh: '按文中 {part} 与 {whole} 计算为 {expected}%，文中写“{text}”。',
    en: 'By {part} and {whole} of the text it is {expected}%, the text says “{text}”.',
  },
  turnDiffers: {
    zh: '“{from}”到“{to}”的变化与所写的方向不符。',
    en: 'From “{from}” to “{to}” is not the way that the words say.',
  },
  goalNotMet: {
    zh: '实际为 {actual}，未达到 {goal} 的目标，文中却写已实现。',
    en: 'It is {actual}, below the goal of {goal} that the text calls reached.',
  },
  unitsMixed: {
    zh: '同一变化或列举前后单位不同：“{from}”与“{to}”，请统一单位并核对数量级。',
    en: 'One change or list in two units, “{from}” and “{to}”: use one and check the order of magnitude.',
  },
  percentAbove100: { zh: '“{text}”：占比、比率不应超过100%。', en: '“{text}”: a share cannot be above 100%.' },
  amountImplausible: {
    zh: '金额“{text}”的数量级不合常理，请核对单位（元、万元、亿元）。',
    en: 'The amount “{text}” is of an unlikely order: check its unit (元, 万元, 亿元).',
  },
  figureDiffers: {
    zh: '同一数字前后不一：前文为“{other}”，此处为“{text}”。',
    en: 'One figure with two values: “{other}” before, “{text}” here.',
  },
  figureDiffersFromLast: {
    zh: '与上一期不一致：上一期为“{other}”，本期为“{text}”；如已更正请说明。',
    en: 'The last issue had “{other}”, this one has “{text}”: say so if it was corrected.',
  },
  listCountDiffers: {
    zh: '前面列举了 {named} 项，却写“{text}”。',
    en: '{named} are named before “{text}”.',
  },
  rankDiffers: {
    zh: '表中名次“{text}”与数值次序不符，按数值应为第 {expected} 名。',
    en: 'The rank “{text}” does not follow the figures, by which it is {expected}.',
  },
  figureStale: {
    zh: '数据已变化：文中为“{was}”，现为“{now}”。',
    en: 'The data have changed: “{was}” in the paper, “{now}” now.',
  },
  figureGone: { zh: '“{text}”所引的数据已不存在。', en: 'The data behind “{text}” are gone.' },
  figureTyped: {
    zh: '“{text}”为人工填写（数据现为 {now}），请核对来源。',
    en: '“{text}” was typed by hand (the data say {now}): check where it comes from.',
  },
  figureKept: {
    zh: '“{text}”保留旧值（数据现为 {now}），理由：{reason}',
    en: '“{text}” keeps its former value (now {now}), because: {reason}',
  },
  figureUnbound: {
    zh: '“{text}”可引用数据中的“{name}”，目前未绑定。',
    en: '“{text}” could be bound to “{name}” and is not.',
  },
  figureContradicts: {
    zh: '“{text}”与数据不符：“{name}”为 {now}。',
    en: '“{text}” contradicts the data: “{name}” is {now}.',
  },
} as const satisfies Terms;

/** The kinds of finding. */
export type FindingCode = keyof typeof findingTerms;
