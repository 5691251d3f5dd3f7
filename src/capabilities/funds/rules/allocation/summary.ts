import type { FundLevel, FundPurpose } from '../fund.ts';
import type { OpenProject, OpenSource } from './basis.ts';
import type { Allocation, RuleName } from './request.ts';

/** Kinds of rules. */
export const ruleKinds = ['pot', 'floor', 'cap', 'minimum', 'required', 'ratio'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** Rules of one kind that hold a result back, or that contradict each other; at most ten are named. */
export type RulesOfKind = { readonly kind: RuleKind; readonly count: number; readonly names: readonly string[] };

/** What an allocation comes to, for a page. */
export type AllocationSummary = {
  readonly status: Allocation['status'];
  readonly totalYuan: number;
  readonly leftYuan: number;
  readonly projects: number;
  /** By unit, in the order of codes; `shortYuan` is by what its floor is missed. */
  readonly units: readonly {
    readonly unitCode: string;
    readonly projects: number;
    readonly yuan: number;
    readonly shortYuan: number;
  }[];
  /** Level, purpose and unit; money that stays has no unit. */
  readonly streams: readonly {
    readonly level: FundLevel;
    readonly purpose: FundPurpose;
    readonly unitCode: string | null;
    readonly yuan: number;
  }[];
  readonly binding: readonly RulesOfKind[];
  readonly conflict: readonly RulesOfKind[];
};

type Known = { readonly sources: readonly OpenSource[]; readonly projects: readonly OpenProject[] };

/** An allocation by unit and stream, and its rules by kind with the names that people know them by. */
export function summaryOf(allocation: Allocation, { sources, projects }: Known): AllocationSummary {
  const [projectOf, sourceOf] = [byId(projects), byId(sources)];
  const short = new Map(allocation.shortfalls.map(({ county, yuan }) => [county, yuan]));
  const units = new Map<string, { projects: Set<string>; yuan: number }>();
  for (const county of short.keys()) units.set(county, { projects: new Set(), yuan: 0 });
  const streams = new Map<string, AllocationSummary['streams'][number]>();
  const stream = (source: OpenSource, unitCode: string | null, yuan: number) => {
    const { level, purpose } = source;
    const key = `${level} ${purpose} ${unitCode}`;
    if (yuan > 0) streams.set(key, { level, purpose, unitCode, yuan: yuan + (streams.get(key)?.yuan ?? 0) });
  };
  for (const { project, pot, yuan } of allocation.allocations) {
    const [to, from] = [projectOf.get(project), sourceOf.get(pot)];
    if (!to || !from) continue;
    const unit = units.get(to.unitCode) ?? { projects: new Set(), yuan: 0 };
    unit.projects.add(project);
    units.set(to.unitCode, { ...unit, yuan: unit.yuan + yuan });
    stream(from, to.unitCode, yuan);
  }
  for (const { id, leftYuan } of allocation.pots) {
    const from = sourceOf.get(id);
    if (from) stream(from, null, leftYuan);
  }
  const nameOf = (id: string) => projectOf.get(id)?.name ?? sourceOf.get(id)?.documentNo ?? id;
  return {
    ...{ status: allocation.status, totalYuan: allocation.totalYuan },
    leftYuan: allocation.pots.reduce((sum, { leftYuan }) => sum + leftYuan, 0),
    projects: new Set(allocation.allocations.map(({ project }) => project)).size,
    units: [...units]
      .map(([unitCode, { projects: funded, yuan }]) => ({
        ...{ unitCode, projects: funded.size, yuan, shortYuan: short.get(unitCode) ?? 0 },
      }))
      .sort((one, other) => (one.unitCode < other.unitCode ? -1 : 1)),
    streams: [...streams.values()],
    ...{ binding: byKind(allocation.binding, nameOf), conflict: byKind(allocation.conflict ?? [], nameOf) },
  };
}

/** Rules by kind; a ratio is named by level and project. */
function byKind(rules: readonly RuleName[], nameOf: (id: string) => string): RulesOfKind[] {
  return ruleKinds.flatMap((kind) => {
    const own = rules.filter((rule) => rule.startsWith(`${kind}:`)).map((rule) => rule.slice(kind.length + 1));
    if (own.length === 0) return [];
    const names = own.slice(0, 10).map((rest) => nameOf(kind === 'ratio' ? rest.slice(rest.indexOf(':') + 1) : rest));
    return [{ kind, count: own.length, names }];
  });
}

function byId<Item extends { readonly id: string }>(list: readonly Item[]): Map<string, Item> {
  return new Map(list.map((item) => [item.id, item]));
}
