import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { checkChain } from '#platform/audit-chain/check-chain.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import type { readChain as contract, verifyAudit as verifying } from '../contract-audit-chain.ts';
import { chainOf, headsByDay } from '../store/chain.ts';

const shownDays = 31;
const shownFindings = 200;
const keptDays = 20_000;

/** How the city's chain stands. The chain is the city's: somebody who sees only a part is refused `notFound`. */
export async function readChain(desk: Desk, caller: Caller): Promise<Reply<typeof contract>> {
  mustSeeCity(caller);
  const { cityCode } = caller;
  return readInRemit(desk.db, caller, async (tx) => {
    const [found, days] = await Promise.all([chainOf(tx, cityCode), headsByDay(tx, cityCode, shownDays)]);
    if (!found) throw new Refusal('notFound');
    const { place, hash, waiting, verifiedAt, entries, verifiedPlace, findings } = found;
    const verified = verifiedAt === null ? null : { at: verifiedAt, entries, place: verifiedPlace, findings };
    return { cityCode, head: { place: place ?? 0, hash: hash ?? '' }, waiting, verified, days };
  });
}

/** Verifies the city's chain now. Refuses `notFound` as `readChain` does. */
export async function verifyAudit(desk: Desk, caller: Caller): Promise<Reply<typeof verifying>> {
  mustSeeCity(caller);
  const { entries, place, hash, heads, sealedElsewhere, findings } = await checkChain(desk, caller.cityCode);
  const head = { place, hash };
  return {
    entries,
    head,
    heads,
    sealedElsewhere,
    findingCount: findings.length,
    findings: findings.slice(0, shownFindings),
  };
}

/** Heads by day, oldest first, one JSON a line, as the data folder keeps them. Refuses `notFound` as `readChain` does. */
export async function downloadHeads(desk: Desk, caller: Caller): Promise<Download> {
  mustSeeCity(caller);
  const { cityCode } = caller;
  const days = await readInRemit(desk.db, caller, (tx) => headsByDay(tx, cityCode, keptDays));
  const lines = days.toReversed().map(({ day, place, hash }) => JSON.stringify({ cityCode, day, place, hash }));
  const name = `${cityCode}-audit-heads-${dayOf(desk.clock())}.jsonl`;
  return { fileName: name, content: Buffer.from(`${lines.join('\n')}\n`) };
}

function mustSeeCity({ remit, cityCode }: Caller): void {
  if (remit !== cityCode) throw new Refusal('notFound');
}
