import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { PaperDocument } from '../rules/document.ts';
import type { PaperAct } from '../rules/life.ts';

/** Something that happened to a paper as a whole. */
export type PaperEvent = {
  readonly act: PaperAct;
  readonly reason: string | null;
  readonly byName: string;
  readonly at: string;
};

/** The row of a paper that a note hangs on, and who writes it. */
export type NoteOn = {
  readonly city: string;
  readonly paper: string;
  readonly path: string;
  readonly byAccount: string;
  readonly byName: string;
  readonly at: string;
};

/** Appends an event. */
export async function insertEvent(
  tx: Tx,
  on: NoteOn,
  event: Pick<PaperEvent, 'act' | 'reason'> & { readonly version: number },
): Promise<void> {
  await sql`insert into publication.paper_event
      (city_code, paper, sequence, path, act, version, reason, by_account, by_name, at)
    select ${on.city}, ${on.paper}::uuid, coalesce(max(sequence), 0) + 1, ${on.path}, ${event.act},
      ${event.version}::int, ${event.reason}, nullif(${on.byAccount}, '')::uuid, ${on.byName}, ${on.at}::timestamptz
    from publication.paper_event where city_code = ${on.city} and paper = ${on.paper}::uuid`.execute(tx);
}

/** What happened to a paper, the first thing first. */
export async function eventsOf(tx: Tx, city: string, paper: string): Promise<PaperEvent[]> {
  const { rows } = await sql<PaperEvent>`
    select act, reason, by_name as "byName", at from publication.paper_event
    where city_code = ${city} and paper = ${paper}::uuid order by sequence limit 200`.execute(tx);
  return rows;
}

/** A written reason why a finding stands. */
export type Overruling = {
  readonly finding: string;
  readonly reason: string;
  readonly byName: string;
  readonly at: string;
};

/** The written reasons of a paper. */
export async function overrulingsOf(tx: Tx, city: string, paper: string): Promise<Overruling[]> {
  const { rows } = await sql<Overruling>`
    select finding, reason, by_name as "byName", at from publication.overruling
    where city_code = ${city} and paper = ${paper}::uuid order by at, finding limit 2000`.execute(tx);
  return rows;
}

/** Writes one reason for several findings; null takes the reasons back. */
export async function writeOverrulings(
  tx: Tx,
  on: NoteOn,
  { findings, reason }: { readonly findings: readonly string[]; readonly reason: string | null },
): Promise<void> {
  if (reason === null) {
    await sql`delete from publication.overruling where city_code = ${on.city} and paper = ${on.paper}::uuid
      and finding = any(${findings}::text[])`.execute(tx);
    return;
  }
  await sql`insert into publication.overruling (city_code, paper, finding, path, reason, by_account, by_name, at)
    select ${on.city}, ${on.paper}::uuid, f, ${on.path}, ${reason}, ${on.byAccount}::uuid, ${on.byName},
      ${on.at}::timestamptz from unnest(${findings}::text[]) f
    on conflict (city_code, paper, finding) do update set reason = excluded.reason, by_account = excluded.by_account,
      by_name = excluded.by_name, at = excluded.at`.execute(tx);
}

/** Keeps the document as it is at a version. One that is kept already stays, and is named anew. */
export async function keepSnapshot(
  tx: Tx,
  on: NoteOn,
  snapshot: {
    readonly version: number;
    readonly kind: 'automatic' | 'named' | 'state' | 'restored';
    readonly document: PaperDocument;
    /** What people call it; for a restored one the version that it was restored from. */
    readonly name?: string;
  },
): Promise<void> {
  const { version, kind, document, name = null } = snapshot;
  await sql`insert into publication.paper_snapshot
      (city_code, paper, version, path, kind, name, doc, by_account, by_name, at)
    values (${on.city}, ${on.paper}::uuid, ${version}::int, ${on.path}, ${kind}, ${name},
      ${JSON.stringify(document)}::jsonb,
      nullif(${on.byAccount}, '')::uuid, ${on.byName}, ${on.at}::timestamptz)
    on conflict (city_code, paper, version) do update set kind = excluded.kind, name = excluded.name`.execute(tx);
}
