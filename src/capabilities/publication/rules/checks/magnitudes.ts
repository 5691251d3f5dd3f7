import type { FindingDraft } from '../finding.ts';
import { measured } from '../prose/measure.ts';
import type { ProseFigure } from '../prose/prose-figure.ts';
import type { Reading, Sentence } from './reading.ts';

/** Shares of a whole, which cannot be more than all of it. */
const shares =
  /(?:占比|比重|比例|优良率|达标率|合格率|覆盖率|处置率|处理率|满意率|及时率|完整率|办结率|整改率|开工率|到位率|利用率|收集率|普及率|入库率|上报率|报送率|竣工率|安全率|传输率|有效率)(?:为|达到|达|约|提高到|提升到|上升到|均为|保持在|稳定在|仅为|：|:|\s)*$|占[^，。；]{0,12}的?\s*$/;
/** Sums of a whole economy that may be larger than any investment of a city. */
const largeThings = /生产总值|GDP|贷款|存款|余额|社会融资|全国|全省|保费|交易额|零售|进出口/;
const leastProjectYuan = 10_000;
const leastInvestmentYuan = 100_000;
const mostSmallYuan = 10_000_000_000;
const mostCityYuan = 500_000_000_000;

/** Figures of an order that cannot be: more than all, a project for some yuan, an investment for trillions. */
export function checkMagnitudes(reading: Reading): FindingDraft[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.figures.flatMap((figure, index) => [
      ...tooMuch(reading, sentence, figure),
      ...amounts(reading, sentence, { figure, before: sentence.figures[index - 1], next: sentence.figures[index + 1] }),
    ]),
  );
}

function tooMuch({ text }: Reading, { start }: Sentence, figure: ProseFigure): FindingDraft[] {
  if (figure.kind !== 'percent' || figure.unit !== '%' || figure.value <= 100 || figure.direction !== null) return [];
  const before = text.slice(Math.max(start, figure.start - 20), figure.start);
  if (!shares.test(before) || /计划|目标|任务|进度|上年|去年|同期|定额|标准/.test(before.slice(-14))) return [];
  return [{ code: 'percentAbove100', severity: 'warning', text: figure.text, start: figure.start }];
}

type Between = {
  readonly figure: ProseFigure;
  readonly before: ProseFigure | undefined;
  readonly next: ProseFigure | undefined;
};

function amounts({ text }: Reading, sentence: Sentence, { figure, before: previous, next }: Between): FindingDraft[] {
  if (figure.kind !== 'amount' || figure.unit.includes('/') || !/元$/.test(figure.unit)) return [];
  const { value } = measured(figure);
  const before = text.slice(Math.max(sentence.start, figure.start - 24), figure.start);
  const after = text.slice(figure.end, figure.end + 14);
  const isProjectSize = /^\s*(?:以上|以下|以内)?的(?:[\u4e00-\u9fff]{0,6})?(?:项目|工程)/.test(after);
  const isFunded = /(?:投资|资金)[^，。；\d]{0,6}$/.test(before);
  const shared = Math.max(projectsBehind(text, figure, next), projectsBefore(text, figure, previous));
  const isWholeInvestment = /(?:投资总额|完成投资|总投资|固定资产投资)(?:为|达到?|约|\s)*$/.test(before);
  const isTooSmall =
    (isProjectSize && value < leastProjectYuan) ||
    (isFunded && shared > 1 && value / shared < leastProjectYuan) ||
    (isWholeInvestment && value < leastInvestmentYuan);
  const isTooLarge =
    (isProjectSize &&
      value >= mostSmallYuan &&
      /低于|不足|不到|小于|以下/.test(before.slice(-6) + after.slice(0, 3))) ||
    (value >= mostCityYuan && !largeThings.test(before));
  if (!isTooSmall && !isTooLarge) return [];
  return [{ code: 'amountImplausible', severity: 'warning', text: figure.text, start: figure.start }];
}

/** How many projects share an amount: 资金4.3亿元，对268个项目; 1 where none are named. */
function projectsBehind(text: string, figure: ProseFigure, next: ProseFigure | undefined): number {
  if (next?.kind !== 'count' || next.unit !== '个' || next.start - figure.end > 8) return 1;
  return /^\s*(?:[\u4e00-\u9fff]{0,6})项目/.test(text.slice(next.end, next.end + 10)) ? next.value : 1;
}

/** 86个项目完成投资18.6亿元. */
function projectsBefore(text: string, figure: ProseFigure, previous: ProseFigure | undefined): number {
  if (previous?.kind !== 'count' || previous.unit !== '个' || figure.start - previous.end > 20) return 1;
  return /^\s*(?:[\u4e00-\u9fff]{0,6})项目[^，。；]*投资/.test(text.slice(previous.end, figure.start))
    ? previous.value
    : 1;
}
