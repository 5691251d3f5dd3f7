import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { Refusal } from '#kernel/refusal.ts';
import { regionNames } from '#kernel/region.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { Handover } from '../contract-entry.ts';
import { handoverSheet } from '../documents/handover-sheet.ts';
import {
  type HandedProject,
  handedProjects,
  type PlacedProject,
  type ProjectToHand,
  projectsToHand,
  writeHandover,
} from '../store/entry-papers.ts';
import { entryTerms } from '../terms-entry.ts';
import { guidedProjects } from './guided-projects.ts';

type Asked = { readonly projectIds: readonly string[]; readonly receiver: string; readonly language: Language };

/**
 * Hands ripe projects over as leads, in one paper. Refuses `notFound` for one outside the remit and `notRipe` with what
 * it lacks; nothing is handed over then.
 */
export function handOver(desk: Desk, caller: Caller, { projectIds, receiver, language }: Asked): Promise<Handover> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const projects = await projectsToHand(tx, caller.cityCode, projectIds);
    if (projects.length < new Set(projectIds).size) throw new Refusal('notFound');
    const guided = await guidedProjects(tx, { cityCode: caller.cityCode, now }, projects);
    for (const { project, state, missing } of guided) {
      if (state === 'ripe') continue;
      const texts = missing.map(({ code, material }) => material?.name ?? term(`missing.${code}`, language));
      const why = texts.length > 0 ? texts.join('、') : term(`entry.${state}`, language);
      throw new Refusal('notRipe', { name: project.name, missing: why });
    }
    const paper = { id: randomUUID(), receiver, recordedAt: now.toISOString(), recordedBy: caller.name };
    const rows = projects.map((project) => ({ ...placeOf(project), handed: handedOf(project) }));
    await writeHandover(tx, { ...paper, cityCode: caller.cityCode }, rows);
    const note = { act: 'project-library.hand-over', path: caller.remit, entityId: paper.id, before: null, at: now };
    await audit(tx, caller, { ...note, after: { receiver, projects: rows.map(({ id }) => id) } });
    return { ...paper, projects: rows.length };
  });
}

/** No amounts, planned or done: the bureau gets names and papers, and nothing to report. */
function handedOf(project: ProjectToHand): HandedProject {
  const { name, code, ownerName, ownerCode, unitCode, townshipCode, approvalNumber, approvedOn } = project;
  return { name, code, ownerName, ownerCode, unitCode, townshipCode, approvalNumber, approvedOn };
}

function placeOf({ id, path, ownerCode }: ProjectToHand): PlacedProject {
  return { id, path, ownerCode };
}

function term(key: string, language: Language): string {
  return sentence(entryTerms, key, language);
}

/** The paper of a hand-over, always as it was handed over. Refuses `notFound`. */
export async function handoverFile(
  desk: Desk,
  caller: Caller,
  { id, language }: { readonly id: string; readonly language: Language },
): Promise<Download> {
  const { rows, nameOf } = await readInRemit(desk.db, caller, async (tx) => ({
    rows: await handedProjects(tx, caller.cityCode, id),
    nameOf: regionNames(await regionsOf(tx, caller.cityCode)),
  }));
  const [first] = rows;
  if (!first) throw new Refusal('notFound');
  const units = new Set(rows.map(({ project }) => project.unitCode));
  const place = nameOf(units.size === 1 ? first.project.unitCode : caller.cityCode);
  const day = dayOf(new Date(first.recordedAt));
  const speaking = { nameOf, t: (key: string, facts = {}) => sentence(entryTerms, key, language, facts), language };
  const projects = rows.map(({ project }) => project);
  const content = new PassThrough();
  writeWorkbook(content, [handoverSheet(projects, { place, day, receiver: first.receiver, speaking })]).catch(
    (error: Error) => content.destroy(error),
  );
  return { fileName: `${speaking.t('handoverFile', { place, day })}.xlsx`, content };
}
