import type { BareFigure } from './prose-figure.ts';

const verbs =
  /(?:完成|达到|达|共有|共计|合计|累计|共|计|为|是|有|约|近|超过?|突破|逾|实现|安排|下达|其中|已|了|到|至|由|从|逆转|增长|下降|增加|减少|提高|上升|同比|环比|比上年|较上年|比去年同期|较去年同期|分别|仅|于|在|的|将近|不足|高达|新增|净|占)+$/;
const places =
  /全市|全县|全省|全国|全区|市本级|(?:(?![年月日在由和与及从对向是为到于把将求式织要各全本该])[\u4e00-\u9fff]){2,3}?(?:省|市|县|区|镇|乡|街道|集聚区|新区|开发区)(?![级域政委直内外县、])/g;
/** Nouns that end like a place. */
const noPlace =
  /^(?:各|本|该|这|每|县|市|区|镇|乡|街道|全|我|园|社|小|城|地|郊|农|示范|整治|保护|功能|超|都|门|股|楼|夜|集|菜|上|门|下)/;

/** What a count or an amount is of: the noun behind it, or the words before it; at most 16 characters, null if none. */
export function subjectOf(text: string, figure: BareFigure): string | null {
  if (figure.column !== undefined) return figure.column.subject;
  if (figure.kind === 'date') return null;
  const behind = /^(?:以上|左右|多)?的?([\u4e00-\u9fffA-Za-z]{2,12})/.exec(
    text.slice(figure.end, figure.end + 16),
  )?.[1];
  if (figure.kind === 'count' && behind !== undefined) return behind.replace(/(?<=.{2})[中已未为在将被对于].*$/, '');
  const before = text.slice(Math.max(0, figure.start - 40), figure.start).trimEnd();
  const clause = before.slice(Math.max(...[...'，。；！？、：:\n,;'].map((mark) => before.lastIndexOf(mark))) + 1);
  const noun = clause
    .replace(/[\d.,%-]+[\u4e00-\u9fff]?/g, '')
    .replace(verbs, '')
    .trim();
  if (noun.length >= 2) return noun.slice(-16);
  return behind ?? null;
}

/** Places in the order of the text, for `named` by binary search; `known` are names of regions to prefer to guesses. */
export function placesIn(text: string, known: readonly string[]): { readonly name: string; readonly at: number }[] {
  if (known.length > 0) {
    const short = known.flatMap((name) => [name, bareName(name)]).filter((name) => name.length >= 2);
    const pattern = new RegExp(
      [...new Set(short)]
        .toSorted((one, other) => other.length - one.length)
        .map(escaped)
        .concat('全市')
        .join('|'),
      'g',
    );
    return [...text.matchAll(pattern)].map((match) => ({ name: match[0], at: match.index }));
  }
  return [...text.matchAll(places)].flatMap((match) =>
    noPlace.test(match[0]) && !/^全/.test(match[0]) ? [] : [{ name: match[0], at: match.index }],
  );
}

/** 天台 for 天台县: a name of a place without what kind of place it is. */
export function bareName(name: string): string {
  return name.replace(/(?:市|县|区|集聚区)$/, '');
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The period of each figure: the date before it in its sentence, completed by the last year that was named. */
export function periodsOf(text: string, figures: readonly BareFigure[]): (string | null)[] {
  let year: string | null = null;
  let period: string | null = null;
  let end = 0;
  return figures.map((figure) => {
    if (figure.kind !== 'date' && /\n\s*\n/.test(text.slice(end, figure.start))) period = year;
    end = figure.end;
    const { time } = figure;
    if (time === undefined) return period;
    const named = /^\d{4}/.exec(time)?.[0];
    if (named !== undefined) year = named;
    const whole =
      named !== undefined || year === null || time === ''
        ? time
        : time
            .split('/')
            .map((half) => `${year}-${half}`)
            .join('/');
    if (whole !== '') period = whole;
    return whole === '' ? period : whole;
  });
}
