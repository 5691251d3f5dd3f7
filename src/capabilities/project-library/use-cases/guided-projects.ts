import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import type { CaliberVerdict, ProjectRow } from '../contract.ts';
import type { EntryRow, EntryRules } from '../contract-entry.ts';
import { type EntryFacts, type EntryMoment, entryGuidance, ripeSince } from '../rules/entry-guidance.ts';
import { entryRuleFor } from '../rules/entry-rules.ts';
import { materialsProven } from '../rules/evidence-materials.ts';
import { type EntryVersion, entryVersions } from '../store/entry-list.ts';
import { latestHandovers, type PaperCheck, paperWords } from '../store/entry-papers.ts';
import { currentRules } from '../store/entry-rules.ts';

/** What guidance needs of a project: its facts, and those that choose the rules. */
export type Guided = EntryFacts & Pick<ProjectRow, 'id' | 'nature' | 'unitCode' | 'caliber'>;

/** A project with its guidance, the rules that it went by, and the papers that are at hand. */
export type GuidedProject<Project> = Pick<EntryRow, 'state' | 'missing' | 'window' | 'since' | 'handed'> & {
  readonly project: Project;
  readonly rules: EntryRules | null;
  readonly checks: readonly PaperCheck[];
};

/** Guidance for some projects, whatever their number, in five statements. */
export async function guidedProjects<Project extends Guided>(
  tx: Tx,
  { cityCode, now }: { readonly cityCode: string; readonly now: Date },
  projects: readonly Project[],
): Promise<GuidedProject<Project>[]> {
  const ids = projects.map(({ id }) => id);
  const [sets, checks, handed] = await Promise.all([
    currentRules(tx, cityCode),
    papersAtHand(tx, cityCode, ids),
    latestHandovers(tx, cityCode, ids),
  ]);
  const today = dayOf(now);
  const checksOf = Map.groupBy(checks, ({ projectId }) => projectId);
  const guided = projects.map((project) => {
    const rules = entryRuleFor(project, sets, today);
    const own = checksOf.get(project.id) ?? [];
    const paper = handed.get(project.id);
    const known = { caliber: project.caliber, rules, evidence: kindsAtHand(own), today };
    return {
      project,
      ...entryGuidance(project, known),
      since: null,
      rules,
      checks: own,
      handed: paper ? { on: dayOf(new Date(paper.recordedAt)), receiver: paper.receiver } : null,
    };
  });
  const ripe = guided.filter(({ state }) => state === 'ripe').map(({ project }) => project.id);
  const versions = Map.groupBy(ripe.length === 0 ? [] : await entryVersions(tx, cityCode, ripe), ({ id }) => id);
  return guided.map((one) => {
    const history = versions.get(one.project.id);
    if (!history) return one;
    const since = ripeSince(momentsOf(history, one.checks), { rules: one.rules, today });
    return { ...one, since: since === null ? null : dayOf(new Date(since)) };
  });
}

/** What was said of papers by hand, and the evidence that proves one; the later word holds. */
async function papersAtHand(tx: Tx, cityCode: string, ids: readonly string[]): Promise<PaperCheck[]> {
  const said = await paperWords(tx, cityCode, ids);
  return said.flatMap(({ isEvidence, ...word }) =>
    isEvidence ? materialsProven(word.kind).map((kind) => ({ ...word, kind })) : [word],
  );
}

/** Kinds of papers that are at hand after the latest word on each. */
function kindsAtHand(checks: readonly PaperCheck[]): string[] {
  const latest = new Map(checks.map(({ kind, isAtHand }) => [kind, isAtHand]));
  return [...latest].filter(([, isAtHand]) => isAtHand).map(([kind]) => kind);
}

/** The history of a project's facts and papers as one row of moments. */
function momentsOf(versions: readonly EntryVersion[], checks: readonly PaperCheck[]): EntryMoment[] {
  const instants = [...new Set([...versions, ...checks].map(({ recordedAt }) => recordedAt))].sort();
  return instants.flatMap((at) => {
    const project = versions.findLast(({ recordedAt }) => recordedAt <= at);
    if (!project) return [];
    const caliber: CaliberVerdict = project.caliber;
    return [{ at, project, caliber, evidence: kindsAtHand(checks.filter(({ recordedAt }) => recordedAt <= at)) }];
  });
}
