/**
 * How many in-caliber projects report in which years: `y18` only in 2018, `y18to19` in both, and so on; `y20` are those
 * that begin in 2020.
 */
export type Roster = Readonly<Record<'y18' | 'y18to19' | 'y18to20' | 'y19' | 'y19to20' | 'y20', number>>;

/** What a unit's investment is to come to. The growths of single months are in percent over the year before. */
export type UnitPlan = {
  readonly code: string;
  readonly invested2018Wan: number;
  readonly invested2019Wan: number;
  readonly february2019Percent: number;
  readonly february2020Percent: number;
  readonly march2020Percent: number;
  /** Exponents that bend the city's course through 2018 and 2019: above 1 begins later. */
  readonly bends: readonly [number, number];
  readonly roster: Roster;
  /** Weight of the unit's first project among the others; 1 = like them. */
  readonly leadWeight: number;
};

/**
 * Ten units. Their sums make the city's 86 projects and +11.1 % in 2019; 天台 has its 7 projects, 27,252 and 22,356 万元.
 * Source: briefing 2020-4 for the city and 天台; everything else is invented.
 */
export const unitPlans: readonly UnitPlan[] = [
  plan('331002', [31_280, 34_560], [-38, -28, -19], [0.96, 1.02], [4, 2, 3, 1, 4, 2]),
  plan('331003', [28_460, 31_980], [-52, -35, -26], [1.05, 0.95], [4, 2, 3, 2, 4, 3]),
  plan('331004', [19_870, 21_240], [-61, -44, -37], [0.94, 1.06], [4, 2, 2, 1, 3, 2]),
  { ...plan('331022', [5_180, 10_640], [-12, -9, 4], [1.02, 0.9], [2, 1, 2, 1, 3, 2]), leadWeight: 14 },
  plan('331023', [22_356, 27_252], [-33.6, -22, -11], [1, 0.97], [2, 1, 2, 1, 3, 1]),
  plan('331024', [17_940, 20_390], [-49, -31, -24], [1.08, 1], [3, 1, 2, 1, 4, 2]),
  plan('331081', [38_520, 42_610], [-41, -30, -21], [0.98, 0.99], [5, 2, 3, 1, 5, 3]),
  plan('331082', [45_130, 43_060], [-55, -38, -29], [0.97, 1.07], [6, 2, 4, 1, 5, 3]),
  plan('331083', [24_610, 27_560], [-36, -26, -17], [1.04, 1.03], [4, 2, 2, 1, 4, 2]),
  plan('331000-Z01', [13_250, 14_690], [-58, -41, -33], [0.92, 1.05], [1, 1, 1, 0, 1, 1]),
];

type Three = readonly [number, number, number];
type Six = readonly [number, number, number, number, number, number];

function plan(
  code: string,
  [invested2018Wan, invested2019Wan]: readonly [number, number],
  [february2019Percent, february2020Percent, march2020Percent]: Three,
  ...[bends, [y18, y18to19, y18to20, y19, y19to20, y20]]: readonly [bends: readonly [number, number], roster: Six]
): UnitPlan {
  const roster = { y18, y18to19, y18to20, y19, y19to20, y20 };
  const percents = { february2019Percent, february2020Percent, march2020Percent };
  return { code, invested2018Wan, invested2019Wan, ...percents, bends, roster, leadWeight: 1 };
}
