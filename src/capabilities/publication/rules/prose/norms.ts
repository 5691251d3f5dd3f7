import type { ProseFigure } from './prose-figure.ts';

/**
 * What a quantity is that states no fact: something to reach, a limit by which things are told apart, or the condition of
 * a rule. Data cannot contradict it.
 */
export type Norm = 'goal' | 'threshold' | 'condition';

/** Where an article of a paper begins, and what it is called. */
export type TitlePlace = { readonly text: string; readonly start: number };

/** Indicators that are goals and plans themselves, which data may contradict. */
const plannedKeys = /^(?:target|planned|starts)/;

/** Whether an indicator can be what a norm says. */
export function isPlanned(indicator: string): boolean {
  return plannedKeys.test(indicator);
}

const limits = '起点|门槛|标准|下限|上限|限额|红线|底线';
const acts = '投资|完成|增长|增速|新增|新开工|开工|实施|建成|完工|入库|储备|达到|达|提高|下降|压减';

const goalBefore = new RegExp(
  [
    `(?:力争|争取|确保|保证|努力(?:实现|使)?|预期|拟)[^。；！？\\n]{0,40}$`,
    `(?:计划|预计|要求|须|应当?)(?:全年|年内|年底前?|累计|总)?(?:${acts})[^，。；\\n]{0,12}$`,
    `目标(?:任务|值)?(?:为|是|定为|确定为|设定为|按|：|:)?\\s*(?:投资)?(?:同比|比上年|较上年)?(?:增长|增速|下降)?$`,
    `(?:保持在?|不(?:得)?低于|不(?:得)?少于|不(?:得)?超过|控制在)\\s*$`,
  ].join('|'),
);
/** After words of a goal in the same sentence, what tells that a fact follows. */
const factAgain = /已|实际|截至|目前|实现了|完成了|仅|只有|[，；](?:其中)?(?:上年|去年)(?:同期)?(?:为|完成)/;
const goalBehind = /^(?:以上|左右)?的?(?:投资|同比)?(?:年度|全年)?(?:增长|增速|投资|减排|工作)?(?:预期)?目标(?!的\d)/;

const limitBefore = new RegExp(
  `(?:${limits})(?:金额)?(?:为|是|定为|确定为|：)?$|(?:不足|低于|高于|少于|多于|大于|小于|超过|未达到?|达到|达|不满|满|以)\\s*$`,
);
const ownLimit = new RegExp(`(?:${limits})(?:金额)?(?:为|是|定为|确定为|：)?$`);
const limitBehind = new RegExp(
  [
    '^(?:[（(]含[^）)]*[）)])?(?:及|\\/)?(?:以上|以下|以内)?的(?!成绩|水平|好|增长|增幅|增速|目标|历史)',
    `^(?:的)?(?:统计|入库|申报|纳统|最低)?(?:${limits})`,
    `^为(?:${limits})`,
  ].join('|'),
);
const limitNoun =
  /^(?:[（(]含[^）)]*[）)])?(?:及|\/)?(?:以上|以下|以内|起)(?:的|[（(]含|[\u4e00-\u9fff]{0,6}(?:项目|企业|单位|工程|县|地区))/;

const conditionBefore =
  /(?:^|[，。；：\n])\s*(?:如果|如(?![下上图表期实何是同])|若|倘若|一旦|凡是?|当(?![年月日前地])|每(?:低|高|少|多|超|增|减|降|提|逾|延|缺|漏|出现|发生|有))[^。；\n]{0,40}$/;
const conditionBehind =
  /^(?:以上|以下)?(?:的|时|，|者)?(?:则|扣|加\d|予以|给予|约谈|一票否决|不得|不予|应当?(?!的)|须|要(?:及时|书面|说明))/;
const ruleBefore = /(?:低于|不足|少于|高于|超过|未达到?|达到|达|满)\s*$/;

/** What a rule takes off or gives: 每少一次扣2分. */
const marksOfRule = /(?:低于|不足|未达|每|凡|的，?|缺|漏|逾期)[^。；\n]{0,30}(?:扣|减|加)\s*$/;

/** Norms among the quantities of a text, each with what it is. `titles` are those of its articles. */
export function normsIn(
  text: string,
  figures: readonly ProseFigure[],
  titles: readonly TitlePlace[] = [],
): ReadonlyMap<ProseFigure, Norm> {
  const norms = new Map<ProseFigure, Norm>();
  const goals = goalStretches(text);
  for (const figure of figures) {
    if (figure.kind === 'date') continue;
    const norm = normOf(text, figure) ?? (isAmongGoals(text, figure, { goals, titles }) ? 'goal' : null);
    if (norm !== null) norms.set(figure, norm);
  }
  return norms;
}

/** What the words around a quantity make of it. */
function normOf(text: string, { start, end, unit }: ProseFigure): Norm | null {
  const window = text.slice(Math.max(0, start - 80), start);
  const from = Math.max(...[...'。；！？\n'].map((mark) => window.lastIndexOf(mark))) + 1;
  const before = window.slice(from);
  const behind = text.slice(end, end + 16);
  if (ownLimit.test(before) || limitNoun.test(behind)) return 'threshold';
  if (limitBefore.test(before) && limitBehind.test(behind)) return 'threshold';
  if (unit === '分' && marksOfRule.test(before)) return 'condition';
  if (conditionBefore.test(before) || (ruleBefore.test(before) && conditionBehind.test(behind))) return 'condition';
  const said = goalBefore.exec(before);
  if (said !== null && !factAgain.test(before.slice(said.index))) return 'goal';
  return goalBehind.test(behind) ? 'goal' : null;
}

type Stretch = { readonly from: number; readonly to: number };

const heading =
  /^[ \t\u3000]*(?:([一二三四五六七八九十]{1,3}、)|([（(][一二三四五六七八九十]{1,3}[）)])|(\d{1,2}[.．、]))[ \t\u3000]*([^。：；\n]{2,30})/gm;
const namesGoals = /目标|主要指标|预期/;
const namesResults = /目标[^。]{0,6}(?:完成|实现|进展|执行|考核|对照|相比)|完成情况|进展情况|落实情况/;
const goalLine = /^[ \t\u3000]*(?:工作|主要|年度|全年|总体|投资)?目标(?:任务)?[：:].*$/gm;

/** Sections whose heading speaks of goals, up to the next heading of their level, and lines such as 目标任务：……. */
function goalStretches(text: string): Stretch[] {
  const headings = [...text.matchAll(heading)].map((match) => ({
    at: match.index,
    level: match[1] !== undefined ? 1 : match[2] !== undefined ? 2 : 3,
    isGoal: namesGoals.test(match[4] ?? '') && !namesResults.test(match[4] ?? ''),
  }));
  const sections = headings.flatMap(({ at, level, isGoal }, index) => {
    if (!isGoal) return [];
    const next = headings.slice(index + 1).find((other) => other.level <= level);
    return [{ from: at, to: next?.at ?? text.length }];
  });
  const lines = [...text.matchAll(goalLine)].map(({ index, 0: line }) => ({ from: index, to: index + line.length }));
  return [...sections, ...lines];
}

const planTitle = /(?:方案|计划|规划|要点|安排意见)$/;

/** Whether it stands among goals, or in a plan for its own year, and nothing says that it has happened. */
function isAmongGoals(
  text: string,
  { start, period }: ProseFigure,
  { goals, titles }: { readonly goals: readonly Stretch[]; readonly titles: readonly TitlePlace[] },
): boolean {
  const title = titles.findLast((one) => one.start <= start);
  const isPlan = title !== undefined && planTitle.test(title.text.trim());
  if (!isPlan && !goals.some(({ from, to }) => start >= from && start < to)) return false;
  const year = /(?:19|20)\d{2}/.exec(title?.text ?? '')?.[0];
  const isOfPast = year !== undefined && period !== null && period.slice(0, 4) < year;
  const before = text.slice(Math.max(0, start - 60), start);
  const sentence = before.slice(Math.max(...[...'。！？\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  return !isOfPast && !/已|实际|截至|目前|实现了|完成了/.test(sentence);
}
