import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract.ts';
import * as meetings from './contract-meetings.ts';
import * as notices from './contract-notices.ts';
import * as trainings from './contract-trainings.ts';
import { coordinationSetting } from './store/settings.ts';
import { answerTask, decideTask } from './use-cases/act-on-task.ts';
import { listRedItems } from './use-cases/list-red-items.ts';
import { listMessages, readMessages, setMailAddress } from './use-cases/own-messages.ts';
import { listMeetings, readMeeting } from './use-cases/read-meetings.ts';
import { listTasks, readTask } from './use-cases/read-tasks.ts';
import { saveMeeting } from './use-cases/save-meeting.ts';
import { addMaterial, downloadMaterial, listTrainings, saveTraining } from './use-cases/save-training.ts';
import { setSettings } from './use-cases/set-settings.ts';
import { setTask } from './use-cases/set-task.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  taskRoutes(app, desk);
  meetingRoutes(app, desk);
  noticeRoutes(app, desk);
}

function taskRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.listTasks, ({ query, caller }) => listTasks(desk, caller, query));
  bind(app, contract.readTask, ({ params, caller }) => readTask(desk, caller, params.id));
  bind(app, contract.setTask, ({ body, caller }) => setTask(desk, caller, body));
  bind(app, contract.answerTask, ({ params, body, caller }) => answerTask(desk, caller, { ...params, ...body }));
  bind(app, contract.decideTask, ({ params, body, caller }) => decideTask(desk, caller, { ...params, ...body }));
  bind(app, contract.listRedItems, ({ query, language, caller }) => listRedItems(desk, caller, { ...query, language }));
}

function meetingRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, meetings.listMeetings, ({ query, caller }) => listMeetings(desk, caller, query));
  bind(app, meetings.readMeeting, ({ params, caller }) => readMeeting(desk, caller, params.id));
  bind(app, meetings.addMeeting, ({ body, caller }) => saveMeeting(desk, caller, { given: body, before: null }));
  bind(app, meetings.saveMeeting, ({ params, body: { version, ...given }, caller }) =>
    saveMeeting(desk, caller, { given, before: { ...params, version } }),
  );
  bind(app, trainings.listTrainings, ({ query, caller }) => listTrainings(desk, caller, query));
  bind(app, trainings.addTraining, ({ body, caller }) => saveTraining(desk, caller, { given: body, before: null }));
  bind(app, trainings.saveTraining, ({ params, body: { version, ...given }, caller }) =>
    saveTraining(desk, caller, { given, before: { ...params, version } }),
  );
  bind(app, trainings.addMaterial, ({ params, upload, caller }) => addMaterial(desk, caller, { ...params, upload }));
  bind(app, trainings.downloadMaterial, ({ params, caller }) => downloadMaterial(desk, caller, params));
}

function noticeRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, notices.listMessages, ({ language, caller }) => listMessages(desk, caller, language));
  bind(app, notices.readMessages, ({ caller }) => readMessages(desk, caller));
  bind(app, notices.setMailAddress, ({ body, caller }) => setMailAddress(desk, caller, body.mailAddress));
  bind(app, notices.readSettings, ({ caller }) =>
    readInRemit(desk.db, caller, (tx) => coordinationSetting.valuesOf(tx, caller.cityCode)),
  );
  bind(app, notices.setSettings, ({ body, caller }) => setSettings(desk, caller, body));
}
