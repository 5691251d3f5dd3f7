import type { ChainFolder } from './audit-chain/chain-folder.ts';
import type { Clock } from './clock.ts';
import type { Db } from './database.ts';
import type { EvidenceStore } from './evidence/evidence-store.ts';

/** What every room gets to work with. */
export type Desk = {
  readonly db: Db;
  readonly clock: Clock;
  /** Folder for files that arrive and are not yet taken in. */
  readonly incomingFolder: string;
  /** Where the files of evidence lie. */
  readonly evidence: EvidenceStore;
  /** Key and heads of the audit chain, beside the database. */
  readonly chain: ChainFolder;
  /** FONT_DIR, or null. */
  readonly fontFolder: string | null;
};
