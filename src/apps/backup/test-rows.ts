import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, inject, onTestFinished } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { sentence } from '#kernel/terms.ts';
import { evidenceStore } from '#platform/evidence/evidence-store.ts';
import { backupTerms } from './terms.ts';

/** A store for desks whose rows name no evidence; nothing is ever written to it. */
export const noEvidence = evidenceStore(path.join(tmpdir(), 'qingzhang-no-evidence'));

/** A new folder for archives; it goes when the test ends. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), '青账 backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Address of a new database without any table, on the shared cluster or the one given. */
export async function newDatabase(cluster: string = inject('testCluster').adminUrl): Promise<string> {
  const name = `qingzhang_restore_${randomUUID().replaceAll('-', '')}`;
  await ask(cluster, `create database ${name}`);
  onTestFinished(async () => {
    await ask(cluster, `drop database if exists ${name} with (force)`);
  });
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement and answers its rows. */
export async function ask(url: string, statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await (values.length > 0 ? client.query(statement, values) : client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** Names of all tables of the database. */
export async function tableNames(url: string): Promise<unknown[]> {
  const rows = await ask(
    url,
    `select schemaname || '.' || tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** The code with which the work is refused; both languages must have a whole sentence for it. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw error;
  expect(Object.keys(backupTerms)).toContain(error.code);
  for (const language of ['zh', 'en'] as const)
    expect(sentence(backupTerms, error.code, language, error.facts)).not.toMatch(/[{}]/);
  return error.code;
}

/** Text that COPY has to escape, and Chinese beyond the first plane. */
export const awkward = 'tab\t return\r line\n back\\slash \\N \\. quote\' "double" {brace} 椒江𠮷—😀';

/** Rows in every room: bytes in chunks, JSON, lists, nulls, days, instants with microseconds, numbers at the brink. */
export const fill = `
  insert into platform.note values ('awkward', $a$${awkward}$a$), ('empty', ''), ('\\N', '\\N');
  insert into platform.file
    select '331000', lpad(to_hex(n), 64, '0'), '331000/331023', 'remit', '月报 ' || n || '.xlsx', 'application/x', 9, now()
    from generate_series(1, 3) n;
  insert into platform.file_chunk
    select '331000', lpad(to_hex(n), 64, '0'), part, '331000/331023', 'remit',
      decode(string_agg(md5(n || '-' || part || '-' || i), ''), 'hex') || '\\x005c0a0d09ff'::bytea
    from generate_series(1, 3) n, generate_series(0, 2) part, generate_series(1, 200) i group by n, part;
  select platform.write_audit('331000', '331000', '2020-04-01T08:00:00.123456+08:00'::timestamptz, null, 'desk',
    'request', 'test.act', 'entity', null, '{"元": 12345678901234567890, "list": [1, null, "\\t\\\\"]}', null)
    from generate_series(1, 5);
  select platform.link_audit('331000', true, now(), '2020-04-01');
  insert into project_library.project (city_code, id, version, path, name, name_key, unit_code, caliber, is_eco_led,
    planned_total_yuan, recorded_at, recorded_by)
    select '331000', md5(n::text)::uuid, 1, '331000/331023', '项目' || n, 'k', '331023', 'in', n % 2 = 0,
      case when n % 3 > 0 then 9223372036854775807 - n end, now(), 'desk' from generate_series(1, 300) n;
  insert into project_library.project_version (city_code, id, version, path, name, name_key, unit_code, caliber, is_eco_led,
    planned_total_yuan, recorded_at, recorded_by)
    select city_code, id, version, path, name, name_key, unit_code, caliber, is_eco_led, planned_total_yuan, recorded_at,
      recorded_by from project_library.project;
  insert into dispatch.round values ('331000', '2020-04', '331000', 'open', now(), '2020-05-05');
  insert into dispatch.report (city_code, project_id, month, version, path, month_yuan, recorded_at, recorded_by)
    select city_code, id, '2020-04', 1, path, -1, now(), 'desk' from project_library.project;
  insert into organisation.account (city_code, id, name, display_name, role, path, password_hash, created_at)
    values ('331000', gen_random_uuid(), 'zhang.san', '张三', 'city-desk', '331000', 'argon', now()),
      ('331000', gen_random_uuid(), 'li.si', '李四', 'city-desk', '331000', null, 'infinity');
  insert into publication.paper (city_code, id, path, kind, series, title, year, asked_number, state, source, text, titles,
    findings, bindings, recorded_at, recorded_by)
    values ('331000', gen_random_uuid(), '331000', 'briefing', 'briefing', '', 2020, 4, 'draft', $a$${awkward}$a$, '',
      array['一', '', null, 'a"b\\c,{d}', $a$${awkward}$a$], '[]', '{"b": {"a": 1.10}}', now(), 'desk')`;
