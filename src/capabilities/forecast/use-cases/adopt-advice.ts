import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { setTaskIn } from '../../coordination/public.ts';
import { publicProject } from '../../project-library/public.ts';
import type { AdviceAction, adoptAdvice as contract } from '../contract-advice.ts';
import { adviceOf, writeAdoption } from '../store/advice.ts';

type TaskWish = {
  readonly actionId: string;
  readonly title: string;
  readonly measures: string;
  readonly person: string;
  readonly dueOn: string;
};

/**
 * Makes a task of each action, all or none. Refuses `notFound`, `actionUnknown`, `actionAdopted`, `adviceNoReceiver`, and
 * what setting a task refuses: above all words that hint at a figure.
 */
export function adoptAdvice(
  desk: Desk,
  caller: Caller,
  { id, tasks }: { readonly id: string; readonly tasks: readonly TaskWish[] },
): Promise<Reply<typeof contract>> {
  const now = desk.clock();
  const { cityCode: city, name: adoptedBy } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    const advice = await adviceOf(tx, city, { id });
    if (!advice) throw new Refusal('notFound');
    const adopted: { actionId: string; taskId: string }[] = [];
    for (const { actionId, ...words } of tasks) {
      const action = advice.actions.find((one) => one.id === actionId);
      if (!action) throw new Refusal('actionUnknown', { id: actionId });
      const receiver = await receiverOf(tx, caller, action);
      const source = { kind: 'other' as const, key: `advice:${id}:${actionId}`, link: `/advice?advice=${id}` };
      const given = { ...words, receiver, projectId: action.projectId, source, meetingId: null };
      const taskId = await setTaskIn(tx, caller, { given, now });
      const about = { adviceId: id, path: advice.path, actionId, taskId, adoptedAt: now.toISOString(), adoptedBy };
      if (!(await writeAdoption(tx, city, about))) throw new Refusal('actionAdopted', { name: action.name });
      adopted.push({ actionId, taskId });
    }
    const after = { actions: adopted.map(({ actionId }) => actionId) };
    await audit(tx, caller, { act: 'forecast.adopt', path: advice.path, entityId: id, before: null, after, at: now });
    return { adopted };
  });
}

/** From the city the county; from a county the owner where one is known, else the township. */
async function receiverOf(tx: Tx, { remit, cityCode }: Caller, { projectId, unitCode, name }: AdviceAction) {
  if (remit === cityCode) return { kind: 'unit', unitCode } as const;
  const project = await publicProject(tx, cityCode, projectId);
  if (project?.owner_code) return { kind: 'owner' } as const;
  if (project?.township_code) return { kind: 'unit', unitCode: project.township_code } as const;
  throw new Refusal('adviceNoReceiver', { name });
}
