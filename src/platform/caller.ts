import type { Right, Role } from '#kernel/right.ts';

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
};
