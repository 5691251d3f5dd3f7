import type { Right, Role } from '#kernel/right.ts';
import type { Clock } from './clock.ts';

/** Who asks, and what they may do where. */
export type Caller = {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly rights: readonly Right[];
  /** Region path that bounds what they see; the empty text sees nothing. */
  readonly remit: string;
  readonly cityCode: string;
  /** Unified credit code of a project owner, who sees only the own projects; `null` for everybody else. */
  readonly ownerCode: string | null;
  /** Id of the request, for the log and the audit. */
  readonly requestId: string;
  /** The instant as of which the request reads; left out where it reads what is known now. */
  readonly asOf?: string | undefined;
};

/** The instant at which the caller looks: that of the question, or now. What is late or old is so on that day. */
export function momentOf({ clock }: { readonly clock: Clock }, { asOf }: Pick<Caller, 'asOf'>): Date {
  return asOf === undefined ? clock() : new Date(asOf);
}
