import type { Arc } from './model.ts';
import { type AllocationRequest, capOf, type Grant, ratioOf } from './request.ts';

/** How far a solver's value may be off and still mean a whole yuan. */
const hairYuan = 0.02;

/**
 * Whole yuan near a solver's amounts that add up to their total: each is rounded down, and what is left goes one by one
 * to those with the largest rest that pot, cap and ratio still let have it (最大余额法). Rules that bound from below keep
 * what they had, for no amount loses more than is given back elsewhere to the same project where that can be.
 */
export function wholeYuan(request: AllocationRequest, arcs: readonly Arc[], amountsYuan: readonly number[]): Grant[] {
  const near = amountsYuan.map((yuan) => (Math.abs(yuan - Math.round(yuan)) <= hairYuan ? Math.round(yuan) : yuan));
  const whole = near.map((yuan) => Math.max(0, Math.floor(yuan)));
  const left = leftOver(request, arcs, whole);
  const rests = near.map((yuan, place) => ({ place, rest: yuan - (whole[place] ?? 0) }));
  let missing = Math.round(near.reduce((sum, yuan) => sum + yuan, 0) - whole.reduce((sum, yuan) => sum + yuan, 0));
  for (const { place, rest } of rests.toSorted((one, other) => other.rest - one.rest || one.place - other.place)) {
    if (missing <= 0 || rest <= 0) break;
    if (!left.take(arcs[place])) continue;
    whole[place] = (whole[place] ?? 0) + 1;
    missing -= 1;
  }
  return arcs.flatMap(({ project, pot }, place) => {
    const yuan = whole[place] ?? 0;
    if (yuan <= 0) return [];
    return [{ project: request.projects[project]?.id ?? '', pot: request.pots[pot]?.id ?? '', yuan }];
  });
}

/** What pots, caps and ratios still leave; `take` takes a yuan where all of them have one. */
function leftOver(request: AllocationRequest, arcs: readonly Arc[], whole: readonly number[]) {
  const left = new Map<string, number>();
  const boundsOf = ({ project, pot }: Arc): { key: string; most: number }[] => {
    const [to, from] = [request.projects[project], request.pots[pot]];
    if (!to || !from) return [];
    const ratio = ratioOf(request, from.level, to);
    return [
      { key: `pot ${pot}`, most: from.amountYuan },
      { key: `cap ${project}`, most: capOf(to) },
      ...(ratio === null ? [] : [{ key: `ratio ${from.level} ${project}`, most: ratio }]),
    ];
  };
  const spend = (arc: Arc, yuan: number) => {
    for (const { key, most } of boundsOf(arc)) left.set(key, (left.get(key) ?? most) - yuan);
  };
  for (const [place, arc] of arcs.entries()) spend(arc, whole[place] ?? 0);
  return {
    take: (arc: Arc | undefined): boolean => {
      if (!arc || !boundsOf(arc).every(({ key }) => (left.get(key) ?? 0) >= 1)) return false;
      spend(arc, 1);
      return true;
    },
  };
}
