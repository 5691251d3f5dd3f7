import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refusal } from '#kernel/refusal.ts';

const me = ['organisation', 'me'];

/** The cache of what the server said. A refusal is an answer and is not asked again; a lost session leads to sign-in. */
export function openQueries(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => query.queryKey[1] !== 'me' && leaveIfSignedOut(error) }),
    mutationCache: new MutationCache({ onError: leaveIfSignedOut }),
    defaultOptions: {
      queries: {
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
