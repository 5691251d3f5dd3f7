import type { FastifyInstance } from 'fastify';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract-sheet.ts';
import * as workbooks from './contract-workbook.ts';
import { editsOf, outcomesOf } from './rules/cell-blocks.ts';
import { commentCell } from './use-cases/comment-cell.ts';
import { downloadWorkbook, previewWorkbook, takeInWorkbook } from './use-cases/exchange-workbook.ts';
import { readCell } from './use-cases/read-cell.ts';
import { readSheet, readYearSheet } from './use-cases/read-sheet.ts';
import { listConflicts, resolveConflict } from './use-cases/resolve-conflict.ts';
import { saveCells } from './use-cases/save-cells.ts';

/** Binds the endpoints of the sheet. */
export function sheetRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.readSheet, ({ params, query, caller }) => readSheet(desk, caller, { ...params, ...query }));
  bind(app, contract.readYearSheet, ({ params, query, caller }) =>
    readYearSheet(desk, caller, { ...params, ...query }),
  );
  bind(app, contract.saveCells, async ({ body: { blocks, ...asked }, caller }) => ({
    outcomes: outcomesOf(await saveCells(desk, caller, { ...asked, cells: editsOf(blocks) })),
  }));
  bind(app, contract.readCell, ({ params, caller }) => readCell(desk, caller, params));
  bind(app, contract.commentCell, ({ params, body, caller }) => commentCell(desk, caller, { ...params, ...body }));
  bind(app, contract.listConflicts, ({ caller }) => listConflicts(desk, caller));
  bind(app, contract.resolveConflict, ({ params, body, caller }) =>
    resolveConflict(desk, caller, { ...params, ...body }),
  );
  bind(app, workbooks.downloadWorkbook, ({ params, query, language, caller }) =>
    downloadWorkbook(desk, caller, { ...params, ...query, language }),
  );
  bind(app, workbooks.previewWorkbook, ({ upload, language, caller }) =>
    previewWorkbook(desk, caller, { upload, language }),
  );
  bind(app, workbooks.takeInWorkbook, ({ params, body, language, caller }) =>
    takeInWorkbook(desk, caller, { ...params, ...body, language }),
  );
}
