import { chainFolder } from '#platform/audit-chain/chain-folder.ts';
import { openDatabase } from '#platform/database.ts';
import { evidenceStore } from '#platform/evidence/evidence-store.ts';
import { openLog } from '#platform/log.ts';
import { appUrlOf } from '#platform/migrate.ts';
import { desktopServer } from '../src/apps/server.ts';

/** The product's server in a process of its own, so that its peak memory can be read: prints its address, then, when its input ends, its peak. */
const [adminUrl = ''] = process.argv.slice(2);
const { db } = openDatabase(appUrlOf(adminUrl));
const stores = { evidence: evidenceStore(''), chain: chainFolder('') };
const desk = { db, clock: () => new Date(), incomingFolder: '', ...stores, fontFolder: null };
const app = await desktopServer(desk, openLog('silent'));
const root = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${root}\n`);
process.stdin.resume();
process.stdin.on('end', async () => {
  await app.close();
  await db.destroy();
  process.stdout.write(`${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
});
