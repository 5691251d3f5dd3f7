import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Project } from '../contract.ts';
import { answeredProject, type EntryAnswer } from '../rules/answered-project.ts';
import { projectChanges } from '../rules/merged-project.ts';
import { placedProject } from '../store/entry-papers.ts';
import { projectById } from '../store/queries.ts';
import { rewriteProjects } from './rewrite-projects.ts';

type Asked = { readonly id: string; readonly version: number; readonly answer: EntryAnswer };

/**
 * Records the statistics bureau's answer as a further version of the project. Refuses `notFound`, `answerBehind`
 * where somebody was quicker, and what `answeredProject` refuses.
 */
export function recordAnswer(desk: Desk, caller: Caller, { id, version, answer }: Asked): Promise<Project> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const [project, place] = await Promise.all([
      projectById(tx, caller.cityCode, id),
      placedProject(tx, caller.cityCode, id),
    ]);
    if (!project || !place) throw new Refusal('notFound');
    if (project.version !== version) throw new Refusal('answerBehind');
    const facts = answeredProject(project, answer, dayOf(now).slice(0, 7));
    const standing = { ...project, path: place.path };
    const [next = project] = await rewriteProjects(tx, [{ standing, facts }], { author: caller, now });
    const changes = projectChanges(project, facts);
    const said = (side: 'before' | 'after') =>
      Object.fromEntries(changes.map((change) => [change.field, change[side]]));
    const note = { act: 'project-library.record-answer', path: place.path, entityId: id, at: now };
    await audit(tx, caller, { ...note, before: said('before'), after: said('after') });
    return { ...project, ...facts, version: next.version, caliber: next.caliber, recordedAt: now.toISOString() };
  });
}
