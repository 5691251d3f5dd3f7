import type { Terms } from '#kernel/terms.ts';

export const backupTerms = {} satisfies Terms;
