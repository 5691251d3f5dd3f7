import type { FindingDraft } from '../finding.ts';
import type { ProseFigure } from '../prose/prose-figure.ts';
import { calendarDate } from '../read-masthead.ts';
import type { Reading, Sentence } from './reading.ts';

const weekdays = '日一二三四五六';
/** Words of a plan: what is ahead may well have a year to come. */
const ahead =
  /计划|规划|目标|力争|争取|预计|将|拟|到\s*$|至\s*$|有效期|起施行|前完成|十四五|十五五|展望|远景|期间|任务|预期|安排|要求|确保|前$/;
const lastMonthOf: Readonly<Record<string, number>> = { Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, H2: 12 };

/** The years of a paper's number and of its date; today's where it has neither, and then `isDated` is false. */
export type PaperYears = { readonly years: readonly number[]; readonly isDated: boolean };

/**
 * Days that the calendar lacks, weekdays, periods that name other months, and years that do not fit the paper's. Where
 * number and date of the paper name two years, only what fits neither is asked about.
 */
export function checkDates(reading: Reading, { years: paperYears, isDated }: PaperYears): FindingDraft[] {
  const { figures } = reading;
  const masthead = reading.paper.masthead.dateText;
  const dates = figures.filter(({ kind, start }) => kind === 'date' && start !== masthead?.start);
  return [
    ...dates.flatMap(impossible),
    ...writtenMonths(reading),
    ...dates.flatMap((date) => weekday(reading, date, Math.max(...paperYears))),
    ...reading.sentences.flatMap((sentence) => periods(reading, sentence)),
    ...reading.sentences
      .flatMap((sentence) => years(reading, sentence, paperYears))
      .filter(({ code }) => isDated || code === 'yearAhead'),
  ];
}

function impossible({ text, start, unit, value }: ProseFigure): FindingDraft[] {
  if (unit !== '日' || value < 100) return [];
  const [month, day] = [Math.floor(value / 100) % 100, value % 100];
  // Without a year the day is tried in a leap year.
  const year = value > 10_000 ? Math.floor(value / 10_000) : 2020;
  return calendarDate(year, month, day) === null ? [{ code: 'dayImpossible', severity: 'error', text, start }] : [];
}

/** 13月 and 3月32日 are read as no date at all. */
function writtenMonths({ text, source }: Reading): FindingDraft[] {
  return [
    ...text.matchAll(
      /(?<![\d.])(?:1[3-9]|[2-9]\d|0)月(?:份|底|初|\d{1,2}日)?(?!饼)|(?<!\d)(?:1[0-2]|[1-9])月(?:3[2-9]|[4-9]\d)日/g,
    ),
  ].map((match) => ({
    code: 'dayImpossible',
    severity: 'error',
    text: source.slice(match.index, match.index + match[0].length),
    start: match.index,
  }));
}

function weekday({ text }: Reading, date: ProseFigure, year: number): FindingDraft[] {
  const named = /^\s*[（(]?\s*(?:星期|周)([一二三四五六日天])/.exec(text.slice(date.end, date.end + 8));
  if (named === null || date.unit !== '日' || date.value < 100) return [];
  const whole = date.value > 10_000 ? date.value : year * 10_000 + date.value;
  const day = calendarDate(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100);
  if (day === null) return [];
  const expected = weekdays.charAt(new Date(`${day}T00:00:00Z`).getUTCDay());
  if (expected === named[1]?.replace('天', '日')) return [];
  return [
    {
      code: 'weekdayDiffers',
      severity: 'warning',
      text: date.text,
      start: date.start,
      facts: { day, expected: `星期${expected}` },
    },
  ];
}

/** 一季度（1—4月）, 上半年，截至7月底: two names of one time that disagree. */
function periods({ text }: Reading, { figures }: Sentence): FindingDraft[] {
  const dates = figures.filter(({ kind }) => kind === 'date');
  return dates.flatMap((date, index): FindingDraft[] => {
    const next = dates[index + 1];
    if (next === undefined) return [];
    const [part, months] = date.unit === '月' ? [next, date] : [date, next];
    const between = text.slice(date.end, next.start);
    const isSame = /^\s*[（(]\s*(?:即|指)?\s*$/.test(between) || /^(?:（?即|，?截至|末?，截至)$/.test(between.trim());
    const last = lastMonthOf[part.period?.split('/').at(-1)?.split('-').at(-1) ?? ''];
    const isMonths = months.unit === '月' && /[-~～—–至到底末]/.test(months.text);
    if (!isSame || last === undefined || !isMonths || months.value % 100 === last) return [];
    return [
      {
        code: 'periodDiffers',
        severity: 'warning',
        text: text.slice(date.start, next.end),
        start: date.start,
        facts: { part: part.text, months: months.text },
      },
    ];
  });
}

/** A result of a year to come, of a year that is not over, or of one long past. */
function years({ text, paper }: Reading, sentence: Sentence, paperYears: readonly number[]): FindingDraft[] {
  if (sentence.start < (paper.articles[0]?.title.start ?? 0) || !isResult(sentence)) return [];
  return sentence.figures.flatMap((figure): FindingDraft[] => {
    if (figure.kind !== 'date' || figure.unit !== '年' || !/^\d{4}\s*年(?:度)?$/.test(figure.text)) return [];
    const before = text.slice(Math.max(sentence.start, figure.start - 8), figure.start);
    const after = text.slice(figure.end, sentence.start + sentence.text.length);
    if (isAside(before, after)) return [];
    const [first, last] = [Math.min(...paperYears), Math.max(...paperYears)];
    const facts = { year: figure.value, issueYear: last };
    const found = (code: FindingDraft['code'], severity: FindingDraft['severity']): FindingDraft[] => [
      { code, severity, text: figure.text, start: figure.start, facts },
    ];
    if (figure.value > last) return ahead.test(before + after) ? [] : found('yearAhead', 'warning');
    if (figure.value === last && /年底|全年|总额|年末/.test(after) && !ahead.test(before + after))
      return isYearOver(paper.masthead.date, last) ? [] : found('yearUnfinished', 'warning');
    return figure.value <= first - 2 && figure.value >= first - 12 && isHeadline(before, after, sentence)
      ? found('yearPast', 'note')
      : [];
  });
}

function isResult({ figures }: Sentence): boolean {
  return (
    figures.some(({ kind, direction }) => kind === 'amount' || direction !== null) ||
    figures.some(({ kind }) => kind === 'count')
  );
}

/** A year that something is compared with, begins or ends in, or that a title or a name holds. */
function isAside(before: string, after: string): boolean {
  return (
    /(?:比|较|自|从|至|到|与|和|以|截至|由|在|于|对比|《[^》]*)\s*$/.test(before) ||
    /^\s*(?:以来|以前|以后|起|至|[-—~～]|前|后|相比|的|底|末|初|版|修订|修正|建成|成立|获|被|开始)/.test(after)
  );
}

/** The year that a sentence opens with, no other year in it. */
function isHeadline(before: string, after: string, { figures }: Sentence): boolean {
  const others = figures.filter(({ kind, unit }) => kind === 'date' && unit === '年').length;
  return (
    /(?:^|[，。；：\s])\s*$/.test(before) &&
    others === 1 &&
    /^\s*[，,\u4e00-\u9fff]/.test(after) &&
    figures.some(({ direction, kind }) => direction !== null || kind === 'count' || kind === 'amount')
  );
}

function isYearOver(date: string | null, year: number): boolean {
  return date !== null && date >= `${year}-12-20`;
}
