import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { type Answer, answersTo, writeAnswer } from '../store/answers.ts';
import { flagPage } from '../store/flags.ts';

/** Answers a flag, as a new version. Refuses `notFound`, `flagGone`. */
export function answerFlag(
  desk: Desk,
  caller: Caller,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Answer> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const { rows } = await flagPage(tx, caller.cityCode, { wanted: { id, unansweredUntil: null }, limit: 1 });
    const [flag] = rows;
    if (!flag) throw new Refusal('notFound');
    if (flag.goneAt !== null) throw new Refusal('flagGone');
    const [before] = await answersTo(tx, caller.cityCode, id);
    const stamp = { answeredBy: caller.name, answeredAt: now.toISOString() };
    const answer = { version: (before?.version ?? 0) + 1, text, ...stamp };
    await writeAnswer(tx, caller.cityCode, { ...answer, flagId: id, path: flag.path });
    const was = before ? { text: before.text } : null;
    const about = { act: 'integrity.answer', path: flag.path, entityId: id };
    await audit(tx, caller, { ...about, before: was, after: { text }, at: now });
    return answer;
  });
}
