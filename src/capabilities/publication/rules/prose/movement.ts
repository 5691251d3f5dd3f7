import type { Approximation, BareFigure, Basis, Direction } from './prose-figure.ts';

const up =
  '超(?:过|出)?(?=时间|序时|进度|计划|目标)|正增长|转正|逆转|增长|增加|增幅|增速|增至|增到|净增|上升|上涨|提高|提升|提速|升至|升高|攀升|扩大|加快|加速|回升|高于|高出|快于|多于|超出(?!部分)|跃升|上调|增收|增产|涨幅|增(?=长?了?\\s*$)|升(?=\\s*$)|涨(?=\\s*$)|(?<!最)多(?=\\s*$)|(?<!最|尽)快(?=\\s*$)|(?<!最)高(?=\\s*$)';
const down =
  '落后(?!产)|负增长|下降|降低|减少|降幅|减幅|降至|降到|减至|回落|下跌|跌幅|下滑|收窄|放缓|低于|慢于|少于|下调|缩减|压减|削减|缩短|精简|减产|减(?=\\s*$)|降(?=\\s*$)|(?<!最|至|不)少(?=\\s*$)|(?<!最)慢(?=\\s*$)|(?<!最)低(?=\\s*$)|缩小';
const moves = new RegExp(`(?<up>${up})|(?<down>${down})`, 'g');
/** Between a word of change and the amount that it changes by or to. */
const link = /^(?:\d{4}年的|了|到|至|为|约|近|超过?|逾|达到?|成|[:：]|\s|率|数|额|投资|资金|收入|项目|将近|不足)*$/;
const yearOnYear =
  '同比|比(?:上年|去年|上一年|前一年)|较(?:上年|去年|上一年|前一年)|与(?:上年|去年)|(?:上年|去年)同[期比]';
const monthOnMonth = '环比|[比较与](?:上个?月|前一月|上季度?|上一季度)';
const otherBasis =
  '[比较](?!例|重|大|好|强|快|多|高|低|为|突出|完善|对|选|武|拼|赛)[^，。；、]{1,14}?(?=增|减|上升|提|下降|降|高|低|快|慢|多|少|回落|扩|收|超)|(?<!不)(?:高于|低于|快于|慢于|高出|超(?!出?部分)(?:出|过)?|落后)[^，。；、]{2,14}';
const bases = new RegExp(`(?<year>${yearOnYear})|(?<month>${monthOnMonth})|(?<other>${otherBasis})`, 'g');

/** What the words around a figure say of its movement. */
export type Movement = { readonly direction: Direction; readonly basis: Basis };

/** The movement that was said of the figure before, and where that figure ends; null at the beginning of a sentence. */
export type Before = Movement & Pick<BareFigure, 'end' | 'kind' | 'value'>;

/**
 * Direction and basis of `figure` in a plain text. A rate takes them from the words of its clause, an amount or a count
 * only from a word directly before it; a figure that goes on with a list takes those of the one before.
 */
export function movementOf(text: string, figure: BareFigure, before: Before | null): Movement {
  if (figure.column !== undefined)
    return { direction: signed(figure) ?? figure.column.direction, basis: figure.column.basis };
  if (figure.kind === 'date' || (figure.kind === 'ratio' && /[:：]/.test(text.slice(figure.start, figure.end))))
    return { direction: null, basis: null };
  const sentence = text.slice(Math.max(0, figure.start - 120), figure.start);
  const clause = sentence.slice(
    Math.max(...['，', ',', '。', '；', ';', '！', '？', '\n'].map((mark) => sentence.lastIndexOf(mark))) + 1,
  );
  const own = before === null ? clause : clause.slice(Math.max(0, clause.length - (figure.start - before.end)));
  if (before !== null && before.kind === figure.kind && isContinued(text.slice(before.end, figure.start)))
    return { direction: continued(figure, before), basis: before.basis };
  const direction = directionOf(own, clause, figure) ?? ahead(text, figure);
  const basis = direction === null && !isRate(figure) ? null : basisOf(own, clause, direction === null ? '' : sentence);
  return { direction, basis };
}

/** After a fall that was written as a negative number, a positive one is a rise. */
function continued(figure: BareFigure, before: Before): Direction {
  return signed(figure) ?? (before.value < 0 ? 'up' : before.direction);
}

/** Only a mark, or a mark and a name, parts a figure from the one before: 分别增长11.1%、9.3%和8.2%. */
function isContinued(between: string): boolean {
  return /^\s*(?:[、和及与~～—–-]|以及|至|到)\s*$/.test(between);
}

function isRate({ kind, unit }: BareFigure): boolean {
  return kind === 'percent' || kind === 'percentagePoints' || /[倍成番]/.test(unit);
}

function signed(figure: BareFigure): Direction {
  return figure.value < 0 && isRate(figure) ? 'down' : null;
}

function directionOf(own: string, clause: string, figure: BareFigure): Direction {
  const last = lastOf(own, moves) ?? (isRate(figure) && /[由从]/.test(clause) ? lastOf(clause, moves) : null);
  if (signed(figure) === 'down') return 'down';
  if (figure.unit === '番') return 'up';
  if (last === null) return null;
  const gap = own.slice(last.index + last[0].length);
  if (!isRate(figure) && (!link.test(gap) || isVerb(last, gap) || /^(?:高于|低于|超出|多于|少于)$/.test(last[0])))
    return null;
  if (/^percent$/.test(figure.kind) && /^(?:高于|低于|多于|少于|高出|超出)$/.test(last[0])) return null;
  if (isRate(figure) && /占(?!比?.*(?:提|上|下|增|减))|完成率|比重为|比例为/.test(gap)) return null;
  return last.groups?.up === undefined ? 'down' : 'up';
}

/** 提升143个村 is work on them, 提升至5万吨 and 比时限缩短2天 are changes. */
function isVerb({ 0: word, index, input }: RegExpExecArray, gap: string): boolean {
  if (/[比较][^，。；、]{2,14}$/.test(input.slice(0, index))) return false;
  return /^(?:提升|扩大|加快|超.*|落后|压减|精简|减产|缩短)$/.test(word) && !/^[至到]/.test(gap);
}

/** 10%的增长目标, 5%的降幅: the word stands behind. */
function ahead(text: string, figure: BareFigure): Direction {
  if (!isRate(figure)) return null;
  const behind = /^(?:以上|左右)?的(?:[\u4e00-\u9fff]{0,4}?)?(增长|增速|增幅|涨幅|降幅|下降)/.exec(
    text.slice(figure.end, figure.end + 12),
  );
  if (behind === null) return null;
  return /降/.test(behind[1] ?? '') ? 'down' : 'up';
}

function basisOf(own: string, clause: string, sentence: string): Basis {
  // 较去年同期（25微克/立方米）下降16%: what stands in brackets parts no change from what it is measured against.
  const said = clause.slice(0, clause.length - own.length).replace(/^[)）]/.test(own) ? /[(（][^()（）]*$/ : /$/, '');
  const inOwn = lastOf(own, bases) ?? lastOf(said.slice(-10), bases);
  if (inOwn !== null) return named(inOwn);
  if (
    /(?:^|[。；\n])\s*(?:对比|对照|与|和)[^，。；上去]{2,14}(?:相比)?，[^。；]*$/.test(sentence) &&
    /对比|相比/.test(sentence)
  )
    return 'other';
  const opening =
    /(?:^|[。；\n])[^。；\n]{0,10}(与(?:上年|去年)[^，。]{0,6}相比|和(?:上年|去年)[^，。]{0,6}相比|同比来?看)，[^。；]*$/.exec(
      sentence,
    );
  return opening === null ? null : 'yearOnYear';
}

function named(match: RegExpExecArray): Basis {
  if (match.groups?.year !== undefined) return 'yearOnYear';
  return match.groups?.month === undefined ? 'other' : 'monthOnMonth';
}

function lastOf(text: string, pattern: RegExp): RegExpExecArray | null {
  return [...text.matchAll(pattern)].at(-1) ?? null;
}

const overBefore = /(?:[率比]过|超过|超出|超|逾|突破|多于|大于)(?:了)?\s*$/;
const nearlyBefore = /(?:将近|接近|逼近|近|不足|不到|未到|不满)\s*$/;
const aboutBefore = /(?:大约|约为|约|大概|大致|左右为)\s*$/;

/** How exactly a figure is meant, by the words before, within and behind it. */
export function approximationOf(text: string, figure: BareFigure): Approximation {
  if (figure.kind === 'date') return 'exact';
  const before = text.slice(Math.max(0, figure.start - 6), figure.start);
  const after = text.slice(figure.end, figure.end + 3);
  if (/^\s*(?:左右|上下)/.test(after) || aboutBefore.test(before)) return 'about';
  if (nearlyBefore.test(before) && !(figure.kind === 'duration' && /近\s*$/.test(before))) return 'nearly';
  if (overBefore.test(before) && !/不(?:得|应|能|会|可)?(?:超过|超出|多于|大于)\s*$/.test(before)) return 'over';
  if (/^\s*(?:(?:（含）)?以上|多(?![于数])|余)/.test(after)) return 'over';
  return figure.within;
}
