import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import { tellAtOnce } from '../../coordination/public.ts';
import type { LifeAct } from '../rules/life.ts';
import { holdersOf, lastSubmitter, type PersonOfUnit } from '../store/people.ts';
import type { StoredPaper } from '../store/queries.ts';

/** Tells whoever acts next: reviewers of what was handed in, signers of what was reviewed, its author of what came back. */
export async function tellOfAct(
  tx: Tx,
  caller: Caller,
  { stored, act, now }: { readonly stored: StoredPaper; readonly act: LifeAct; readonly now: Date },
): Promise<void> {
  const kind = newsOf(act);
  if (kind === null) return;
  const next = await nextOnes(tx, caller, { stored, act });
  const to = next.filter(({ name }) => name !== caller.name);
  await tellAtOnce(tx, caller.cityCode, { to, item: { kind, paperId: stored.id, title: stored.title }, now });
}

function newsOf(act: LifeAct): 'paperToReview' | 'paperToSign' | 'paperReturned' | null {
  switch (act) {
    case 'submit':
      return 'paperToReview';
    case 'review':
      return 'paperToSign';
    case 'return':
      return 'paperReturned';
    default:
      return null;
  }
}

async function nextOnes(
  tx: Tx,
  { cityCode: city }: Caller,
  { stored: { id, path }, act }: { readonly stored: StoredPaper; readonly act: LifeAct },
): Promise<PersonOfUnit[]> {
  if (act === 'submit') return holdersOf(tx, city, { path, right: 'publication.review' });
  if (act === 'review') return holdersOf(tx, city, { path, right: 'publication.sign' });
  const name = await lastSubmitter(tx, city, id);
  return name === null ? [] : [{ name, path }];
}
