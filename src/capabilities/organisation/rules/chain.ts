/** What a verification of the audit may find; each has its word. */
export const findingKinds = ['altered', 'removed', 'inserted', 'reordered', 'rewritten'] as const;
