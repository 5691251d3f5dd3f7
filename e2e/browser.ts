import { existsSync } from 'node:fs';

/** Debian's browser without a window, which takes a fifth less of the processor, else the one with. */
const browsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
/** The browser of this machine; empty where it has none: the journeys are skipped, and `npm test` says what to install. */
export const chromiumPath = browsers.find((path) => existsSync(path)) ?? '';
/** Whether this machine has a browser. */
export const hasBrowser = chromiumPath !== '';
