import { Command } from 'commander';
import { Refusal } from '#kernel/refusal.ts';
import { startLinking } from '#platform/audit-chain/link-chain.ts';
import { openLog } from '#platform/log.ts';
import { startNightly } from '#platform/nightly.ts';
import { smtpChannel } from '#platform/notice-channel.ts';
import type { Settings } from '#platform/settings.ts';
import { cityCodes, setupLink } from '../../capabilities/organisation/public.ts';
import { answer } from '../answer.ts';
import { nightlyWork } from '../nightly-work.ts';
import { type OpenDesk, openDesk, withOwner } from '../open-desk.ts';
import { sentenceOf } from '../sentences.ts';
import { desktopServer } from '../server.ts';

/** `serve`: the desk until it is told to stop. The first time it prints the link that makes the administrator. */
export function serveVerb(): Command {
  return new Command('serve').description('run the desk').action(() =>
    answer(async (settings) => {
      const open = await openDesk(settings);
      await serveUntilStopped(open, settings, async (url) => {
        const token = await withOwner(open.adminUrl, (client) => setupLink(client));
        if (token !== null) tell('setupLink', { url: `${url}/setup/${token}` }, settings);
      });
    }),
  );
}

/** Says a sentence to the person who started the desk. */
export function tell(code: string, facts: Readonly<Record<string, string | number>>, { language }: Settings): void {
  process.stdout.write(`${sentenceOf(code, facts, language)}\n`);
}

/** Listens, says where, and stops cleanly on SIGINT or SIGTERM: requests end, then the pool, then the database. */
export async function serveUntilStopped(
  open: OpenDesk,
  settings: Settings,
  greet: (url: string) => Promise<void>,
): Promise<void> {
  const log = openLog(settings.logLevel);
  const app = await desktopServer(open.desk, log);
  const { mail: address, language } = settings;
  const mail = address && smtpChannel(address);
  const linking = startLinking(open.desk, { log, cities: () => cityCodes(open.desk.db) });
  const work = () => nightlyWork(open.desk, { mail, language });
  const nightly = startNightly({ clock: open.desk.clock, log, work, catchUpMs: 60_000 });
  const isAsked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  try {
    await app.listen({ port: settings.port, host: settings.host }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? new Refusal('portTaken', { port: settings.port }) : error;
    });
    const [address] = app.addresses();
    const port = typeof address === 'object' ? address.port : settings.port;
    const url = `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${port}`;
    tell('running', { url }, settings);
    await greet(url);
    await isAsked;
    tell('stopping', {}, settings);
  } finally {
    await app.close();
    await nightly.stop();
    await linking.stop();
    await open.leave();
  }
}
