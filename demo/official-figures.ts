import { monthPlus, roundMonths } from './calendar.ts';
import type { DemoOfficialFigure } from './demo-types.ts';
import { randomOf } from './random.ts';

const briefing = { source: '美丽台州建设工作简报〔2020〕第4期', publishedOn: '2020-03-23' };

/** What the briefing states for the city and for 天台. Source: briefing 2020-4. */
const stated: readonly DemoOfficialFigure[] = [
  { unitCode: '331000', month: '2019-02', fact: 'rate', value: -452, ...briefing },
  { unitCode: '331000', month: '2019-12', fact: 'rate', value: 111, ...briefing },
  { unitCode: '331023', month: '2019-12', fact: 'rate', value: 219, ...briefing },
  { unitCode: '331023', month: '2019-12', fact: 'amount', value: 272_520_000, ...briefing },
];

/**
 * Figures as a statistics bureau would publish them: near what the projects sum to, but not equal to it, with a base that
 * was revised. Only those of the briefing are real; the others name themselves demonstration figures.
 */
export function officialFigures(plan: ReadonlyMap<string, readonly number[]>, seed: number): DemoOfficialFigure[] {
  const random = randomOf(seed, 'official figures');
  const invested = (unit: string, round: number) =>
    unit === '331000' ? sum([...plan.values()].map((course) => course[round] ?? 0)) : (plan.get(unit)?.[round] ?? 0);
  const around = (yuan: number, share: number) =>
    Math.round((yuan * (1 + random.between(-share, share))) / 10_000) * 10_000;
  const invented = roundMonths.flatMap((month, round): DemoOfficialFigure[] => {
    if (month < '2019-02' || month > '2020-02') return [];
    const units = /-(06|09|12)$|2020-02/.test(month) ? ['331000', ...counties(plan)] : ['331000'];
    return units.flatMap((unitCode): DemoOfficialFigure[] => {
      const now = invested(unitCode, round);
      const base = invested(unitCode, round - 11);
      const about = { unitCode, month, ...publication(month, random.whole(20, 28)) };
      const rate = Math.round((now / base - 1) * 1000) + random.whole(-9, 9);
      const amount: DemoOfficialFigure = { ...about, fact: 'amount', value: around(now, 0.008) };
      const revised: DemoOfficialFigure = { ...about, fact: 'base', value: around(base, 0.01) };
      const isFull = /-(06|12)$/.test(month);
      return [
        { ...about, fact: 'rate', value: rate },
        ...(isFull ? [amount] : []),
        ...(isFull && unitCode === '331000' ? [revised] : []),
      ];
    });
  });
  const key = ({ unitCode, month, fact }: DemoOfficialFigure) => `${month} ${unitCode} ${fact}`;
  const known = new Set(stated.map(key));
  const all = [...stated, ...invented.filter((figure) => !known.has(key(figure)))];
  return all.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Counties have a published rate, a zone has none. */
function counties(plan: ReadonlyMap<string, readonly number[]>): string[] {
  return [...plan.keys()].filter((code) => !code.includes('-'));
}

function publication(month: string, day: number) {
  const year = month.slice(0, 4);
  return {
    source: `统计月报${year}年1—${Number(month.slice(5))}月（演示数据）`,
    publishedOn: `${monthPlus(month, 1)}-${day}`,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
