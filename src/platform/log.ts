import { type Logger, pino } from 'pino';

export type Log = Logger;

/** JSON lines on stderr, so that stdout stays for answers. Cookies, tokens and passwords never reach them. */
export function openLog(level: string): Log {
  return pino(
    { level, redact: ['req.headers.cookie', 'req.headers.authorization', 'req.headers["x-csrf-token"]', 'password'] },
    pino.destination(2),
  );
}
