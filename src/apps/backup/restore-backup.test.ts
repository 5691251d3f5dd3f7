import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { appUrlOf, migrate } from '#platform/migrate.ts';
import { testDatabase } from '#testing/database.ts';
import { migrationFolders } from '../rooms.ts';
import { tally } from './archive.ts';
import { framesOf, withArchive } from './read-archive.ts';
import { restoreBackup } from './restore-backup.ts';
import { ask, awkward, fill, newDatabase, newFolder, noEvidence, refusalOf, tableNames } from './test-rows.ts';
import { writeArchive } from './write-archive.ts';
import { writeBackup } from './write-backup.ts';

const patience = { timeout: 60_000 };

/** An archive of a desk with rows in every room. */
async function backupOfDesk(): Promise<{ file: string; folder: string }> {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  await ask(database.adminUrl, fill);
  const folder = await newFolder();
  const { file } = await writeBackup(database.adminUrl, path.join(folder, 'desk.qzb'), noEvidence);
  return { file, folder };
}

/** A room named `extra` that runs after the others. */
async function withExtraRoom(folder: string, migrations: Readonly<Record<string, string>>): Promise<string[]> {
  const extra = path.join(folder, 'extra', 'migrations');
  await mkdir(extra, { recursive: true });
  for (const [name, sql] of Object.entries(migrations)) await writeFile(path.join(extra, name), sql);
  return [...migrationFolders, extra];
}

test('a restored desk equals the one that was backed up, and the application can work with it', patience, async () => {
  const { file, folder } = await backupOfDesk();
  const target = await newDatabase();
  const restored = await restoreBackup(target, file, { migrationFolders, evidence: noEvidence });
  const again = await writeBackup(target, path.join(folder, 'again.qzb'), noEvidence);
  expect(again.tables).toEqual(restored.tables);
  expect(await ask(target, "select value from platform.note where name = 'awkward'")).toEqual([{ value: awkward }]);
  expect(await ask(target, 'select titles[3] as none, titles[5] as text from publication.paper')).toEqual([
    { none: null, text: awkward },
  ]);
  expect(await ask(target, 'select name, has_password from organisation.account order by name')).toEqual([
    { name: 'li.si', has_password: false },
    { name: 'zhang.san', has_password: true },
  ]);
  expect(
    await ask(
      target,
      `select count(*)::int as links, count(*) filter (where l.hash <> platform.audit_hash(
        (select b.hash from platform.audit_link b where b.place = l.place - 1), l.method, e))::int as broken
      from platform.audit_entry e join platform.audit_link l using (city_code, sequence)`,
    ),
  ).toEqual([{ links: 5, broken: 0 }]);
  expect(await migrate(target, migrationFolders)).toEqual([]);
  const counted = 'select count(*)::int as n from project_library.project';
  expect(await ask(appUrlOf(target), counted)).toEqual([{ n: 0 }]);
  const inside = new URL(appUrlOf(target));
  inside.searchParams.set('options', '-c app.remit=331000');
  expect(await ask(inside.href, counted)).toEqual([{ n: 300 }]);
});

test('a database that holds rows, or later migrations, is refused and left alone', patience, async () => {
  const { file, folder } = await backupOfDesk();
  const used = await testDatabase();
  onTestFinished(() => used.drop());
  await ask(used.adminUrl, "insert into platform.note values ('mine', 'precious')");
  const before = await writeBackup(used.adminUrl, path.join(folder, 'before.qzb'), noEvidence);
  expect(await refusalOf(restoreBackup(used.adminUrl, file, { migrationFolders, evidence: noEvidence }))).toBe(
    'databaseNotEmpty',
  );
  expect((await writeBackup(used.adminUrl, path.join(folder, 'after.qzb'), noEvidence)).tables).toEqual(before.tables);
  const foreign = await newDatabase();
  await ask(foreign, 'create table other (a int); insert into other values (1)');
  expect(await refusalOf(restoreBackup(foreign, file, { migrationFolders, evidence: noEvidence }))).toBe(
    'databaseNotEmpty',
  );
  expect(await tableNames(foreign)).toEqual(['public.other']);
  const ahead = await newDatabase();
  const folders = await withExtraRoom(folder, { '2027-01-01-extra.sql': 'create schema extra' });
  await migrate(ahead, folders);
  expect(await refusalOf(restoreBackup(ahead, file, { migrationFolders: folders, evidence: noEvidence }))).toBe(
    'databaseNotEmpty',
  );
});

test('a database that was only migrated counts as empty', patience, async () => {
  const { file } = await backupOfDesk();
  const target = await newDatabase();
  await migrate(target, migrationFolders);
  const restored = await restoreBackup(target, file, { migrationFolders, evidence: noEvidence });
  expect(await ask(target, 'select count(*)::int as n from project_library.project')).toEqual([{ n: 300 }]);
  expect(restored.tables).toHaveLength((await tableNames(target)).length);
});

test('an archive from before an upgrade is restored as it was, and the next start upgrades it', patience, async () => {
  const { file, folder } = await backupOfDesk();
  const folders = await withExtraRoom(folder, {
    '2027-01-01-extra.sql': 'create schema extra; create table extra.copy as select id from project_library.project',
  });
  const target = await newDatabase();
  await restoreBackup(target, file, { migrationFolders: folders, evidence: noEvidence });
  expect(await tableNames(target)).not.toContain('extra.copy');
  expect(await migrate(target, folders)).toEqual(['extra/2027-01-01-extra.sql']);
  expect(await ask(target, 'select count(*)::int as n from extra.copy')).toEqual([{ n: 300 }]);
});

test('an archive whose migrations this program lacks or reads otherwise is refused', patience, async () => {
  const { file, folder } = await backupOfDesk();
  const target = await newDatabase();
  expect(
    await refusalOf(
      restoreBackup(target, file, { migrationFolders: migrationFolders.slice(0, -1), evidence: noEvidence }),
    ),
  ).toBe('backupNewer');
  const [platform = '', ...rooms] = migrationFolders;
  const altered = path.join(folder, 'platform', 'migrations');
  await cp(platform, altered, { recursive: true });
  const [base = ''] = (await readdir(altered)).filter((name) => name.endsWith('.sql'));
  const script = path.join(altered, base);
  await writeFile(script, `${await readFile(script, 'utf8')}\n-- altered`);
  expect(
    await refusalOf(restoreBackup(target, file, { migrationFolders: [altered, ...rooms], evidence: noEvidence })),
  ).toBe('backupOlder');
  expect(await tableNames(target)).toEqual([]);
});

const oddities = `create schema extra;
  create table extra."Odd ""name" (id bigint generated always as identity primary key, "per cent" numeric, ratio float8,
    span interval, kinds text[][], parent bigint references extra."Odd ""name");
  create table extra.keyless (a text, b jsonb);
  create table extra.log (what text);
  create sequence extra.untouched start 7;
  create sequence extra.far maxvalue 9223372036854775807;
  create function extra.note() returns trigger language plpgsql as
    $$ begin insert into extra.log values ('fired'); return new; end $$;
  create trigger note after insert on extra.keyless for each row execute function extra.note()`;

test(
  'sequences, identities, triggers, keyless tables and self-references come back as they were',
  patience,
  async () => {
    const folder = await newFolder();
    const folders = await withExtraRoom(folder, { '2027-01-01-odd.sql': oddities });
    const [source, target] = [await newDatabase(), await newDatabase()];
    await migrate(source, folders);
    await ask(
      source,
      `insert into extra."Odd ""name" ("per cent", ratio, span, kinds, parent)
      values (1.50, 0.1::float8 + 0.2, '1 mon -2 days 03:04:05.6', '{{a,NULL},{"",d}}', 2), ('NaN', '-Infinity', null, '{}', null);
    insert into extra.keyless values (null, null), ('b', '{}'), ('a', '[1]'), ('a', '[1]');
    select setval('extra.far', 9223372036854775806)`,
    );
    const report = await writeBackup(source, path.join(folder, 'odd.qzb'), noEvidence);
    await restoreBackup(target, report.file, { migrationFolders: folders, evidence: noEvidence });
    expect((await writeBackup(target, path.join(folder, 'again.qzb'), noEvidence)).tables).toEqual(report.tables);
    expect(await ask(target, `select nextval('extra.untouched') as a, nextval('extra.far') as b`)).toEqual([
      { a: '7', b: '9223372036854775807' },
    ]);
    const more = await ask(target, 'insert into extra."Odd ""name" default values returning id');
    expect(more).toEqual([{ id: '3' }]);
    await ask(target, `insert into extra.keyless values ('c')`);
    expect(await ask(target, 'select count(*)::int as n from extra.log')).toEqual([{ n: 5 }]);
  },
);

test('rows that come out different, or not at all, are all taken back', patience, async () => {
  const { file, folder } = await backupOfDesk();
  const target = await newDatabase();
  const altered = path.join(folder, 'altered.qzb');
  await rewritten(file, altered, (text) => text.replaceAll('2020-05-05', '5 May 2020'));
  expect(await refusalOf(restoreBackup(target, altered, { migrationFolders, evidence: noEvidence }))).toBe(
    'restoreDiffers',
  );
  expect(await ask(target, 'select count(*)::int as n from organisation.region')).toEqual([{ n: 0 }]);
  const broken = path.join(folder, 'broken.qzb');
  await rewritten(file, broken, (text) => text.replaceAll('2020-05-05', 'never'));
  await expect(restoreBackup(target, broken, { migrationFolders, evidence: noEvidence })).rejects.toThrow('date');
  expect(await ask(target, 'select count(*)::int as n from organisation.region')).toEqual([{ n: 0 }]);
  await restoreBackup(target, file, { migrationFolders, evidence: noEvidence });
  expect(await ask(target, 'select count(*)::int as n from dispatch.report')).toEqual([{ n: 300 }]);
});

/** The same archive with other rows of `dispatch.round`, well sealed. */
async function rewritten(from: string, to: string, change: (text: string) => string): Promise<void> {
  const json = (value: object) => Buffer.from(JSON.stringify(value));
  await withArchive(from, (archive) =>
    writeArchive(to, async (append) => {
      let sum = tally();
      let isRound = false;
      for await (const frame of framesOf(archive)) {
        if (frame.kind === 'header') await append('header', json(frame.header));
        if (frame.kind === 'sequences') await append('sequences', json(frame.sequences));
        if (frame.kind === 'table') {
          [sum, isRound] = [tally(), frame.head.table === 'round'];
          await append('table', json(frame.head));
        }
        if (frame.kind === 'rows') {
          const piece = isRound ? Buffer.from(change(frame.piece.toString('utf8'))) : frame.piece;
          sum.add(piece);
          await append('rows', gzipSync(piece));
        }
        if (frame.kind === 'end') await append('end', json(sum.end()));
      }
    }),
  );
}
