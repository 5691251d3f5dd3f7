import type { FastifyInstance } from 'fastify';
import { Refusal } from '#kernel/refusal.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract.ts';
import * as indicators from './contract-indicators.ts';
import * as life from './contract-life.ts';
import * as listing from './contract-list.ts';
import * as received from './contract-received.ts';
import * as settings from './contract-settings.ts';
import * as verification from './contract-verification.ts';
import { editingRoutes } from './routes-editing.ts';
import { receiversOf } from './store/recipients.ts';
import { paperSettings } from './store/settings.ts';
import { checkPaper } from './use-cases/check-paper.ts';
import { correctPaper } from './use-cases/correct-paper.ts';
import { draftFromWish } from './use-cases/draft-paper.ts';
import { issuePaper } from './use-cases/issue-paper.ts';
import { listPapers } from './use-cases/list-papers.ts';
import { livePaper } from './use-cases/live-paper.ts';
import { overruleFindings } from './use-cases/overrule-findings.ts';
import { listChanges, readFigures } from './use-cases/paper-figures.ts';
import {
  listIndicatorRows,
  listIndicators,
  readIndicatorSeries,
  readIndicatorValue,
} from './use-cases/read-indicators.ts';
import { readPaper } from './use-cases/read-paper.ts';
import { readTextFile } from './use-cases/read-text-file.ts';
import { confirmReceived, listReceived, readReceived, receivedPdf } from './use-cases/received-papers.ts';
import { confirmReceipt, listRecipients, sendPaper, setRecipients } from './use-cases/recipients.ts';
import { appendixFile, renderPaper, tablesFile } from './use-cases/render-paper.ts';
import { restingPapers } from './use-cases/resting-papers.ts';
import { saveDocument, saveSource, settleFigures } from './use-cases/save-paper.ts';
import { readMasthead, setMasthead } from './use-cases/set-masthead.ts';
import { takeBackFile } from './use-cases/take-back-file.ts';
import { verifyFile } from './use-cases/verify-file.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  writingRoutes(app, desk);
  editingRoutes(app, desk);
  lifeRoutes(app, desk);
  recipientRoutes(app, desk);
  indicatorRoutes(app, desk);
  settingRoutes(app, desk);
}

function writingRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, listing.listPapers, ({ query, caller }) => listPapers(desk, caller, query));
  bind(app, contract.readPaper, ({ params, caller }) => readPaper(desk, caller, params.id));
  bind(app, contract.draftPaper, ({ body, caller }) => draftFromWish(desk, caller, body));
  bind(app, contract.saveSource, ({ params, body, caller }) => saveSource(desk, caller, { ...params, ...body }));
  bind(app, contract.saveDocument, ({ params, body, caller }) => saveDocument(desk, caller, { ...params, ...body }));
  bind(app, contract.checkPaper, ({ params, caller }) => checkPaper(desk, caller, params.id));
  bind(app, contract.readFigures, ({ params, caller }) => readFigures(desk, caller, params.id));
  bind(app, contract.settleFigures, ({ params, body, caller }) => settleFigures(desk, caller, { ...params, ...body }));
  bind(app, contract.listChanges, ({ caller }) => listChanges(desk, caller));
  bind(app, contract.downloadDocx, ({ params, query, caller }) =>
    renderPaper(desk, caller, { ...params, ...query, form: 'docx' }),
  );
  bind(app, contract.downloadPdf, ({ params, query, caller }) =>
    renderPaper(desk, caller, { ...params, ...query, form: 'pdf' }),
  );
  bind(app, contract.downloadAppendix, ({ params, caller }) => appendixFile(desk, caller, params.id));
  bind(app, contract.downloadTables, ({ params, caller }) => tablesFile(desk, caller, params.id));
  bind(app, verification.verifyFile, ({ upload, caller }) => verifyFile(desk, caller, upload));
  bind(app, verification.readTextFile, ({ upload }) => readTextFile(upload));
  bind(app, verification.takeBackFile, ({ params, upload, caller }) =>
    takeBackFile(desk, caller, { ...params, upload }),
  );
}

function lifeRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, life.listRestingPapers, ({ query, caller }) => restingPapers(desk, caller, query.month));
  bind(app, life.overruleFindings, ({ params, body, caller }) =>
    overruleFindings(desk, caller, { ...params, ...body }),
  );
  bind(app, life.submitPaper, ({ params, caller }) => livePaper(desk, caller, { ...params, act: 'submit' }));
  bind(app, life.recallPaper, ({ params, caller }) => livePaper(desk, caller, { ...params, act: 'recall' }));
  bind(app, life.reviewPaper, ({ params, caller }) => livePaper(desk, caller, { ...params, act: 'review' }));
  bind(app, life.signPaper, ({ params, caller }) => livePaper(desk, caller, { ...params, act: 'sign' }));
  bind(app, life.returnPaper, ({ params, body, caller }) =>
    livePaper(desk, caller, { ...params, ...body, act: 'return' }),
  );
  bind(app, life.withdrawPaper, ({ params, body, caller }) =>
    livePaper(desk, caller, { ...params, ...body, act: 'withdraw' }),
  );
  bind(app, life.issuePaper, ({ params, caller }) => issuePaper(desk, caller, params.id));
  bind(app, life.correctPaper, ({ params, body, caller }) => correctPaper(desk, caller, { ...params, ...body }));
}

function settingRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, settings.readPaperSetting, ({ caller }) =>
    readInRemit(desk.db, caller, (tx) => paperSettings.valuesOf(tx, caller.cityCode)),
  );
  bind(app, settings.setPaperSetting, ({ body, caller }) => {
    if (caller.remit !== caller.cityCode) throw new Refusal('cityRulesPapers');
    const wish = { act: 'publication.set-life', next: body, now: desk.clock() };
    return inRemit(desk.db, caller, (tx) => paperSettings.change(tx, caller, wish));
  });
  bind(app, settings.readMastheadSetting, ({ caller }) => readMasthead(desk, caller));
  bind(app, settings.setMastheadSetting, ({ body, caller }) => setMasthead(desk, caller, body));
}

function recipientRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, life.listRecipients, ({ params, caller }) => listRecipients(desk, caller, params.id));
  bind(app, life.setRecipients, ({ params, body, caller }) => setRecipients(desk, caller, { ...params, ...body }));
  bind(app, life.sendPaper, ({ params, caller }) => sendPaper(desk, caller, params.id));
  bind(app, life.confirmReceipt, ({ params, caller }) => confirmReceipt(desk, caller, params.id));
  bind(app, received.listReceivers, ({ caller }) =>
    readInRemit(desk.db, caller, (tx) => receiversOf(tx, caller.cityCode)),
  );
  bind(app, received.listReceivedPapers, ({ query, caller }) => listReceived(desk, caller, query));
  bind(app, received.readReceivedPaper, ({ params, caller }) => readReceived(desk, caller, params.id));
  bind(app, received.downloadReceivedPdf, ({ params, caller }) => receivedPdf(desk, caller, params.id));
  bind(app, received.confirmReceivedPaper, ({ params, caller }) => confirmReceived(desk, caller, params.id));
}

function indicatorRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, indicators.listIndicators, async () => listIndicators());
  bind(app, indicators.readIndicatorValue, ({ params, query, caller }) =>
    readIndicatorValue(desk, caller, { ...params, ...query }),
  );
  bind(app, indicators.readIndicatorSeries, ({ params, query, caller }) =>
    readIndicatorSeries(desk, caller, { ...params, ...query }),
  );
  bind(app, indicators.listIndicatorRows, ({ params, query, caller }) =>
    listIndicatorRows(desk, caller, { ...params, ...query }),
  );
}
