import type { Facts } from './refusal.ts';

/**
 * A figure that is understood but questionable: shown at its cell, never a silent change.
 * `error` stops a submission, `warn` asks for a written 说明, `note` informs.
 */
export type Doubt = {
  readonly severity: 'error' | 'warn' | 'note';
  /** Name of the field the doubt is shown at. */
  readonly field: string;
  /** Key of the room's terms. */
  readonly code: string;
  readonly facts: Facts;
};
