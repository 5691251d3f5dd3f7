/** Kinds of papers that this room writes. */
export const paperKinds = [
  'briefing',
  'notice',
  'monthly',
  'agenda',
  'minutes',
  'task-sheet',
  'assessment',
  'plan',
] as const;
/** One of the kinds. */
export type PaperKind = (typeof paperKinds)[number];

/** What may become of a paper: written, handed in, looked through, signed, gone out; a draft may be given up. */
export const paperStates = ['draft', 'submitted', 'reviewed', 'signed', 'issued', 'withdrawn'] as const;
/** One of the states. */
export type PaperState = (typeof paperStates)[number];
