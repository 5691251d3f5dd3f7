import { Step } from '@tiptap/pm/transform';
import { sendableSteps } from 'prosemirror-collab';
import type { PaperDocument } from '../../rules/document.ts';
import { documentSchema } from '../../rules/document-schema.ts';
import type { KeptSteps } from './kept-steps.ts';
import { openSync, type StepCourier, type SyncWish } from './paper-sync.ts';
import { quietView } from './quiet-view.ts';

/** A document at a version. */
export type ReadVersion = (version: number) => Promise<PaperDocument>;

/** What the way to the desk needs: earlier versions, and a place to note what is still left, as a window does. */
export type LeftWish = {
  readonly courier: StepCourier;
  readonly read: ReadVersion;
  readonly keep: SyncWish['keep'];
};

/**
 * Brings the steps that a closed window left to the desk, rebased on what others wrote since: resolves with true when
 * all are there, with false where they cannot be (the paper was passed on meanwhile). Steps that had arrived without the
 * window hearing of it are known again. Refuses what `read` refuses.
 */
export async function sendLeftSteps(left: KeptSteps, { courier, read, keep }: LeftWish): Promise<boolean> {
  const { client, version } = left;
  const view = quietView(await read(version), version, client);
  const transaction = view.state.tr;
  for (const step of left.steps) transaction.maybeStep(Step.fromJSON(documentSchema, step));
  view.dispatch(transaction);
  return new Promise((resolve) => {
    const finish = (isSent: boolean) => {
      sync.close();
      resolve(isSent);
    };
    const sync = openSync({
      ...{ view, client, courier, keep, pauseMs: 0, retryMs: 2_000, hear: () => {} },
      tell: (state) => {
        if (state === 'saved' && sendableSteps(view.state) === null) finish(true);
        if (state === 'refused') finish(false);
      },
    });
  });
}
