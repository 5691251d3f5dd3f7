import type { ColumnType } from 'kysely';
import type { PaperDocument } from '../rules/document.ts';
import type { StepJson } from '../rules/steps.ts';

/** JSON in the database: read as values, written as text. */
type Json<Value> = ColumnType<Value, string, string>;

/** A row of `paper_step`: one change of a document; only appended. */
export type PaperStepTable = {
  city_code: string;
  paper: string;
  version: number;
  path: string;
  step: Json<StepJson>;
  client: string;
  by_account: string;
  by_name: string;
  at: string;
};

/** A row of `paper_snapshot`: a document that was kept as a whole. */
export type PaperSnapshotTable = {
  city_code: string;
  paper: string;
  version: number;
  path: string;
  kind: 'automatic' | 'named' | 'state' | 'restored';
  name: string | null;
  doc: Json<PaperDocument>;
  by_account: string | null;
  by_name: string;
  at: string;
};

/** A row of `paper_comment`: a comment or an answer in its thread. */
export type PaperCommentTable = {
  city_code: string;
  id: string;
  paper: string;
  path: string;
  thread: string;
  text: string;
  by_account: string;
  by_name: string;
  at: string;
  resolved_at: string | null;
  resolved_by: string | null;
};

declare module '#platform/database.ts' {
  interface Tables {
    'publication.paper_step': PaperStepTable;
    'publication.paper_snapshot': PaperSnapshotTable;
    'publication.paper_comment': PaperCommentTable;
  }
}
