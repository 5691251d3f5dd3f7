import { Refusal } from '#kernel/refusal.ts';
import { isInRemit } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { PlacedRegion } from '../../organisation/public.ts';
import type { TypedFacts } from '../contract-editing.ts';
import { nameKey } from '../rules/merged-project.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { codesElsewhere, projectsByKeys } from '../store/queries.ts';

type Place = { readonly unitCode: string; readonly townshipCode: string | null };

/** Refuses `unitOutsideRemit` and `townshipNotInUnit`. Returns the region path of the place. */
export function checkPlace({ unitCode, townshipCode }: Place, regions: readonly PlacedRegion[], remit: string): string {
  const unit = regions.find(({ code, kind }) => code === unitCode && (kind === 'county' || kind === 'zone'));
  const township = regions.find(({ code }) => code === townshipCode);
  if (townshipCode !== null && township?.parent !== unitCode) throw new Refusal('townshipNotInUnit');
  const path = township?.path ?? unit?.path ?? '';
  if (!unit || !isInRemit(path, remit)) throw new Refusal('unitOutsideRemit', { unit: unit?.name ?? unitCode });
  return path;
}

/** What is typed, what stood there before, and the regions of the city. */
export type Typing = {
  readonly facts: TypedFacts;
  readonly before: { readonly id: string; readonly facts: ProjectFacts } | null;
  readonly regions: readonly PlacedRegion[];
  readonly thisMonth: string;
};

/**
 * Whether a project may be saved as it was typed in: by the same rules as an import. Refuses `unitOutsideRemit`,
 * `townshipNotInUnit`, `codeElsewhere`, `codeTaken`, `projectThere`, `statisticsMonthMissing`, `returnReasonMissing`,
 * `monthAhead`.
 */
export async function checkTyped(tx: Tx, caller: Caller, { facts, before, regions, thisMonth }: Typing): Promise<void> {
  checkPlace(facts, regions, caller.remit);
  checkMonths(facts, before?.facts ?? null, thisMonth);
  const { code, name, unitCode } = facts;
  if (code !== null && (await codesElsewhere(tx, caller.cityCode, [code])).length > 0)
    throw new Refusal('codeElsewhere', { code });
  const keys = { codes: code === null ? [] : [code], nameKeys: [nameKey(name)] };
  const known = (await projectsByKeys(tx, caller.cityCode, keys)).filter(({ id }) => id !== before?.id);
  const taken = known.find((one) => code !== null && one.code === code);
  if (taken) throw new Refusal('codeTaken', { code: code ?? '', name: taken.name });
  const namesake = known.find(
    (one) =>
      one.unitCode === unitCode &&
      !one.mergedInto &&
      one.nameKey === nameKey(name) &&
      (one.code === null || code === null),
  );
  const isKept =
    before !== null &&
    nameKey(before.facts.name) === nameKey(name) &&
    before.facts.unitCode === unitCode &&
    before.facts.code === code;
  if (namesake && !isKept)
    throw new Refusal('projectThere', {
      unit: regions.find((one) => one.code === unitCode)?.name ?? unitCode,
      name: namesake.name,
    });
}

/** A month of the past is asked only of what is stated anew. Refuses as `checkTyped` does. */
export function checkMonths(
  facts: Pick<ProjectFacts, 'statisticsState' | 'enteredIn' | 'submittedIn' | 'returnedIn' | 'returnReason'>,
  before: ProjectFacts | null,
  thisMonth: string,
): void {
  const months = [facts.enteredIn, facts.submittedIn, facts.returnedIn];
  const former = [before?.enteredIn, before?.submittedIn, before?.returnedIn];
  const ahead = months.find((month, i) => month !== null && month > thisMonth && month !== former[i]);
  if (ahead) throw new Refusal('monthAhead', { month: ahead });
  if (facts.statisticsState === (before?.statisticsState ?? null)) return;
  const { statisticsState: state } = facts;
  if ((state === 'entered' && facts.enteredIn === null) || (state === 'returned' && facts.returnedIn === null))
    throw new Refusal('statisticsMonthMissing');
  if (state === 'returned' && (facts.returnReason ?? '') === '') throw new Refusal('returnReasonMissing');
}
