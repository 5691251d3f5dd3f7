import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readPlannedOnce } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readProjectMoney as contract } from '../contract.ts';
import { fundLevels } from '../rules/fund.ts';
import { moneyOfProject } from '../store/projects.ts';
import { fundedProject, placedProjects } from '../store/standing.ts';

/** Money of one project by level and by source. Refuses `notFound`. */
export function readProjectMoney(desk: Desk, caller: Caller, projectId: string): Promise<Reply<typeof contract>> {
  return readPlannedOnce(desk.db, caller, async (tx) => {
    const [[project], sources] = await Promise.all([
      placedProjects(tx, caller.cityCode, [projectId]),
      moneyOfProject(tx, caller.cityCode, projectId),
    ]);
    if (!project) throw new Refusal('notFound');
    const levels = fundLevels.map((level) => {
      const own = sources.filter((source) => source.level === level);
      const sum = (name: 'allocatedYuan' | 'arrivedYuan' | 'paidYuan') =>
        own.reduce((total, source) => total + source[name], 0);
      return {
        level,
        plannedYuan: fundedProject(project, level).plannedYuan,
        allocatedYuan: sum('allocatedYuan'),
        arrivedYuan: sum('arrivedYuan'),
        paidYuan: sum('paidYuan'),
      };
    });
    return { levels, sources };
  });
}
