/** A project is offered up to so many times the share that there would be if all were treated alike. */
const breadth = 2;
const step = 5;
const bounds = { least: 10, most: 50 } as const;

/**
 * Which percent of its total a project may be given at most, unless the desk says otherwise: twice what all money is of
 * all that the projects cost, in steps of five, 10 to 50. Without it the best-scored large projects would take everything
 * up to half of their total, and a few would have all the money.
 */
export function usualSharePercent({
  leftYuan,
  plannedYuan,
}: {
  readonly leftYuan: number;
  readonly plannedYuan: number;
}): number {
  if (plannedYuan <= 0) return bounds.most;
  const percent = Math.ceil((breadth * leftYuan * 100) / plannedYuan / step) * step;
  return Math.min(bounds.most, Math.max(bounds.least, percent));
}

/** Part of an equal share that every unit is sure of, and the steps of such an amount in yuan. */
const floorPart = 4;
const floorStepYuan = 100_000;

/**
 * What the projects of each unit together get at least, unless the desk says otherwise: a quarter of an equal share, in
 * whole 10 万元; 0 where there is one unit only, which gets it anyway.
 */
export function usualFloorYuan({ leftYuan, units }: { readonly leftYuan: number; readonly units: number }): number {
  return units < 2 ? 0 : Math.floor(leftYuan / units / floorPart / floorStepYuan) * floorStepYuan;
}
