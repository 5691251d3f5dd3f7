import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { publicProject } from '../../project-library/public.ts';
import type { CellComment } from '../contract-sheet.ts';
import { mayBeSaid } from '../rules/lawful-words.ts';
import { writeComment } from '../store/cell-comments.ts';

type Said = { readonly month: string; readonly projectId: string; readonly field: string; readonly text: string };

/**
 * Keeps what somebody says about a cell, also of a locked one: it changes no figure. Refuses `notFound`, and
 * `figureHinted` for a text that hints at a figure to report. Source: 统计法 Art. 7.
 */
export function commentCell(desk: Desk, caller: Caller, { text, ...place }: Said): Promise<CellComment> {
  const now = desk.clock();
  mayBeSaid(text);
  return inRemit(desk.db, caller, async (tx) => {
    const project = await publicProject(tx, caller.cityCode, place.projectId);
    if (!project) throw new Refusal('notFound');
    const comment = { id: randomUUID(), at: now.toISOString(), by: caller.name, text };
    await writeComment(tx, caller, { comment, place, project });
    const { projectId, month, field } = place;
    const note = { path: project.path, entityId: `${projectId}/${month}/${field}`, before: null, at: now };
    await audit(tx, caller, { act: 'dispatch.comment-cell', after: { text }, ...note });
    return comment;
  });
}
