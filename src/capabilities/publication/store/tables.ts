import type { ColumnType, Generated } from 'kysely';
import type { PaperDocument } from '../rules/document.ts';
import type { FigureBinding } from '../rules/figure.ts';
import type { Finding } from '../rules/finding.ts';
import type { PaperKind, PaperState } from '../rules/paper-state.ts';

/** JSON in the database: read as values, written as text. */
type Json<Value> = ColumnType<Value, string, string>;

/** A row of `paper`: its number is given when it is issued, its document is null while nobody edited an older text. */
export type PaperTable = {
  city_code: string;
  id: string;
  path: string;
  year: number;
  number: number | null;
  asked_number: number | null;
  kind: PaperKind;
  series: string;
  title: string;
  edition: Generated<number>;
  corrects: string | null;
  doc: ColumnType<PaperDocument | null, string | null, string | null>;
  doc_version: Generated<number>;
  checked_version: Generated<number>;
  drafted_by_account: string | null;
  signed_by: string | null;
  signed_at: string | null;
  code: string | null;
  state: PaperState;
  source: string | null;
  text: string;
  titles: string[];
  dated_on: string | null;
  as_of: string | null;
  findings: Json<Finding[]>;
  bindings: Json<FigureBinding[]>;
  docx: string | null;
  pdf: string | null;
  recorded_at: string;
  recorded_by: string;
  issued_at: string | null;
  issued_by: string | null;
};

declare module '#platform/database.ts' {
  interface Tables {
    'publication.paper': PaperTable;
  }
}
