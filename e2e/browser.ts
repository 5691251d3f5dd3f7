import { existsSync } from 'node:fs';

/** Debian's browser. */
export const chromiumPath = '/usr/bin/chromium';
/** Whether this machine has the browser; without it the journeys are skipped, and `npm test` says what to install. */
export const hasBrowser = existsSync(chromiumPath);
