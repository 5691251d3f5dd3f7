import { hashKey, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refusal } from '#kernel/refusal.ts';
import { shownInstant } from '#ui/look-back.ts';

const me = ['organisation', 'me'];

/**
 * The cache of what the server said. A refusal is an answer and is not asked again. A question after a lost session
 * leads to sign-in; an act does not, so that nothing filled in is lost.
 */
export function openQueries(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => query.queryKey[1] !== 'me' && leaveIfSignedOut(error) }),
    defaultOptions: {
      queries: {
        // What was known at an instant is another answer than what is known now.
        queryKeyHashFn: (key) => hashKey([shownInstant(), ...key]),
        staleTime: 15_000,
        retry: (failures, error) => failures < 1 && !(error instanceof Refusal && error.code !== 'offline'),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  function leaveIfSignedOut(error: unknown): void {
    if (error instanceof Refusal && error.code === 'notSignedIn') void client.resetQueries({ queryKey: me });
  }
  return client;
}
