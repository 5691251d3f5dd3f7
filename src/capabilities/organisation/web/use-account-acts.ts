import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { disableAccount, enableAccount, type listAccounts, resetAccount } from '../contract.ts';
import type { Handover } from './one-time-link.tsx';

/** An account in the list. */
export type ShownAccount = Reply<typeof listAccounts>['rows'][number];

/** What an administrator does with an account; `hand` receives the link of one that was reset. */
export function useAccountActs(hand: (handover: Handover) => void) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['organisation', 'accounts'] });
  const disable = useMutation({
    mutationFn: ({ id }: ShownAccount) => call(disableAccount, { params: { id } }),
    onSettled: again,
  });
  const enable = useMutation({
    mutationFn: ({ id }: ShownAccount) => call(enableAccount, { params: { id } }),
    onSettled: again,
  });
  const reset = useMutation({
    mutationFn: ({ id }: ShownAccount) => call(resetAccount, { params: { id } }),
    onSuccess: ({ activatePath }, { displayName }) => hand({ activatePath, displayName }),
    onSettled: again,
  });
  const all = [disable, enable, reset];
  /** What was said about the act before is gone once the next begins. */
  const anew = (act: (typeof all)[number]) => (account: ShownAccount) => {
    for (const one of all) one.reset();
    return act.mutateAsync(account).catch(() => undefined);
  };
  return {
    error: all.find(({ error }) => error !== null)?.error ?? null,
    disable: anew(disable),
    enable: anew(enable),
    reset: anew(reset),
  };
}
export type AccountActs = ReturnType<typeof useAccountActs>;
