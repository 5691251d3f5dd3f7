import { Command } from 'commander';
import type { Settings } from '#platform/settings.ts';
import { answer } from '../answer.ts';
import { type OpenDesk, openDesk, withOwner } from '../open-desk.ts';
import { serveUntilStopped, tell } from './serve.ts';

/** `demo`: loads the synthetic demo city once and, unless only that was asked for, runs the desk. */
export function demoVerb(): Command {
  return new Command('demo')
    .description('load the synthetic demo city once, and run the desk')
    .option('--load-only', 'end when it is loaded')
    .action(({ loadOnly }: { loadOnly?: true }) =>
      answer(async (settings) => {
        const open = await openDesk(settings);
        const accounts = await loaded(open, settings);
        if (loadOnly) return open.leave();
        await serveUntilStopped(open, settings, async () => {
          tell('demoAccounts', { password: accounts.password }, settings);
          for (const { name, displayName, post } of accounts.list)
            process.stdout.write(`  ${name.padEnd(16)}${displayName}　${post}\n`);
        });
      }),
    );
}

async function loaded(open: OpenDesk, settings: Settings) {
  try {
    const { loadDemoCity } = await import('../../../demo/load-demo-city.ts');
    const { outcome, projects, reports, accounts } = await loadDemoCity(open.desk);
    // Until its planner knows what has come in, PostgreSQL looks through everything, in the views of the past above all.
    if (outcome === 'loaded') await withOwner(open.adminUrl, (client) => client.query('analyze'));
    tell(outcome === 'loaded' ? 'demoLoaded' : 'demoThere', { projects, reports }, settings);
    return accounts;
  } catch (error) {
    await open.leave();
    throw error;
  }
}
