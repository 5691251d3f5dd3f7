import type { Reply } from '#kernel/endpoint.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readAllocationBasis as contract } from '../contract-allocation.ts';
import { usualFloorYuan, usualSharePercent } from '../rules/allocation/usual-wish.ts';
import { fundLevels } from '../rules/fund.ts';
import { openProjects, openSources } from '../store/allocations.ts';

/** Money that is not allocated and projects that may have it, counted. */
export function readAllocationBasis(desk: Desk, caller: Caller): Promise<Reply<typeof contract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const sources = await openSources(tx, caller.cityCode, caller.remit);
    const projects = await openProjects(tx, caller.cityCode);
    const leftOf = (rows: typeof sources) => rows.reduce((sum, { leftYuan }) => sum + leftYuan, 0);
    const leftYuan = leftOf(sources);
    const plannedYuan = projects.reduce((sum, one) => sum + one.plannedTotalYuan, 0);
    return {
      ...{ sources: sources.length, leftYuan, projects: projects.length, plannedYuan },
      usualSharePercent: usualSharePercent({ leftYuan, plannedYuan }),
      usualFloorYuan: usualFloorYuan({ leftYuan, units: new Set(projects.map(({ unitCode }) => unitCode)).size }),
      levels: fundLevels
        .map((level) => ({ level, leftYuan: leftOf(sources.filter((one) => one.level === level)) }))
        .filter(({ leftYuan }) => leftYuan > 0),
    };
  });
}
