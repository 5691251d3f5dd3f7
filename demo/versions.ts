import type { ProjectFacts } from '../src/capabilities/project-library/rules/project.ts';
import { monthPlus, officeInstant } from './calendar.ts';
import type { EarlierVersion } from './draft.ts';
import type { Random } from './random.ts';

/** Months that made a project what it is; `null` = not yet. */
export type Life = {
  readonly enteredIn: string;
  /** Month of the last report. */
  readonly lastMonth: string;
  /** Month in which it was accepted, where that is so. */
  readonly acceptedIn: string | null;
};

/** A project's last version and those before it, oldest first. */
export type History = {
  readonly facts: ProjectFacts;
  readonly recordedAt: string;
  readonly earlier: readonly EarlierVersion[];
};

/** What a version says, and when it was recorded. */
type Step = { readonly recordedAt: string; readonly facts: ProjectFacts };

/**
 * At most three versions of a project that reported: it enters under construction, its planned total may be adjusted
 * with the reason in 建设内容, and in the end it is `facts.stage`. A project that entered after the library's first
 * winter may have stood in it before, at the tender.
 */
export function historyOf(facts: ProjectFacts, life: Life, random: Random): History {
  const building: ProjectFacts = facts.stage === 'building' ? facts : { ...facts, stage: 'building' };
  const steps: Step[] = [{ recordedAt: entryInstant(life, random), facts: building }];
  const isEarly = life.enteredIn >= '2018-06' && random.chance(0.3);
  if (isEarly) steps.unshift(atTender(building, life, random));
  if (facts.stage !== 'building') {
    const month = monthPlus(life.lastMonth, 1);
    const ended: ProjectFacts = facts.stage === 'accepted' ? { ...facts, stage: 'finished' } : facts;
    steps.push({ recordedAt: officeInstant(random, month, [13, 25]), facts: ended });
  }
  if (facts.stage === 'accepted' && life.acceptedIn !== null)
    steps.push({ recordedAt: officeInstant(random, life.acceptedIn, [6, 25]), facts });
  return asHistory(steps.slice(-3));
}

/** A history whose first versions had another planned total. `reason` is added to 建设内容 from the change on. */
export function withAdjustedTotal(
  history: History,
  { formerYuan, reason, at }: { readonly formerYuan: number; readonly reason: string; readonly at: string },
): History {
  const former = { plannedTotalYuan: formerYuan };
  const facts = { ...history.facts, content: `${history.facts.content ?? ''}（${reason}）` };
  const text = { content: history.facts.content };
  const earlier = [...history.earlier, { recordedAt: history.recordedAt, change: {} }].map(
    ({ recordedAt, change }) => ({
      recordedAt,
      change: { ...change, ...former, ...text },
    }),
  );
  return { facts, recordedAt: at, earlier: earlier.slice(-2) };
}

function asHistory(steps: readonly Step[]): History {
  const last = steps.at(-1);
  if (!last) throw new Error('a project needs a version');
  const earlier = steps.slice(0, -1).map(({ recordedAt, facts }) => ({ recordedAt, change: facts }));
  return { facts: last.facts, recordedAt: last.recordedAt, earlier };
}

function atTender(facts: ProjectFacts, life: Life, random: Random): Step {
  const month = monthPlus(life.enteredIn, -random.whole(2, 4));
  const before: ProjectFacts = { ...facts, stage: 'tender', startedIn: null, enteredIn: null };
  return { recordedAt: officeInstant(random, month, [3, 26]), facts: before };
}

/** In the winter in which the library began, or in the month of entry. */
function entryInstant({ enteredIn }: Life, random: Random): string {
  return enteredIn <= '2018-02' ? officeInstant(random, '2018-01', [8, 30]) : officeInstant(random, enteredIn, [6, 27]);
}
