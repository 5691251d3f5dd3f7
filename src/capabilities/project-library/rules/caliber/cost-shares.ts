import { division77 } from './industry-classes.ts';
import { wordsIn } from './lexicon.ts';

/** What a text says that a part of the work costs. */
export type StatedPart = { readonly label: string; readonly yuan: number | null; readonly percent: number | null };

/** Share of the cost by class, in percent of what could be told; `toldPercent` says how much of the whole that is. */
export type CostShares = { readonly byCode: ReadonlyMap<string, number>; readonly toldPercent: number };

const figure =
  /(\d+(?:\.\d+)?)(万元|亿元|万(?![吨立平方㎡m亩株千公头羽尾米条人户只辆套台件度k])|元|%|成(?![品果立效功套本都就]))/g;
const ofTheTotal = /占(?:本?项目|工程)?(?:计划)?(?:总投资|总概算|投资总额|总造价)(?:额)?的?/g;
const notAPart =
  /总投资|总概算|总估算|(?<!流动)资金|补助|自筹|贷款|债券|产值|税|率|达标|削减|降低|提高|浓度|含水|覆盖|保证|频率|年一遇/;

/** Every amount and percentage of the sentences with the words before it, or behind it where none stand before. */
export function statedParts(sentences: readonly string[]): StatedPart[] {
  const parts: StatedPart[] = [];
  if (!sentences.some((sentence) => /\d/.test(sentence) && /[万亿元%成]/.test(sentence))) return parts;
  let lastLabel = '';
  for (const sentence of sentences) {
    const piece = sentence.replace(ofTheTotal, '占');
    let from = 0;
    for (const found of piece.matchAll(figure)) {
      const before = piece.slice(from, found.index);
      from = found.index + found[0].length;
      const label = labelOf(before, { behind: piece.slice(from), lastLabel });
      lastLabel = label;
      if (!notAPart.test(label)) parts.push({ label, ...statedValue(found[1] ?? '', found[2] ?? '') });
    }
    if (from === 0) lastLabel = piece;
  }
  return parts;
}

type Around = { readonly behind: string; readonly lastLabel: string };

/** 管网投资占70%, 1200万元用于管网, and (占60%) behind a label of its own. */
function labelOf(before: string, { behind, lastLabel }: Around): string {
  if (wordsIn(before).length > 0) return before;
  if (/^(?:投资|资金)?(?:用于|用作|投入)/.test(behind)) return behind;
  if (notAPart.test(before)) return before;
  const bare = before.replace(/投资|占比?|约|为|计|比例|总|其中|费用?|的|地|共|合计|达/g, '');
  return bare === '' ? lastLabel : before;
}

function statedValue(digits: string, unit: string): { yuan: number | null; percent: number | null } {
  const number = Number(digits);
  if (unit === '%' || unit === '成') return { yuan: null, percent: unit === '成' ? number * 10 : number };
  const factor = unit === '亿元' ? 100_000_000 : unit === '元' ? 1 : 10_000;
  return { yuan: Math.round(number * factor), percent: null };
}

/**
 * Shares of the cost by class; null where the text gives fewer than it takes to decide. What is left of the planned total
 * belongs to `restCode`, the class of the project's name, where no part is named for it.
 */
export function costShares(
  parts: readonly StatedPart[],
  { plannedTotalYuan, restCode }: { readonly plannedTotalYuan: number | null; readonly restCode: string | null },
): CostShares | null {
  if (parts.length === 0) return null;
  const percents = sumByCode(parts, restCode, ({ percent }) => percent);
  const amounts = sumByCode(parts, restCode, ({ yuan }) => yuan);
  const amountTotal = total(amounts);
  const usesPercents = percents.size > 0 && total(percents) <= 101;
  const whole = Math.max(plannedTotalYuan ?? 0, amountTotal);
  const shares = usesPercents ? percents : scaled(amounts, whole === 0 ? 0 : 100 / whole);
  if (shares.size === 0) return null;
  const told = Math.min(100, total(shares) + otherPercent(parts, usesPercents, whole));
  const rest = 100 - told;
  const isRestNamed = restCode !== null && shares.has(restCode);
  if (rest > 0 && restCode !== null && !isRestNamed) shares.set(restCode, rest);
  const toldPercent = total(shares);
  // One small part says nothing about what the rest is.
  if (shares.size === 1 && toldPercent < 50) return null;
  return { byCode: shares, toldPercent };
}

/** Parts whose words belong to no class, such as 其他10%. */
function otherPercent(parts: readonly StatedPart[], usesPercents: boolean, whole: number): number {
  return parts
    .filter(({ label }) => codeOf(label) === null)
    .reduce((sum, { yuan, percent }) => {
      if (usesPercents) return sum + (percent ?? 0);
      return sum + (whole === 0 ? 0 : ((yuan ?? 0) * 100) / whole);
    }, 0);
}

type ValueIn = (part: StatedPart) => number | null;

function sumByCode(parts: readonly StatedPart[], nameCode: string | null, valueIn: ValueIn): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of parts) {
    const [code, value] = [codeOf(part.label, nameCode), valueIn(part)];
    if (code !== null && value !== null) sums.set(code, (sums.get(code) ?? 0) + value);
  }
  return sums;
}

/** The class of which a label speaks most; a vague 生态修复 is that of which the name speaks, where it is in division 77. */
function codeOf(label: string, nameCode: string | null = null): string | null {
  const weights = new Map<string, number>();
  for (const { code, weight } of wordsIn(label)) weights.set(code, (weights.get(code) ?? 0) + weight);
  const heaviest = [...weights].toSorted(([, one], [, other]) => other - one)[0];
  if (!heaviest) return null;
  const [code, weight] = heaviest;
  const isVague = weight <= 1 && division77.has(code) && nameCode !== null && division77.has(nameCode);
  return isVague ? nameCode : code;
}

function scaled(sums: ReadonlyMap<string, number>, factor: number): Map<string, number> {
  return new Map([...sums].map(([code, value]) => [code, value * factor]));
}

function total(sums: ReadonlyMap<string, number>): number {
  return [...sums.values()].reduce((sum, value) => sum + value, 0);
}
