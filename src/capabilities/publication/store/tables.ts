import type { ColumnType } from 'kysely';
import type { FigureBinding } from '../rules/figure.ts';
import type { Finding } from '../rules/finding.ts';

/** JSON in the database: read as values, written as text. */
type Json<Value> = ColumnType<Value, string, string>;

/** A row of `issue`: an issue of the briefing, draft or issued. */
export type IssueTable = {
  city_code: string;
  id: string;
  path: string;
  year: number;
  number: number;
  state: 'draft' | 'issued';
  source: string;
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
    'publication.issue': IssueTable;
  }
}
