import type { FastifyInstance } from 'fastify';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract.ts';
import * as chain from './contract-audit-chain.ts';
import * as departments from './contract-departments.ts';
import * as people from './contract-people.ts';
import { sessionHours } from './rules/session.ts';
import { departmentContactsOf } from './store/department-contacts.ts';
import { accountsOf, auditOf, personNames, responsibilitiesOf } from './store/queries.ts';
import { cityRegions } from './store/regions.ts';
import { invitedAccount } from './store/strangers.ts';
import { activateAccount } from './use-cases/activate-account.ts';
import { changePassword } from './use-cases/change-password.ts';
import { disableAccount } from './use-cases/disable-account.ts';
import { editDepartmentContact } from './use-cases/edit-department-contact.ts';
import { editResponsibility } from './use-cases/edit-responsibility.ts';
import { enableAccount } from './use-cases/enable-account.ts';
import { makeAccount } from './use-cases/make-account.ts';
import { downloadHeads, readChain, verifyAudit } from './use-cases/read-chain.ts';
import { readMe } from './use-cases/read-me.ts';
import { resetAccount } from './use-cases/reset-account.ts';
import { checkSetup, setUp } from './use-cases/set-up.ts';
import { signIn } from './use-cases/sign-in.ts';
import { signOut } from './use-cases/sign-out.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  sessionRoutes(app, desk);
  linkRoutes(app, desk);
  accountRoutes(app, desk);
  recordRoutes(app, desk);
}

function sessionRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.signIn, async ({ body, caller, session }) => {
    const { me, token } = await signIn(desk, { ...body, requestId: caller.requestId, formerToken: session.token });
    session.begin(token, sessionHours * 3600);
    return me;
  });
  bind(app, contract.signOut, async ({ caller, session }) => {
    if (session.token !== null) await signOut(desk, caller, session.token);
    session.end();
    return {};
  });
  bind(app, contract.readMe, ({ caller }) => readMe(desk, caller));
  bind(app, contract.changePassword, async ({ body, caller, session }) => {
    await changePassword(desk, caller, { ...body, token: session.token });
    return {};
  });
}

function linkRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.checkSetup, ({ params }) => checkSetup(desk, params.token));
  bind(app, contract.setUp, ({ body, caller }) => setUp(desk, { ...body, requestId: caller.requestId }));
  bind(app, contract.checkActivation, async ({ params }) => ({
    account: await invitedAccount(desk.db, params.token, desk.clock()),
  }));
  bind(app, contract.activate, ({ body, caller }) => activateAccount(desk, { ...body, requestId: caller.requestId }));
}

function accountRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.listAccounts, ({ query, caller }) =>
    inRemit(desk.db, caller, (tx) => accountsOf(tx, { cityCode: caller.cityCode, now: desk.clock() }, query)),
  );
  bind(app, contract.makeAccount, async ({ body, caller }) => {
    const wish = { ...body, now: desk.clock() };
    const { id, token } = await inRemit(desk.db, caller, (tx) => makeAccount(tx, caller, wish));
    return { id, activatePath: `/activate/${token}` };
  });
  bind(app, contract.disableAccount, async ({ params, caller }) => {
    await disableAccount(desk, caller, params.id);
    return {};
  });
  bind(app, contract.enableAccount, async ({ params, caller }) => {
    await enableAccount(desk, caller, params.id);
    return {};
  });
  bind(app, contract.resetAccount, async ({ params, caller }) => {
    const reset = { by: params, now: desk.clock(), isFromServer: false };
    const { id, token } = await inRemit(desk.db, caller, (tx) => resetAccount(tx, caller, reset));
    return { id, activatePath: `/activate/${token}` };
  });
}

function recordRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, departments.listDepartmentContacts, ({ caller }) =>
    inRemit(desk.db, caller, (tx) => departmentContactsOf(tx, caller.cityCode)),
  );
  bind(app, departments.editDepartmentContact, ({ params, body, caller }) =>
    editDepartmentContact(desk, caller, { ...params, ...body }),
  );
  bind(app, people.listPeople, ({ caller }) => readInRemit(desk.db, caller, (tx) => personNames(tx)));
  bind(app, contract.listRegions, ({ caller }) => cityRegions(desk.db, caller.cityCode));
  bind(app, contract.listResponsibilities, ({ caller }) =>
    inRemit(desk.db, caller, (tx) => responsibilitiesOf(tx, caller.cityCode)),
  );
  bind(app, contract.editResponsibility, ({ params, body, caller }) =>
    editResponsibility(desk, caller, { ...params, ...body }),
  );
  bind(app, chain.readChain, ({ caller }) => readChain(desk, caller));
  bind(app, chain.verifyAudit, ({ caller }) => verifyAudit(desk, caller));
  bind(app, chain.downloadHeads, ({ caller }) => downloadHeads(desk, caller));
  bind(app, contract.listAudit, ({ query, caller }) =>
    inRemit(desk.db, caller, (tx) => auditOf(tx, caller.cityCode, query)),
  );
}
