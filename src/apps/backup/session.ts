import { Socket } from 'node:net';
import pg from 'pg';

/** How values are written as text, so that equal rows read the same on every server and in every time zone. */
const settings = `set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
  set timezone = 'UTC'; set extra_float_digits = 1; set bytea_output = 'hex'; set search_path = pg_catalog;
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`;

/**
 * Runs `work` on a connection of the owner that fails rather than leave out rows (`row_security = off`). What `work`
 * throws drops the connection, and with it an open transaction, even in the middle of a COPY that nobody reads.
 */
export async function withSession<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: adminUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'qingzhang-backup',
    stream: () => socket,
  });
  // A server that goes away also fails the query that waits, which is where it is told.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(`${settings}; set row_security = off`);
    const result = await work(client);
    await client.end();
    return result;
  } finally {
    socket.destroy();
  }
}
