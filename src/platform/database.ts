import type { Duplex } from 'node:stream';
import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Caller } from './caller.ts';
import { timeZone } from './clock.ts';
import { asKnownThen } from './look-back.ts';

/** Every room adds its own tables here, from its `store/tables.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Tables {}
export type Db = Kysely<Tables>;
/** A connection inside a transaction whose remit is set. */
export type Tx = Kysely<Tables>;

/** The part of a caller that the database must know. */
export type Remit = Pick<Caller, 'remit' | 'ownerCode' | 'asOf'>;

/** Integers beyond 2^53 are refused rather than rounded; days stay text; instants are ISO 8601. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers`);
  return value;
});
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

/** Distinct statements that one connection keeps prepared; a list's filters make many, and each takes memory there. */
const preparedStatements = 100;

/**
 * Makes a connection prepare each statement with parameters under a name the first time and afterwards only run it:
 * parsing and planning under row-level security cost more than most of our statements take.
 */
function preparing(client: pg.PoolClient): void {
  const names = new Map<string, string>();
  const stream = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection.stream;
  const send = client.query.bind(client) as (...given: unknown[]) => unknown;
  // Statements that are asked at once leave in one piece: each piece wakes the server.
  const plain = (...given: unknown[]) => {
    stream.cork();
    process.nextTick(() => stream.uncork());
    return send(...given);
  };
  const prepared = (...given: unknown[]) => {
    const [text, values] = given;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return plain(...given);
    const name = names.get(text) ?? `q${names.size}`;
    if (!names.has(text) && names.size >= preparedStatements) return plain(...given);
    names.set(text, name);
    return plain({ name, text, values });
  };
  Object.assign(client, { query: prepared });
}

/** Opens the pool. `close` it before the server is left. */
export function openDatabase(url: string, size = 10): { readonly db: Db; readonly pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    pipeline: true,
    application_name: 'qingzhang',
    options: `-c TimeZone=${timeZone} -c statement_timeout=120000 -c idle_in_transaction_session_timeout=300000`,
  });
  // A server that goes away also ends idle connections; the next query says so where somebody waits for it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    // The same for one that is in use and has nothing asked at that moment: nobody hears it, and it would end the desk.
    client.on('error', () => undefined);
    preparing(client);
  });
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/**
 * Runs `work`, which only reads, under the remit, and resolves with its result while the transaction still ends:
 * there is nothing that its end could lose. Where the caller looks back, every statement reads each relation as it was
 * known then; it is refused with `noLookBack` where it reads what has no history.
 */
export function readInRemit<T>(db: Db, remit: Remit, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { asOf } = remit;
  if (asOf === undefined) return readEarly((reading) => inRemit(db, remit, reading), work);
  return readEarly((reading) => inTransaction(db, 'begin read only', { remit, work: reading, asOf }), work);
}

/**
 * As `readInRemit`, where one plan serves whatever the statements of `work` are given: keys, a month, a year. Each is planned
 * once on a connection. PostgreSQL plans a statement of many relations anew for each value, and of the past, where each
 * relation is a view, that takes several times as long as running it. Not for filters that may leave a row or all.
 */
export function readPlannedOnce<T>(db: Db, remit: Remit, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { asOf } = remit;
  return readEarly(
    (reading) => inTransaction(db, 'begin read only', { remit, work: reading, asOf, isPlannedOnce: true }),
    work,
  );
}

function readEarly<T>(run: (work: (tx: Tx) => Promise<void>) => Promise<void>, work: (tx: Tx) => Promise<T>) {
  return new Promise<T>((resolve, reject) => {
    const reading = async (tx: Tx) => {
      const result = await work(tx);
      resolve(result);
    };
    run(reading).catch(reject);
  });
}

/**
 * Runs `work` in one transaction that sees and writes only rows of the remit. Commits what `work` resolves to, rolls
 * back what it throws. Statements go out in the order in which they are asked and do not wait for one another's
 * answers: what `work` asks at once, with `Promise.all`, travels together, the first ones with `begin` and the remit.
 * After a statement that fails, the server refuses the rest of the transaction.
 *
 * `commit`, asked at once with the last statements, lets the end travel with them: it undoes all where one of them
 * failed. Nothing may be asked after it, and nothing that comes after it may refuse.
 */
export function inRemit<T>(
  db: Db,
  remit: Remit,
  work: (tx: Tx, commit: () => Promise<void>) => Promise<T>,
): Promise<T> {
  return inTransaction(db, 'begin', { remit, work });
}

/**
 * Runs `work` in a transaction that only reads and sees one state of the database throughout, however long it takes.
 * For what is too much for one statement, such as an export. It looks back where the caller does.
 */
export function inSnapshot<T>(db: Db, remit: Remit, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db, 'begin isolation level repeatable read read only', { remit, work, asOf: remit.asOf });
}

type Work<T> = {
  readonly remit: Remit;
  readonly work: (tx: Tx, commit: () => Promise<void>) => Promise<T>;
  readonly asOf?: string | undefined;
  readonly isPlannedOnce?: boolean;
};

function inTransaction<T>(db: Db, opening: string, given: Work<T>): Promise<T> {
  const { work, asOf, isPlannedOnce = false } = given;
  const { remit, ownerCode } = given.remit;
  const then = asOf === undefined ? '' : `; set local app.as_of = ${pg.escapeLiteral(new Date(asOf).toISOString())}`;
  const planned = isPlannedOnce ? '; set local plan_cache_mode = force_generic_plan' : '';
  const begin = `${opening}; select platform.set_remit(${pg.escapeLiteral(remit)}, ${pg.escapeLiteral(ownerCode ?? '')})${then}${planned}`;
  return db.getExecutor().provideConnection(async (connection) => {
    const ask = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
    const { tx, end } = onConnection(db, asOf === undefined ? connection : lookingBack(connection));
    const begun = ask(begin);
    let early: Promise<void> | null = null;
    // It takes the way of the statements before it, and so their place in the order.
    const commit = () => {
      early ??= sql`commit`.execute(tx).then(() => undefined);
      return early;
    };
    try {
      const [result] = await Promise.all([work(tx, commit), begun]);
      end();
      await (early ?? ask('commit'));
      return result;
    } catch (error) {
      end();
      await ask('rollback').catch(() => undefined);
      throw error;
    }
  });
}

/** A connection that reads each relation as it was known at the transaction's instant. */
function lookingBack(connection: DatabaseConnection): DatabaseConnection {
  return {
    executeQuery: async (query) => connection.executeQuery({ ...query, sql: asKnownThen(query.sql) }),
    streamQuery: (query, size) => connection.streamQuery({ ...query, sql: asKnownThen(query.sql) }, size),
  };
}

/**
 * Kysely on one connection. That of `db.connection()` lets each statement wait for the one before. After `end` it
 * refuses: a statement that somebody forgot to await must not run outside of its transaction.
 */
function onConnection(db: Db, connection: DatabaseConnection): { readonly tx: Tx; readonly end: () => void } {
  let isOver = false;
  const executor = db.getExecutor().withConnectionProvider({
    provideConnection: async (consumer) => {
      if (isOver) throw new Error('the transaction of this statement is over');
      return consumer(connection);
    },
  });
  const tx = new Kysely<Tables>({ config: { dialect: noDialect }, dialect: noDialect, driver: noDriver, executor });
  const end = () => {
    isOver = true;
  };
  return { tx, end };
}

/** Kysely asks for them, but a transaction neither opens nor closes connections. */
const noDialect = new PostgresDialect({ pool: () => Promise.reject(new Error('a transaction opens no connection')) });
const noDriver = noDialect.createDriver();
