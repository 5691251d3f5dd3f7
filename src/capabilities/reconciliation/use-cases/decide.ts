import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { publicProject } from '../../project-library/public.ts';
import type { decideMissing as missingContract, decideRow as rowContract } from '../contract.ts';
import { saysWhy } from '../rules/classes.ts';
import { missingKey } from '../rules/memory.ts';
import { type DecisionToWrite, writeDecision } from '../store/decisions.ts';
import { missingPage, rowPage } from '../store/rows.ts';
import { runAsked } from './read-runs.ts';

type Said = Reply<typeof rowContract>;

/**
 * Records what a person says of a row; lists of later months are held against it. The row itself stays as it was found.
 * Refuses `notFound`, `projectNotOffered`, `noteMissing`.
 */
export function decideRow(
  desk: Desk,
  caller: Caller,
  { id, number, ...said }: { readonly id: string; readonly number: number } & Sent<typeof rowContract>['body'],
): Promise<Said> {
  const city = caller.cityCode;
  return inRemit(desk.db, caller, async (tx) => {
    const { kind } = await runAsked(tx, caller, id);
    const { rows } = await rowPage(tx, city, { wanted: { runId: id, kind, number }, limit: 1 });
    const [row] = rows;
    if (!row) throw new Refusal('notFound');
    const project = said.projectId === null ? null : await publicProject(tx, city, said.projectId);
    if (project === undefined || (project === null && said.verdict !== 'explained'))
      throw new Refusal('projectNotOffered');
    const isExplained = said.verdict === 'explained';
    if (isExplained && (!saysWhy(said.note) || said.class === null)) throw new Refusal('noteMissing');
    const about = { kind, rowKey: row.rowKey, runId: id, path: project?.path ?? row.path };
    const decision = { verdict: said.verdict, class: isExplained ? said.class : null, note: said.note };
    return record(tx, { desk, caller }, { ...about, ...decision, projectId: said.projectId });
  });
}

/** Records why a list lacks a project. Refuses `notFound`, `noteMissing`. */
export function decideMissing(
  desk: Desk,
  caller: Caller,
  asked: Sent<typeof missingContract>['params'] & Sent<typeof missingContract>['body'],
): Promise<Reply<typeof missingContract>> {
  const { id, projectId, note } = asked;
  return inRemit(desk.db, caller, async (tx) => {
    const { kind } = await runAsked(tx, caller, id);
    const { rows } = await missingPage(tx, caller.cityCode, { wanted: { runId: id, kind, projectId }, limit: 1 });
    const [missing] = rows;
    if (!missing) throw new Refusal('notFound');
    if (!saysWhy(note)) throw new Refusal('noteMissing');
    const about = { kind, rowKey: missingKey, projectId, path: missing.path, runId: id };
    return record(tx, { desk, caller }, { ...about, verdict: 'explained', class: asked.class, note });
  });
}

type Maker = { readonly desk: Desk; readonly caller: Caller };

async function record(
  tx: Tx,
  { desk, caller }: Maker,
  said: Omit<DecisionToWrite, 'decidedAt' | 'decidedBy'>,
): Promise<Said> {
  const now = desk.clock();
  const { verdict, class: name, projectId, note, path, runId, rowKey, kind } = said;
  const stamp = { decidedAt: now.toISOString(), decidedBy: caller.name };
  await writeDecision(tx, caller.cityCode, { ...said, ...stamp });
  const after = { kind, rowKey, projectId, verdict, class: name, note };
  await audit(tx, caller, { act: 'reconciliation.decide', path, entityId: runId, before: null, after, at: now });
  return { verdict, class: name, projectId, note, ...stamp };
}
