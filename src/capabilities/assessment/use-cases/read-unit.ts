import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Entry, UnitRead } from '../contract-units.ts';
import type { Indicator } from '../shapes.ts';
import { entriesOf, type StoredEntry } from '../store/entries.ts';
import { inputsOf, readingsOf, resultsOf, type StoredResult } from '../store/results.ts';
import type { StoredRun } from '../store/runs.ts';
import { appealsOf, filesOf, selfOf } from '../store/words-of-units.ts';
import { isOfAssessor, runWithContent, seesAll, shownResult, shownRun } from './shown-run.ts';

type Asked = { readonly id: string; readonly unitCode: string };

/** One unit’s result line by line, for who assesses and for the unit itself. Refuses `notFound`. */
export function readUnit(desk: Desk, caller: Caller, asked: Asked): Promise<UnitRead> {
  return readInRemit(desk.db, caller, (tx) => unitRead(tx, caller, { ...asked, now: desk.clock() }));
}

/** The same within a transaction. */
export async function unitRead(
  tx: Tx,
  caller: Caller,
  { id, unitCode, now }: Asked & { readonly now: Date },
): Promise<UnitRead> {
  const city = caller.cityCode;
  const { run, content } = await runWithContent(tx, caller, id);
  const asked = { id, runId: id, unitCode, snapshot: run.snapshot };
  const [results, readings, inputs, entries, self, appeals, files] = await Promise.all([
    resultsOf(tx, city, id),
    readingsOf(tx, city, asked),
    inputsOf(tx, city, run),
    entriesOf(tx, city, asked),
    selfOf(tx, city, asked),
    appealsOf(tx, city, id),
    filesOf(tx, city, asked),
  ]);
  const result = results.find(({ code }) => code === unitCode);
  const isAssessor = seesAll(run.path, caller);
  if (!result || !(isAssessor || result.path === caller.remit)) throw new Refusal('notFound');
  const isOwn = !isAssessor;
  const seesRank = isAssessor || run.state === 'published';
  const { indicators, vetoes } = content;
  return {
    run: shownRun(run, caller),
    unit: shownResult(result, { isOwn, seesLines: true, seesRank }),
    ranksShown: seesRank,
    ...{ indicators, vetoes, readings },
    means: isAssessor ? indicators.map((one) => comparedWith(one, inputs.get(one.key))) : [],
    // A unit sees what holds about it, not what somebody proposes.
    entries: entries
      .filter(({ state }) => isAssessor || state === 'holds')
      .map((entry) => shownEntry(entry, caller, run)),
    self: self && (isOwn || self.state === 'sent') ? self : null,
    appeals: appeals.filter((one) => one.unitCode === unitCode).map(({ unitCode: _, path: __, ...appeal }) => appeal),
    files,
    maySpeak: isOwn && maySpeak(run, result, { caller, today: dayOf(now) }),
  };
}

type Speaker = { readonly caller: Caller; readonly today: string };

function maySpeak(run: StoredRun, { path }: StoredResult, { caller, today }: Speaker): boolean {
  if (path !== caller.remit || !caller.rights.includes('assessment.answer')) return false;
  return run.state === 'open' && (run.dueOn === null || today <= run.dueOn);
}

/** What a rule compares with; only who assesses sees it, since two units could work out each other’s. */
function comparedWith({ key }: Indicator, inputs: ReadonlyMap<string, number | null> | undefined) {
  const known = [...(inputs?.values() ?? [])].filter((value) => value !== null);
  if (known.length === 0) return { indicator: key, mean: null, largest: null };
  const mean = known.reduce((all, value) => all + value, 0) / known.length;
  return { indicator: key, mean: Math.round(mean * 100) / 100, largest: Math.max(...known) };
}

function shownEntry(entry: StoredEntry, caller: Caller, run: StoredRun): Entry {
  const { path: _, proposedAccount, pointsHundredths, files, ...facts } = entry;
  const isLive = run.state === 'draft' || run.state === 'open';
  const may = isLive && isOfAssessor(run.path, caller) && caller.rights.includes('assessment.confirm');
  return {
    ...facts,
    points: pointsHundredths === null ? null : pointsHundredths / 100,
    files: [...files],
    mayConfirm: may && entry.state === 'proposed' && caller.accountId !== proposedAccount,
    mayRevoke: may && (entry.state === 'holds' || entry.state === 'proposed'),
  };
}
