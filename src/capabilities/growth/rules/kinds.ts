import { growthPercent, sharePercent } from './growth-percent.ts';

/** Sums of the finest kind that is kept: one action, one industry, led by the system or not. Yuan; '' is unknown. */
export type KindSums = {
  readonly action: string;
  readonly industryCode: string;
  readonly isEcoLed: boolean;
  readonly projects: number;
  readonly investedYuan: number;
  readonly baseYuan: number;
};

/** One kind of a breakdown with its share in what was invested. */
export type KindRow<Key> = Omit<KindSums, 'action' | 'industryCode' | 'isEcoLed'> & {
  readonly key: Key;
  readonly growthPercent: number | null;
  readonly sharePercent: number | null;
};

/** The sums of all that have the same key, the largest first; kinds without projects in either year are left out. */
export function byKind<Key extends string | boolean>(
  all: readonly KindSums[],
  keyOf: (sums: KindSums) => Key,
): KindRow<Key>[] {
  const whole = totalOf(all);
  const keys = [...new Set(all.map(keyOf))];
  return keys
    .map((key) => {
      const sums = totalOf(all.filter((one) => keyOf(one) === key));
      const growth = growthPercent(sums.investedYuan, sums.baseYuan);
      return { key, ...sums, growthPercent: growth, sharePercent: sharePercent(sums.investedYuan, whole.investedYuan) };
    })
    .filter(({ projects, baseYuan }) => projects > 0 || baseYuan > 0)
    .toSorted((one, other) => other.investedYuan - one.investedYuan || (String(one.key) < String(other.key) ? -1 : 1));
}

/** All of them together. */
export function totalOf(all: readonly KindSums[]) {
  const sum = (value: (sums: KindSums) => number) => all.reduce((total, one) => total + value(one), 0);
  return {
    projects: sum((one) => one.projects),
    investedYuan: sum((one) => one.investedYuan),
    baseYuan: sum((one) => one.baseYuan),
  };
}
