import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { listConsultations as contract } from '../contract-caliber.ts';
import { consultationsOf } from '../store/consultations.ts';
import { projectById } from '../store/queries.ts';

/** Answers of the statistics bureau on a project, newest first. Refuses `notFound`. */
export async function listConsultations(desk: Desk, caller: Caller, id: string): Promise<Reply<typeof contract>> {
  const [project, rows] = await readInRemit(desk.db, caller, (tx) =>
    Promise.all([projectById(tx, caller.cityCode, id), consultationsOf(tx, caller.cityCode, id)]),
  );
  if (!project) throw new Refusal('notFound');
  return rows;
}
