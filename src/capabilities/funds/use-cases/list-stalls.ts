import type { Reply } from '#kernel/endpoint.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { listStalls as contract } from '../contract-stalls.ts';
import { projectStalls, type Stall, type StallKind, sourceStalls, stallKinds } from '../rules/stalls.ts';
import type { StallRow } from '../shapes.ts';
import { stallSetting } from '../store/settings.ts';
import { type ProjectStallFacts, projectStallFacts } from '../store/stall-facts.ts';
import { type WaitingSource, waitingSources } from '../store/waiting.ts';

type Asked = {
  readonly kind?: StallKind | undefined;
  readonly unit?: string | undefined;
  readonly on?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** Projects, and sources, that one question looks at; a city has some hundreds. */
const most = 20_000;

/** Money that stands still on a day, largest first. Refuses `pageUnclear`. */
export async function listStalls(desk: Desk, caller: Caller, asked: Asked): Promise<Reply<typeof contract>> {
  const { unit, kind, limit, on = dayOf(momentOf(desk, caller)) } = asked;
  const mark = pageMark(asked.after);
  const [projects, sources, limits] = await readInRemit(desk.db, caller, (tx) =>
    Promise.all([
      projectStallFacts(tx, caller.cityCode, { unit, on, most }),
      waitingSources(tx, caller.cityCode, { filter: unit ? { unit } : {}, most }),
      stallSetting.valuesOf(tx, caller.cityCode),
    ]),
  );
  const all = [
    ...projects.flatMap((facts) => projectStalls(facts, on, limits).map((one) => ofProject(facts, one))),
    ...sources.flatMap((facts) => sourceStalls(facts, on, limits).map((one) => ofSource(facts, one))),
  ].sort((one, other) => other.yuan - one.yuan || (keyOf(one) < keyOf(other) ? -1 : 1));
  const wanted = all.filter((row) => kind === undefined || row.kind === kind);
  const rest = mark ? wanted.filter((row) => isAfter(row, mark)) : wanted;
  return {
    on,
    thresholds: limits,
    counts: stallKinds.map((one) => counted(all, one)),
    ...pageOf(rest, limit, (row) => [row.yuan, keyOf(row)]),
  };
}

function ofProject(facts: ProjectStallFacts, stall: Stall): StallRow {
  const { projectId, name, unitCode, allocatedYuan, paidYuan } = facts;
  return { ...stall, projectId, sourceId: null, name, unitCode, allocatedYuan, paidYuan };
}

function ofSource(facts: WaitingSource, stall: Stall): StallRow {
  const { id, documentNo, unitCode, allocatedYuan, paidYuan } = facts;
  return { ...stall, projectId: null, sourceId: id, name: documentNo, unitCode, allocatedYuan, paidYuan };
}

function keyOf({ kind, projectId, sourceId }: StallRow): string {
  return `${kind} ${projectId ?? sourceId ?? ''}`;
}

function isAfter(row: StallRow, [value, key]: readonly [string | number | null, string]): boolean {
  return row.yuan < Number(value) || (row.yuan === Number(value) && keyOf(row) > key);
}

function counted(rows: readonly StallRow[], kind: StallKind) {
  const own = rows.filter((row) => row.kind === kind);
  return { kind, rows: own.length, yuan: own.reduce((sum, row) => sum + row.yuan, 0) };
}
