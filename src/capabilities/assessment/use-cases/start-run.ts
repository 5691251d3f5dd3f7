import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { RunRead } from '../contract.ts';
import { checkLive } from '../rules/run.ts';
import type { SourceName } from '../rules/sources.ts';
import type { SchemeContent } from '../shapes.ts';
import { type UnitReadings, writeInputs } from '../store/results.ts';
import { changeRun, noteRun, runById, type StoredRun, writeRun } from '../store/runs.ts';
import { schemeById, versionContent } from '../store/schemes.ts';
import { assessedUnits } from './assessed-units.ts';
import { readInputs } from './read-inputs.ts';
import { readInputsThen } from './read-inputs-then.ts';
import { runRead } from './read-runs.ts';
import { rescored } from './rescored.ts';
import { isOfAssessor, ownRunToChange } from './shown-run.ts';

type ToStart = { readonly schemeId: string; readonly year: number; readonly knownAt?: string | undefined };

/**
 * Assesses a year by the version of a scheme that was published last: reads every input as it is known now, or as it was
 * at `knownAt`, and keeps it. Refuses `notFound`, `schemeNotPublished`, `yearAhead`, `runLive`, `runChanged` where the
 * scheme was published anew meanwhile, and as `readInputsThen`.
 */
export async function startRun(desk: Desk, caller: Caller, { schemeId, year, knownAt }: ToStart): Promise<RunRead> {
  const now = desk.clock();
  if (dayOf(now) <= `${year}-12-31`) throw new Refusal('yearAhead', { year });
  const scheme = await readInRemit(desk.db, caller, (tx) => publishedScheme(tx, caller, schemeId));
  const past = knownAt === undefined ? null : await readInputsThen(desk, caller, { ...scheme, year, knownAt });
  return inRemit(desk.db, caller, async (tx) => {
    const { version, content, path } = await publishedScheme(tx, caller, schemeId);
    if (version !== scheme.version) throw new Refusal('runChanged');
    const [id, at] = [randomUUID(), now.toISOString()];
    const stamp = { knownAt: instantOf(knownAt, at), madeAt: at, madeBy: caller.name };
    const isWritten = await writeRun(tx, caller.cityCode, { id, path, schemeId, version, year, ...stamp });
    if (!isWritten) throw new Refusal('runLive', { year });
    const run = await stored(tx, caller, id);
    await noteRun(tx, caller.cityCode, { id, path, event: { what: 'compute', reason: null, at, by: caller.name } });
    await snapshotTaken(tx, caller, { run, content, past, now });
    const after = { schemeId, version, year, number: run.number, knownAt: run.knownAt };
    await audit(tx, caller, { act: 'assessment.start-run', path, entityId: id, before: null, after, at: now });
    return runRead(tx, caller, { run, content });
  });
}

function instantOf(knownAt: string | undefined, now: string): string {
  return knownAt === undefined ? now : new Date(knownAt).toISOString();
}

type ToRead = {
  readonly id: string;
  readonly reason: string;
  readonly edit: number;
  readonly knownAt?: string | undefined;
};

/**
 * Reads every input of a run again as its next snapshot, as it is known now or was at `knownAt`. Refuses `notFound`,
 * `runFrozen`, `runChanged`, and as `readInputsThen`.
 */
export async function recompute(desk: Desk, caller: Caller, { id, reason, edit, knownAt }: ToRead): Promise<RunRead> {
  const now = desk.clock();
  const known = await readInRemit(desk.db, caller, (tx) => ownRunToChange(tx, caller, id));
  const asked = { ...known.run, content: known.content };
  const past = knownAt === undefined ? null : await readInputsThen(desk, caller, { ...asked, knownAt });
  return inRemit(desk.db, caller, async (tx) => {
    const { run: before, content } = await ownRunToChange(tx, caller, id);
    checkLive(before);
    if (before.edit !== edit) throw new Refusal('runChanged');
    const at = now.toISOString();
    await changeRun(tx, caller.cityCode, {
      ...before,
      ...{ snapshot: before.snapshot + 1, knownAt: instantOf(knownAt, at), by: caller.name },
    });
    const run = await stored(tx, caller, id);
    const event = { what: 'compute', reason, at, by: caller.name } as const;
    await noteRun(tx, caller.cityCode, { id, path: run.path, event });
    await snapshotTaken(tx, caller, { run, content, past, now });
    const about = { act: 'assessment.recompute', path: run.path, entityId: id };
    const after = { snapshot: run.snapshot, reason, knownAt: run.knownAt };
    await audit(tx, caller, { ...about, before: { snapshot: before.snapshot }, after, at: now });
    return runRead(tx, caller, { run, content });
  });
}

async function publishedScheme(tx: Tx, caller: Caller, schemeId: string) {
  const scheme = await schemeById(tx, caller.cityCode, schemeId);
  if (!scheme || !isOfAssessor(scheme.path, caller)) throw new Refusal('notFound');
  const { latest: version, path, level } = scheme;
  const content = version === null ? undefined : await versionContent(tx, caller.cityCode, { id: schemeId, version });
  if (version === null || !content) throw new Refusal('schemeNotPublished');
  return { version, content, path, level };
}

async function stored(tx: Tx, { cityCode }: Caller, id: string): Promise<StoredRun> {
  const run = await runById(tx, cityCode, id);
  if (!run) throw new Refusal('notFound');
  return run;
}

type Snapshot = {
  readonly run: StoredRun;
  readonly content: SchemeContent;
  /** Inputs that were read already, as they were known then; now unless given. */
  readonly past?: Map<SourceName, UnitReadings> | null;
  readonly now: Date;
};

/** Keeps the inputs of a run, and what they come to. */
export async function snapshotTaken(tx: Tx, caller: Caller, { run, content, past, now }: Snapshot): Promise<void> {
  const units = await assessedUnits(tx, caller.cityCode, run);
  const sources = content.indicators.map(({ source }) => source);
  const read = past ?? (await readInputs(tx, caller, { year: run.year, level: run.level, units, sources, now }));
  const readings = new Map(
    content.indicators
      .filter(({ source }) => source !== 'items')
      .map(({ key, source }) => [key, read.get(source) ?? new Map()]),
  );
  await writeInputs(tx, caller.cityCode, { runId: run.id, number: run.snapshot, units, readings });
  await rescored(tx, caller, { run, content });
}
