import { wanText } from '#kernel/money.ts';
import { ownerKey } from '../../project-library/public.ts';
import type { Flag } from './flag.ts';
import type { ProjectHistory } from './history.ts';
import { likeness, type NameCore, nameCore } from './name-core.ts';

/** What of a project is compared with others. */
export type Compared = Pick<
  ProjectHistory,
  | 'id'
  | 'name'
  | 'code'
  | 'ownerName'
  | 'ownerCode'
  | 'unitCode'
  | 'townshipCode'
  | 'content'
  | 'plannedTotalYuan'
  | 'stage'
>;

type Known = {
  readonly project: Compared;
  readonly name: NameCore;
  readonly owner: string;
  /** How another entry’s content would call it; null where that would be too common a word. */
  readonly calledBy: string | null;
};

/**
 * The same project twice: one particular name, one phase, and the owner, the amount or the township in common. First and
 * second phases, and villages of one programme, are different projects. Source: domain catalogue 3.3 (重复报送).
 */
export function duplicateProjects(projects: readonly Compared[]): Flag[] {
  const known = projects.filter(({ stage }) => stage !== 'cancelled').map(knownOf);
  const byCore = Map.groupBy(
    known.filter(({ name }) => name.core.length >= 3),
    ({ name }) => `${name.core}|${name.phase}`,
  );
  return [...byCore.values()].filter((group) => group.length > 1).flatMap(pairsOf);
}

function knownOf(project: Compared): Known {
  const name = nameCore(project.name);
  const isParticular = name.whole.length >= 6 && name.core.length >= 3;
  const calledBy = isParticular ? name.whole.replace(/(?:建设)?(?:工程|项目)$/, '') : null;
  return { project, name, calledBy, owner: project.ownerCode ?? ownerKey(project.ownerName ?? '') };
}

function pairsOf(group: readonly Known[]): Flag[] {
  return group.flatMap((one, i) => group.slice(i + 1).flatMap((other) => duplicate(one, other)));
}

function duplicate(one: Known, other: Known): Flag[] {
  const [mine, theirs] = [one.project, other.project];
  const sameOwner = one.owner !== '' && (one.owner === other.owner || sameName(mine, theirs));
  const sameUnit = mine.unitCode === theirs.unitCode;
  const sameTotal = mine.plannedTotalYuan !== null && mine.plannedTotalYuan === theirs.plannedTotalYuan;
  const sameTown = mine.townshipCode !== null && mine.townshipCode === theirs.townshipCode;
  const digits = (text: string) => text.replace(/\D/g, '');
  if (digits(one.name.whole) !== digits(other.name.whole)) return [];
  if (likeness(one.name.whole, other.name.whole) < 0.5) return [];
  if (!(sameOwner && (sameUnit || sameTotal)) && !(sameUnit && sameTotal && sameTown)) return [];
  const rows = [mine, theirs].map(({ id }) => ({ projectId: id, months: [] }));
  const facts = { total: wanText(mine.plannedTotalYuan) };
  return [
    { pattern: 'duplicateProject', severity: sameTotal ? 'error' : 'warn', rows, code: 'duplicateProject', facts },
  ];
}

function sameName(one: Compared, other: Compared): boolean {
  return one.ownerName !== null && other.ownerName !== null && ownerKey(one.ownerName) === ownerKey(other.ownerName);
}

const bundled = /打捆|打包|归整|捆绑|整合包装|统一包装|合并为?(?:一个|1个)/;
const severalFirms = /(?:\d+|[一二三四五六七八九十百]+|多|各)家(?:企业|公司|单位|工厂)/;

/**
 * Several items merged into one entry: its content names entries that stand in the library by themselves (B-6), or it
 * joins firms of which none owns the whole (B-2) without an approval that names them. Source: domain catalogue 3.2, 3.3.
 */
export function bundledItems(projects: readonly Compared[], hasApproval: ReadonlySet<string>): Flag[] {
  const known = projects.filter(({ stage }) => stage !== 'cancelled').map(knownOf);
  const byUnit = Map.groupBy(known, ({ project }) => project.unitCode);
  return known.flatMap((bundle): Flag[] => {
    const { id, content, unitCode, plannedTotalYuan } = bundle.project;
    if (content === null || content.length < 8) return [];
    const members = namedIn(bundle, byUnit.get(unitCode) ?? []);
    if (members.length >= 2) {
      const rows = [bundle.project, ...members].map((project) => ({ projectId: project.id, months: [] }));
      const sum = members.reduce((total, member) => total + (member.plannedTotalYuan ?? 0), 0);
      const addsUp = plannedTotalYuan !== null && Math.abs(sum - plannedTotalYuan) * 50 <= plannedTotalYuan;
      const facts = { count: members.length };
      return [
        {
          pattern: 'bundledItems',
          severity: addsUp ? 'error' : 'warn',
          rows,
          code: 'bundledItems',
          facts,
        },
      ];
    }
    const text = `${bundle.project.name}；${content}`;
    if (hasApproval.has(id) || !(bundled.test(text) && severalFirms.test(text))) return [];
    const rows = [{ projectId: id, months: [] }];
    return [{ pattern: 'bundledItems', severity: 'note', rows, code: 'bundledFirms', facts: {} }];
  });
}

/** Other entries of the county that the content names by what is particular to them. */
function namedIn(bundle: Known, others: readonly Known[]): Compared[] {
  const text = nameCore(bundle.project.content ?? '').whole;
  return others
    .filter(
      ({ project, name, calledBy }) =>
        calledBy !== null &&
        text.includes(calledBy) &&
        project.id !== bundle.project.id &&
        name.core !== bundle.name.core,
    )
    .map(({ project }) => project);
}
