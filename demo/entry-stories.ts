import { createHash } from 'node:crypto';
import type { Tx } from '#platform/database.ts';
import { caliberOf } from '../src/capabilities/project-library/rules/caliber/caliber-of.ts';
import type { MaterialKind } from '../src/capabilities/project-library/rules/entry-rules.ts';
import type { ProjectFacts } from '../src/capabilities/project-library/rules/project.ts';
import { appendCheck } from '../src/capabilities/project-library/store/entry-papers.ts';
import { appendRules } from '../src/capabilities/project-library/store/entry-rules.ts';
import { projectTableRow, saveProjects } from '../src/capabilities/project-library/store/writes.ts';
import type { DemoCity } from './demo-types.ts';
import { demoEntryRules } from './entry-rules.ts';
import { recorder as recordedBy } from './recorder.ts';

const cityCode = '331000';

type Loading = { readonly ids: readonly string[]; readonly pathOf: (facts: ProjectFacts) => string };

/**
 * Projects of the reserve on their way into the statistics library in March 2020: some begun with every paper, some
 * that lack one, some only approved, one returned; and the example rules by which they go.
 */
export async function loadEntryStories(tx: Tx, city: DemoCity, { ids, pathOf }: Loading): Promise<void> {
  for (const [i, rules] of demoEntryRules.entries())
    await appendRules(tx, {
      ...rules,
      materials: [...rules.materials],
      id: uuidOf(`rules ${i}`),
      cityCode,
      path: cityCode,
      recordedAt: '2020-01-06T09:00:00+08:00',
      recordedBy,
    });
  const met = new Map<string, number>();
  const stories = city.projects.flatMap(({ facts, versions }, place) => {
    const isReserve = facts.stage === 'tender' || facts.stage === 'permits';
    const counts = caliberOf(facts).verdict === 'in' && facts.enteredIn === null && facts.code !== null;
    const id = ids[place];
    if (!isReserve || !counts || !id) return [];
    const nth = met.get(facts.unitCode) ?? 0;
    met.set(facts.unitCode, nth + 1);
    return [{ id, facts, nth, version: versions.length + 1 }];
  });
  const rows = stories.map(({ id, facts, nth, version }, i) => {
    const now = { ...facts, ...storyOf(facts, { place: i, nth }) };
    const project = { id, version, path: pathOf(now), facts: now, caliber: caliberOf(now).verdict };
    return projectTableRow(project, { cityCode, recordedAt: '2020-03-20T10:00:00+08:00', recordedBy, source: null });
  });
  await saveProjects(tx, rows);
  for (const [i, { id, facts, nth }] of stories.entries()) await checkPapers(tx, { id, facts, place: i, nth, pathOf });
}

/** Place among all stories, and among those of the unit: the unit's first lacks its contract, its second nothing. */
type Place = { readonly place: number; readonly nth: number };

function hasBegun({ stage }: ProjectFacts, { nth }: Place): boolean {
  return stage === 'tender' || nth < 2;
}

/** What became known in March: the approval of all, the start of those whose tender was over. */
function storyOf(facts: ProjectFacts, { place, nth }: Place): Partial<ProjectFacts> {
  const day = `2019-${String((place % 9) + 3).padStart(2, '0')}-${String((place % 20) + 5).padStart(2, '0')}`;
  const approved = { approvedOn: day, approvalNumber: `发改审批〔2019〕${100 + place}号` };
  if (!hasBegun(facts, { place, nth })) return place % 3 === 0 ? {} : approved;
  const begun = { ...approved, stage: 'building', startedIn: '2020-03' } as const;
  if (nth < 2) return { ...begun, statisticsState: 'notReported', submittedIn: null };
  if (place % 11 !== 5) return begun;
  return {
    ...begun,
    statisticsState: 'returned',
    returnedIn: '2020-03',
    returnReason: '施工合同缺少盖章页，补齐后再报',
  };
}

type Story = Place & {
  readonly id: string;
  readonly facts: ProjectFacts;
  readonly pathOf: Loading['pathOf'];
};

async function checkPapers(tx: Tx, { id, facts, place, nth, pathOf }: Story): Promise<void> {
  if (!hasBegun(facts, { place, nth })) return;
  const kinds: readonly MaterialKind[] = ['licence', 'contract', 'sitePhoto', 'siteCheck', 'publicNotice'];
  // Of the others every third still waits for its photo, every fifth for its contract.
  const waits = (kind: MaterialKind) =>
    nth < 2
      ? nth === 0 && kind === 'contract'
      : (kind === 'sitePhoto' && place % 3 === 1) || (kind === 'contract' && place % 5 === 2);
  const atHand = kinds.filter((kind) => !waits(kind));
  for (const kind of atHand)
    await appendCheck(
      tx,
      { id, path: pathOf(facts), ownerCode: facts.ownerCode },
      {
        projectId: id,
        kind,
        version: 1,
        isAtHand: true,
        recordedAt: `2020-03-${String(22 + (place % 6)).padStart(2, '0')}T15:00:00+08:00`,
        recordedBy,
        cityCode,
        note: null,
      },
    );
}

/** The same id for the same thing, in the form of a UUID of version 4. */
function uuidOf(what: string): string {
  const hex = createHash('sha256').update(`qingzhang demo ${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
