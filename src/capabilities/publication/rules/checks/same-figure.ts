import type { FindingDraft } from '../finding.ts';
import { baseOf, measured, printsAs } from '../prose/measure.ts';
import type { ProseFigure } from '../prose/prose-figure.ts';
import type { Reading } from './reading.ts';

const fill =
  /(?:完成|实现|达到|达|共|累计|总额|总量|合计|同比|比上年|较上年|全年|全市|全县|约|为|的|率|增速|增幅|增长|下降|目前|其中|年底|目标|本县|我市|我县)/g;

type Topic = { readonly figure: ProseFigure; readonly key: string; readonly sentence: number };

/**
 * The same thing said twice with two values: equal subject, place, time, unit and basis. Parts, changes of amounts,
 * goals and figures in tables are not compared.
 */
export function checkSameFigure(reading: Reading): FindingDraft[] {
  const first = new Map<string, Topic>();
  return topicsOf(reading).flatMap((topic): FindingDraft[] => {
    const { figure, key } = topic;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, topic);
      return [];
    }
    // Two values in one sentence are a list or a range.
    if (before.sentence === topic.sentence || agree(before.figure, figure)) return [];
    return [
      {
        code: 'figureDiffers',
        severity: 'warning',
        text: figure.text,
        start: figure.start,
        facts: { other: before.figure.text, subject: figure.subject ?? '' },
      },
    ];
  });
}

function agree(one: ProseFigure, other: ProseFigure): boolean {
  return printsAs(one, signed(other)) || printsAs(other, signed(one)) || signed(one) === signed(other);
}

function signed(figure: ProseFigure): number {
  const { value } = measured(figure);
  return figure.direction === 'down' && figure.kind === 'percent' ? Math.abs(value) : value;
}

function topicsOf(reading: Reading): Topic[] {
  return reading.sentences.flatMap(({ figures, text, start }) => {
    if (/^\s*\||\t/.test(text)) return [];
    let topic = '';
    return figures.flatMap((figure): Topic[] => {
      const before = text.slice(Math.max(0, figure.start - start - 24), figure.start - start);
      const own = bare(figure.subject ?? '');
      const isRate = figure.kind === 'percent';
      if (figure.kind === 'amount' || figure.kind === 'count') topic = own;
      const subject = isRate && own.length < 4 ? topic : own;
      if (!isRate && figure.kind !== 'amount' && figure.kind !== 'count') return [];
      if (
        subject.length < 4 ||
        reading.norms.has(figure) ||
        figure.period === null ||
        isPart(before, text.slice(figure.end - start, figure.end - start + 10), figure)
      )
        return [];
      const { unit } = baseOf(figure.unit);
      const side =
        figure.kind === 'count' && /^[\u4e00-\u9fff]{2}/.test(text.slice(figure.end - start)) ? 'behind' : 'before';
      const key = [
        side,
        subject,
        figure.place ?? '',
        figure.period,
        unit,
        figure.kind,
        isRate ? figure.direction !== null : '',
        figure.basis ?? '',
      ].join('|');
      return [{ figure, key, sentence: start }];
    });
  });
}

function bare(subject: string): string {
  return subject
    .replace(/^\d{4}年/, '')
    .replace(fill, '')
    .slice(-8);
}

function isPart(before: string, after: string, { kind, direction }: ProseFigure): boolean {
  if (/其中|分别|各|每|平均|计划|目标|年初|由|从|新增|另|比|较/.test(before.slice(-14))) return true;
  if (/^\s*的?(?:[\u4e00-\u9fff]{0,4})目标/.test(after)) return true;
  return kind !== 'percent' && direction !== null;
}
