import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import { commitUpload, previewUpload } from '#platform/records/import-upload.ts';
import * as contract from './contract.ts';
import * as longPlans from './contract-long-plan.ts';
import * as workPlans from './contract-work-plan.ts';
import { keyProjectTotals } from './store/key-projects.ts';
import { longPlansOf, longPlanVersions } from './store/long-plans.ts';
import { workPlanOf, workPlanVersions } from './store/work-plans.ts';
import { changeMembership } from './use-cases/change-membership.ts';
import { downloadRolling, downloadYear } from './use-cases/download-tables.ts';
import { importAmounts } from './use-cases/import-amounts.ts';
import { listAmounts } from './use-cases/list-amounts.ts';
import { listKeyProjects } from './use-cases/list-key-projects.ts';
import { listYearProjects, totalYearProjects } from './use-cases/list-year-projects.ts';
import { readLongPlan } from './use-cases/read-long-plan.ts';
import { readProgress } from './use-cases/read-progress.ts';
import { readRolling } from './use-cases/read-rolling.ts';
import { renderLongPlan } from './use-cases/render-long-plan.ts';
import { renderWorkPlan } from './use-cases/render-work-plan.ts';
import { saveAmount } from './use-cases/save-amount.ts';
import { addKeyProject, saveKeyProject } from './use-cases/save-key-project.ts';
import { createLongPlan, saveLongPlan } from './use-cases/save-long-plan.ts';
import { saveWorkPlan } from './use-cases/save-work-plan.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  yearRoutes(app, desk);
  longPlanRoutes(app, desk);
  fileRoutes(app, desk);
}

function yearRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, workPlans.readWorkPlan, ({ params, query, caller }) =>
    readInRemit(desk.db, caller, (tx) => workPlanOf(tx, caller.cityCode, { ...params, ...query })),
  );
  bind(app, workPlans.saveWorkPlan, ({ params, body, caller }) => saveWorkPlan(desk, caller, { ...params, body }));
  bind(app, workPlans.listPlanVersions, ({ params, caller }) =>
    readInRemit(desk.db, caller, (tx) => workPlanVersions(tx, caller.cityCode, params.year)),
  );
  bind(app, contract.readPlanProgress, ({ params, query, caller }) =>
    readProgress(desk, caller, { ...params, ...query }),
  );
  bind(app, contract.listYearProjects, ({ params, query, caller }) =>
    listYearProjects(desk, caller, { ...params, ...query }),
  );
  bind(app, contract.totalYearProjects, ({ params, query, caller }) =>
    totalYearProjects(desk, caller, { ...params, ...query }),
  );
  bind(app, contract.changeMembership, ({ params, body, caller }) =>
    changeMembership(desk, caller, { ...params, body }),
  );
  bind(app, contract.listAmounts, ({ params, caller }) => listAmounts(desk, caller, params.projectId));
  bind(app, contract.saveAmount, ({ params, body, caller }) => saveAmount(desk, caller, { ...params, body }));
  bind(app, contract.readRolling, ({ params, query, caller }) => readRolling(desk, caller, { ...params, ...query }));
}

function longPlanRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, longPlans.listLongPlans, ({ caller }) =>
    readInRemit(desk.db, caller, (tx) => longPlansOf(tx, caller.cityCode)),
  );
  bind(app, longPlans.readLongPlan, ({ params, caller }) => readLongPlan(desk, caller, params.id));
  bind(app, longPlans.createLongPlan, ({ body, caller }) => createLongPlan(desk, caller, body));
  bind(app, longPlans.saveLongPlan, ({ params, body, caller }) => saveLongPlan(desk, caller, { ...params, body }));
  bind(app, longPlans.listLongPlanVersions, ({ params, caller }) =>
    readInRemit(desk.db, caller, (tx) => longPlanVersions(tx, caller.cityCode, params.id)),
  );
  bind(app, longPlans.listKeyProjects, ({ params, query, caller }) =>
    listKeyProjects(desk, caller, { planId: params.id, ...query }),
  );
  bind(app, longPlans.totalKeyProjects, ({ params, query, caller }) =>
    readInRemit(desk.db, caller, (tx) => keyProjectTotals(tx, caller.cityCode, { planId: params.id, ...query })),
  );
  bind(app, longPlans.addKeyProject, ({ params, body, caller }) => addKeyProject(desk, caller, { ...params, body }));
  bind(app, longPlans.saveKeyProject, ({ params, body, caller }) => saveKeyProject(desk, caller, { ...params, body }));
}

function fileRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.downloadYear, ({ params, query, caller }) => downloadYear(desk, caller, { ...params, ...query }));
  bind(app, contract.downloadRolling, ({ params, query, caller }) =>
    downloadRolling(desk, caller, { ...params, ...query }),
  );
  bind(app, workPlans.downloadWorkPlanDocx, ({ params, caller }) =>
    renderWorkPlan(desk, caller, { ...params, form: 'docx' }),
  );
  bind(app, workPlans.downloadWorkPlanPdf, ({ params, caller }) =>
    renderWorkPlan(desk, caller, { ...params, form: 'pdf' }),
  );
  bind(app, longPlans.downloadLongPlanDocx, ({ params, caller }) =>
    renderLongPlan(desk, caller, { ...params, form: 'docx' }),
  );
  bind(app, longPlans.downloadLongPlanPdf, ({ params, caller }) =>
    renderLongPlan(desk, caller, { ...params, form: 'pdf' }),
  );
  bind(app, contract.previewAmounts, ({ upload, language, caller }) =>
    previewUpload({ upload, language }, (asked) => importAmounts(desk, caller, asked)),
  );
  bind(app, contract.importAmounts, ({ params, body, language, caller }) =>
    commitUpload(desk.incomingFolder, { ...params, ...body, language }, (asked) => importAmounts(desk, caller, asked)),
  );
}
