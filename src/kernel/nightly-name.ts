/** Name under which the desk acts by itself at night. */
export const nightlyName = 'nightly';
