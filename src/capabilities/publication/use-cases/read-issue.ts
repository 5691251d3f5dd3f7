import { Refusal } from '#kernel/refusal.ts';
import { isInRemit } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Issue } from '../contract.ts';
import { issueById } from '../store/queries.ts';

/** One issue. Refuses `notFound`. */
export function readIssue(desk: Desk, caller: Caller, id: string): Promise<Issue> {
  return inRemit(desk.db, caller, (tx) => issueFor(tx, caller, id));
}

/**
 * The issue as the caller may see it: those below the city get the paper as it went out, without the desk's working
 * notes (tokens, findings, exact values behind the figures). Refuses `notFound`.
 */
export async function issueFor(tx: Tx, caller: Caller, id: string): Promise<Issue> {
  const found = await issueById(tx, caller.cityCode, id);
  if (!found) throw new Refusal('notFound');
  const { path, ...issue } = found;
  return isInRemit(path, caller.remit) ? issue : { ...issue, source: issue.text, findings: [], bindings: [] };
}

/** The issue, which must be a draft. Refuses `notFound` and `alreadyIssued`. */
export async function draftFor(desk: Desk, caller: Caller, id: string): Promise<Issue> {
  const issue = await readIssue(desk, caller, id);
  if (issue.state !== 'draft') throw new Refusal('alreadyIssued');
  return issue;
}
