import { rightsOf } from '#kernel/right.ts';
import type { Caller } from '#platform/caller.ts';
import type { Desk } from '#platform/desk.ts';
import { type KnownCaller, knownCaller } from '../store/strangers.ts';

/** Who calls, by session token. */
export type HeldCallers = {
  /**
   * The caller behind a session token; `null` where the session is unknown, was idle for 8 hours, is 24 hours old, or
   * its account is disabled.
   */
  callerOf(token: string, requestId: string): Promise<Caller | null>;
  /** After a write to accounts or sessions: the next request of everybody is looked up anew. */
  forget(): void;
};

type Held = { readonly askedAt: number; readonly clockAt: number; readonly found: Promise<KnownCaller | null> };

/** How long one look-up serves: a page asks some things at once, and each save is followed by the next. */
const heldMs = 1000;
const mostHeld = 5000;

/**
 * Looks callers up, each session once a second at most. What this process writes counts at once through `forget`; what
 * another one writes, such as the command line, within that second.
 */
export function heldCallers(desk: Pick<Desk, 'db' | 'clock'>): HeldCallers {
  const held = new Map<string, Held>();
  const known = (token: string): Promise<KnownCaller | null> => {
    const now = desk.clock();
    const [askedAt, clockAt] = [performance.now(), now.getTime()];
    const before = held.get(token);
    if (before && askedAt - before.askedAt < heldMs && Math.abs(clockAt - before.clockAt) < heldMs) return before.found;
    if (held.size >= mostHeld) held.clear();
    const found = knownCaller(desk.db, token, now);
    held.set(token, { askedAt, clockAt, found });
    // A look-up that failed or found nobody is not kept: the session may begin a moment later.
    const drop = () => held.get(token)?.found === found && held.delete(token);
    found.then((caller) => caller ?? drop(), drop);
    return found;
  };
  return {
    callerOf: async (token, requestId) => {
      const found = await known(token);
      if (!found) return null;
      const { path, ...account } = found;
      return { ...account, rights: rightsOf[found.role], remit: path, requestId };
    },
    forget: () => held.clear(),
  };
}
