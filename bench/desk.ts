import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { csrfTokenOf, sessionCookie } from '#platform/http-session.ts';
import { openLog } from '#platform/log.ts';
import { readSettings } from '#platform/settings.ts';
import { withSession } from '#testing/people.ts';
import { loadDemoCity } from '../demo/load-demo-city.ts';
import { type OpenDesk, openDesk, withOwner } from '../src/apps/open-desk.ts';
import { desktopServer } from '../src/apps/server.ts';
import { newToken, tokenHash } from '../src/capabilities/organisation/store/secrets.ts';
import { leanClient } from './lean-client.ts';

/** A desk with the demo city in a folder of its own, with fsync, listening on a free port. */
export type BenchDesk = OpenDesk & {
  readonly dataFolder: string;
  readonly root: string;
  /** A client that is signed in as one of the demo accounts. */
  signedIn(
    name: string,
  ): Promise<ReturnType<typeof withSession<string>> & { readonly ask: ReturnType<typeof leanClient> }>;
  close(): Promise<void>;
};

/** Opens it; `close` leaves the data for those who want to start on it, `removeData` takes them away. */
export async function benchDesk(): Promise<BenchDesk> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'qingzhang-bench-'));
  const settings = readSettings({ DATA_DIR: dataFolder, LOG_LEVEL: 'silent' });
  const open = await openDesk(settings);
  await loadDemoCity(open.desk);
  await withOwner(open.adminUrl, (client) => client.query('analyze'));
  const app = await desktopServer(open.desk, openLog('silent'));
  const root = await app.listen({ port: 0, host: '127.0.0.1' });
  const close = async () => {
    await app.close();
    await open.leave();
  };
  return { ...open, dataFolder, root, close, signedIn: (name) => signedIn(open.adminUrl, root, name) };
}

/** Removes the folder of a bench desk that is closed. */
export function removeData(dataFolder: string): Promise<void> {
  return rm(dataFolder, { recursive: true, force: true });
}

async function signedIn(adminUrl: string, root: string, name: string) {
  const token = newToken();
  await withOwner(adminUrl, (client) =>
    client.query(
      `insert into organisation.session (city_code, token_hash, account_id, path, created_at, expires_at, last_seen_at)
      select city_code, $2, id, path, now(), now() + interval '8 hours', now() from organisation.account where name = $1`,
      [name, tokenHash(token)],
    ),
  );
  const headers = { cookie: `${sessionCookie}=${token}`, 'x-csrf-token': csrfTokenOf(token) };
  return { ...withSession(root, token), ask: leanClient(root, headers) };
}
