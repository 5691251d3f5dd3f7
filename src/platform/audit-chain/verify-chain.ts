import { type ChainHead, headsFrom } from './chain-folder.ts';
import { keyIdOfSeal, type SealedEntry, type SealKeys, sealVerdict } from './seal.ts';

/** Asks the database one statement: the owner's connection, or one under the city's remit. */
export type Ask = <Row>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** What is known outside of the database. */
export type ChainWitness = {
  readonly keys: SealKeys;
  readonly former: ReadonlySet<string>;
  readonly heads: readonly ChainHead[];
};

/**
 * `altered`: the content is not the one that was hashed or sealed. `removed`: a link without its entry, a gap, or a head
 * beyond the end. `inserted`: an entry that no desk of this folder sealed. `reordered`: a sealed entry whose link does
 * not follow from the one before. `rewritten`: a head that was exported is not that of the chain.
 */
export type FindingKind = 'altered' | 'removed' | 'inserted' | 'reordered' | 'rewritten';

/** Something that is not as it was written, with its place in the chain and the number of the entry, where known. */
export type ChainFinding = {
  readonly kind: FindingKind;
  readonly place: number | null;
  readonly sequence: number | null;
};

/** Outcome for one city. */
export type ChainVerdict = {
  readonly cityCode: string;
  readonly entries: number;
  /** Last place of the chain and its hash; entries beyond it wait for the linking job. */
  readonly place: number;
  readonly hash: string;
  /** Entries whose seal was made with a key that is known and not here, so that only the chain vouches for them. */
  readonly sealedElsewhere: number;
  /** Exported heads that were compared; 0 where the folder has none. */
  readonly heads: number;
  readonly findings: readonly ChainFinding[];
  /** Place of the first finding; `null` where everything is sound. */
  readonly firstBroken: number | null;
};

const linksSql = `
  with link as (
    select l.place, l.sequence, l.hash, l.method, lag(l.place) over w as former, lag(l.hash) over w as before
    from platform.audit_link l where l.city_code = $1 window w as (order by l.place)
  ), judged as (
    select l.place, coalesce(l.sequence, e.sequence) as sequence, l.former, e.seal is not null as is_sealed,
      case
        when l.place is null then 'unlinked'
        when e.sequence is null then 'removed'
        when l.place - coalesce(l.former, 0) <> 1 then 'gap'
        when l.hash <> platform.audit_hash(l.before, l.method, e) then 'altered'
      end as kind
    from link l full join (select * from platform.audit_entry where city_code = $1) e on e.sequence = l.sequence
  )
  select place::float8, sequence::float8, coalesce(former, 0)::float8 as former, kind,
    is_sealed as "isSealed"
  from judged
  where kind is not null order by place, sequence`;

const entriesSql = `
  select e.sequence::float8, l.place::float8, e.path, regexp_replace(
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '000Z$', 'Z') as at,
    e.account_id::text as "accountId", e.account_name as "accountName", e.request_id as "requestId", e.act,
    e.entity_id as "entityId", e.before, e.after, e.seal,
    coalesce(l.method = 1 and l.place < coalesce((select min(o.place) from platform.audit_link o
      where o.city_code = $1 and o.method = 2), l.place + 1), false) as "isOld"
  from platform.audit_entry e
  left join platform.audit_link l on l.city_code = e.city_code and l.sequence = e.sequence
  where e.city_code = $1 and e.sequence > $2 order by e.sequence limit 2000`;

const endSql = `
  select (select count(*) from platform.audit_entry where city_code = $1)::float8 as entries,
    coalesce((select max(place) from platform.audit_link where city_code = $1), 0)::float8 as place,
    coalesce((select encode(hash, 'hex') from platform.audit_link where city_code = $1 order by place desc limit 1), '') as hash,
    coalesce((select place from platform.audit_head where city_code = $1), 0)::float8 as head,
    coalesce((select encode(hash, 'hex') from platform.audit_head where city_code = $1), '') as "headHash",
    coalesce((select json_agg(json_build_object('cityCode', city_code, 'day', day, 'place', place,
      'hash', encode(hash, 'hex')) order by day) from platform.audit_day where city_code = $1), '[]')::text as days`;

/** Of several entries with one seal all but the first. */
const copiesSql = `
  select unnest((array_agg(sequence order by sequence))[2:])::float8 as sequence
  from platform.audit_entry where city_code = $1 and seal is not null group by seal having count(*) > 1`;

/**
 * Recomputes a city's chain and every seal, and compares it with the heads kept outside. Cannot find: entries that were
 * removed before they were linked (about a second), and a chain that was rewritten together with key and heads.
 */
export async function verifyChain(ask: Ask, cityCode: string, witness: ChainWitness): Promise<ChainVerdict> {
  const [end] = await ask<End>(endSql, [cityCode]);
  if (!end) throw new Error('the database gave no answer');
  const links = await ask<JudgedLink>(linksSql, [cityCode]);
  const { bad, elsewhere } = await sealFindings(ask, cityCode, witness);
  const heads = [...headsFrom(linesOf(end.days)), ...witness.heads];
  const findings = [
    ...linkFindings(links, bad, elsewhere),
    ...headFindings(end, await hashesAt(ask, cityCode, heads), heads),
  ].sort((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity));
  return {
    cityCode,
    ...{
      entries: end.entries,
      place: end.place,
      hash: end.hash,
      sealedElsewhere: elsewhere.size,
      heads: witness.heads.length,
    },
    findings,
    firstBroken: findings.length === 0 ? null : (findings[0]?.place ?? end.place + 1),
  };
}

type End = {
  readonly entries: number;
  readonly place: number;
  readonly hash: string;
  readonly head: number;
  readonly headHash: string;
  readonly days: string;
};
type JudgedLink = {
  readonly place: number | null;
  readonly sequence: number;
  readonly former: number;
  readonly kind: 'unlinked' | 'removed' | 'gap' | 'altered';
  readonly isSealed: boolean;
};
type Sealed = Omit<SealedEntry, 'cityCode'> & {
  readonly sequence: number;
  readonly place: number | null;
  readonly seal: Buffer | null;
  /** Of the chain before there were seals. */
  readonly isOld: boolean;
};

function linesOf(days: string): string {
  return (JSON.parse(days) as object[]).map((day) => JSON.stringify(day)).join('\n');
}

/** Entries whose seal does not hold: only those of the former chain may have none, and no two may have the same. */
async function sealFindings(ask: Ask, cityCode: string, { keys, former }: ChainWitness) {
  const copies = new Set((await ask<{ sequence: number }>(copiesSql, [cityCode])).map(({ sequence }) => sequence));
  const bad = new Map<number, ChainFinding>();
  const elsewhere = new Set<number>();
  let since = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await ask<Sealed>(entriesSql, [cityCode, since]);
    for (const { seal, isOld, ...entry } of rows) {
      const { sequence, place } = entry;
      const verdict = sealVerdict(keys, { cityCode, ...entry }, seal);
      const isKnown = verdict === 'foreign' && seal !== null && former.has(keyIdOfSeal(seal));
      if (isKnown) elsewhere.add(sequence);
      const isStrange = (verdict === 'foreign' && !isKnown) || (verdict === 'none' && !isOld);
      if (isStrange || copies.has(sequence)) bad.set(sequence, { kind: 'inserted', place, sequence });
      else if (verdict === 'bad') bad.set(sequence, { kind: 'altered', place, sequence });
    }
    const last = rows.at(-1);
    if (!last) return { bad, elsewhere };
    since = last.sequence;
  }
}

function linkFindings(
  links: readonly JudgedLink[],
  bad: ReadonlyMap<number, ChainFinding>,
  elsewhere: ReadonlySet<number>,
): ChainFinding[] {
  const findings = new Map(bad);
  const others: ChainFinding[] = [];
  for (const { kind, place, sequence, former, isSealed } of links) {
    if (kind === 'removed') others.push({ kind, place, sequence });
    if (kind === 'gap' && place !== null)
      for (let lost = former + 1; lost < Math.min(place, former + 1000); lost++)
        others.push({ kind: 'removed', place: lost, sequence: null });
    if (kind === 'altered' && !findings.has(sequence))
      others.push({ kind: isSealed && !elsewhere.has(sequence) ? 'reordered' : 'altered', place, sequence });
  }
  return [...findings.values(), ...others];
}

async function hashesAt(ask: Ask, cityCode: string, heads: readonly ChainHead[]): Promise<Map<number, string>> {
  const rows = await ask<{ place: number; hash: string }>(
    `select place::float8, encode(hash, 'hex') as hash from platform.audit_link
      where city_code = $1 and place = any($2::bigint[])`,
    [cityCode, heads.map(({ place }) => place)],
  );
  return new Map(rows.map(({ place, hash }) => [place, hash]));
}

function headFindings(end: End, hashes: ReadonlyMap<number, string>, heads: readonly ChainHead[]): ChainFinding[] {
  const own = { place: end.head, hash: end.headHash };
  const lost = [own, ...heads].some(({ place }) => place > end.place);
  const tail: ChainFinding[] = lost ? [{ kind: 'removed', place: end.place + 1, sequence: null }] : [];
  const isOwn = own.place === end.place && own.hash === end.hash;
  const stale: ChainFinding[] = !isOwn && !lost ? [{ kind: 'rewritten', place: own.place, sequence: null }] : [];
  const other = heads.filter(({ place, hash }) => hashes.has(place) && hashes.get(place) !== hash);
  const first = Math.min(...other.map(({ place }) => place));
  return [
    ...tail,
    ...stale,
    ...(other.length > 0 ? [{ kind: 'rewritten' as const, place: first, sequence: null }] : []),
  ];
}
