// A process that uses the database, for tests: opens the folder it is given, says how that went in one line of JSON,
// leaves when told so on stdin.
import { createInterface } from 'node:readline';
import pg from 'pg';
import { openPostgres } from './open-postgres.ts';
import { PostgresTrouble } from './postgres-trouble.ts';

const [dataFolder = '', rounds = '0'] = process.argv.slice(2);

try {
  for (let round = 0; round < Number(rounds); round++) {
    const opened = await openPostgres({ dataFolder });
    const client = new pg.Client(opened.adminUrl);
    await client.connect();
    await client.query('insert into visit default values');
    await client.end();
    await opened.leave();
  }
  if (rounds === '0') {
    const { adminUrl, leave } = await openPostgres({ dataFolder });
    say({ adminUrl });
    for await (const line of createInterface({ input: process.stdin })) if (line === 'leave') break;
    await leave();
  }
  say({ left: true });
  process.exit(0);
} catch (error) {
  say({ error: String(error), code: error instanceof PostgresTrouble ? error.code : null });
  process.exit(1);
}

function say(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
