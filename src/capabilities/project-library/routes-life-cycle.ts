import type { FastifyInstance } from 'fastify';
import { Refusal } from '#kernel/refusal.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as duplicates from './contract-duplicates.ts';
import * as editing from './contract-editing.ts';
import * as leads from './contract-leads.ts';
import * as lifeCycle from './contract-life-cycle.ts';
import { pairById, pairPage } from './store/duplicate-pairs.ts';
import { projectById } from './store/queries.ts';
import { lifeCycleSetting } from './store/settings.ts';
import { stepVersionsOf } from './store/steps.ts';
import { bulkEdit, previewBulkEdit } from './use-cases/bulk-edit.ts';
import { createProject } from './use-cases/create-project.ts';
import { editLifeCycleSettings } from './use-cases/edit-life-cycle-settings.ts';
import { editProject } from './use-cases/edit-project.ts';
import { declareDifferent, mergeProjects } from './use-cases/merge-projects.ts';
import { passLead } from './use-cases/pass-lead.ts';
import { readDuplicateStanding } from './use-cases/read-duplicate-standing.ts';
import { closeLead, listLeads, readLead } from './use-cases/read-leads.ts';
import { readLifeCycle } from './use-cases/read-life-cycle.ts';
import { recordSteps } from './use-cases/record-steps.ts';
import { lookUpDuplicates, searchDuplicates } from './use-cases/search-duplicates.ts';
import { setAside } from './use-cases/set-aside.ts';
import { stateStatistics } from './use-cases/state-statistics.ts';
import { withPapers } from './use-cases/step-papers.ts';

/** Binds what enters and changes projects. */
export function editingRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, editing.createProject, ({ body, caller }) => createProject(desk, caller, body));
  bind(app, editing.editProject, ({ params, body, caller }) => editProject(desk, caller, { ...params, ...body }));
  bind(app, editing.previewBulkEdit, ({ body, caller }) => previewBulkEdit(desk, caller, body));
  bind(app, editing.bulkEdit, ({ body, caller }) => bulkEdit(desk, caller, body));
}

/** Binds the ladder and the standing with the statistics bureau. */
export function lifeCycleRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, lifeCycle.readLifeCycle, ({ params, caller }) => readLifeCycle(desk, caller, params.id));
  bind(app, lifeCycle.readSteps, ({ params, caller }) =>
    readInRemit(desk.db, caller, async (tx) => {
      if (!(await projectById(tx, caller.cityCode, params.id))) throw new Refusal('notFound');
      const steps = await stepVersionsOf(tx, caller.cityCode, { id: params.id, limit: 200 });
      return withPapers(tx, caller.cityCode, { id: params.id, steps });
    }),
  );
  bind(app, lifeCycle.recordSteps, ({ params, body, caller }) => recordSteps(desk, caller, { ...params, ...body }));
  bind(app, lifeCycle.setAside, ({ params, body, caller }) => setAside(desk, caller, { ...params, ...body }));
  bind(app, lifeCycle.stateStatistics, ({ params, body, caller }) =>
    stateStatistics(desk, caller, { ...params, ...body }),
  );
  bind(app, lifeCycle.readLifeCycleSettings, ({ caller }) =>
    readInRemit(desk.db, caller, (tx) => lifeCycleSetting.valuesOf(tx, caller.cityCode)),
  );
  bind(app, lifeCycle.editLifeCycleSettings, ({ body, caller }) => editLifeCycleSettings(desk, caller, body));
}

/** Binds leads. */
export function leadRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, leads.passLead, ({ body, language, caller }) => passLead(desk, caller, { lead: body, language }));
  bind(app, leads.listLeads, ({ query, caller }) => listLeads(desk, caller, query));
  bind(app, leads.readLead, ({ params, language, caller }) => readLead(desk, caller, { ...params, language }));
  bind(app, leads.closeLead, ({ params, body, caller }) => closeLead(desk, caller, { ...params, ...body }));
}

/** Binds the search for duplicates and what is decided about them. */
export function duplicateRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, duplicates.lookUpDuplicates, ({ body, caller }) => lookUpDuplicates(desk, caller, body));
  bind(app, duplicates.searchDuplicates, ({ caller }) => searchDuplicates(desk, caller));
  bind(app, duplicates.readDuplicateStanding, ({ caller }) => readDuplicateStanding(desk, caller));
  bind(app, duplicates.listDuplicates, ({ query, caller }) =>
    readInRemit(desk.db, caller, (tx) => pairPage(tx, caller.cityCode, query)),
  );
  bind(app, duplicates.readDuplicate, ({ params, caller }) =>
    readInRemit(desk.db, caller, async (tx) => {
      const pair = await pairById(tx, caller.cityCode, params.id);
      const one = pair && (await projectById(tx, caller.cityCode, pair.one.id));
      const other = pair && (await projectById(tx, caller.cityCode, pair.other.id));
      if (!pair || !one || !other) throw new Refusal('notFound');
      return { pair, one, other };
    }),
  );
  bind(app, duplicates.mergeProjects, ({ params, body, caller }) =>
    mergeProjects(desk, caller, { ...params, ...body }),
  );
  bind(app, duplicates.declareDifferent, ({ params, body, caller }) =>
    declareDifferent(desk, caller, { ...params, ...body }),
  );
}
