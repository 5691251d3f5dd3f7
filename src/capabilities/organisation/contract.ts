import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { cityCode, day, paging, regionCode } from '#kernel/fields.ts';
import { regionKinds } from '#kernel/region.ts';
import { rights, roles } from '#kernel/right.ts';
import { accountStates } from './rules/account.ts';
import type { Term } from './terms.ts';

const loginName = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/)
  .describe('lower-case letters, digits, dot, dash; 3 to 32 characters');
const displayName = z.string().trim().min(1).max(60);
const password = z.string().min(1).max(200);
const token = z.string().min(1).max(100).describe('from the one-time link');
const nothing = z.object({});

/** Who is signed in. */
export const me = z
  .object({
    name: z.string(),
    displayName: z.string(),
    role: z.enum(roles),
    rights: z.array(z.enum(rights)),
    regionCode,
    regionName: z.string(),
    cityCode,
    isDemo: z.boolean().describe('the data are synthetic'),
  })
  .meta({ id: 'Me' });

export const signIn = endpoint({
  method: 'POST',
  path: '/organisation/session',
  summary: 'Sign in; the session travels in a cookie',
  needs: 'public',
  body: z.object({ name: z.string().trim().toLowerCase().min(1).max(64), password }),
  reply: me,
  refuses: ['signInFailed', 'accountLocked'] satisfies Term[],
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/organisation/session',
  summary: 'Sign out',
  needs: 'signed-in',
  reply: nothing,
  refuses: [],
});

export const readMe = endpoint({
  method: 'GET',
  path: '/organisation/me',
  summary: 'Who is signed in, with what rights',
  needs: 'signed-in',
  reply: me,
  refuses: [],
});

const passwordRefusals = ['passwordTooShort', 'passwordHoldsName', 'passwordCommon'] as const satisfies Term[];

export const changePassword = endpoint({
  method: 'POST',
  path: '/organisation/password',
  summary: 'Change the own password; all other sessions of the account end',
  needs: 'signed-in',
  body: z.object({ oldPassword: password, newPassword: password }),
  reply: nothing,
  refuses: ['passwordWrong', 'accountLocked', ...passwordRefusals] satisfies Term[],
});

export const checkSetup = endpoint({
  method: 'GET',
  path: '/organisation/setup/:token',
  summary: 'Whether a link for the first administrator is good',
  needs: 'public',
  params: z.object({ token }),
  reply: z.object({ isGood: z.boolean(), cityName: z.string().nullable() }),
  refuses: [],
});

export const setUp = endpoint({
  method: 'POST',
  path: '/organisation/setup',
  summary: 'Make the first administrator',
  needs: 'public',
  body: z.object({ token, name: loginName, displayName, password }),
  reply: z.object({ name: z.string() }),
  refuses: ['setupLinkGone', 'nameTaken', ...passwordRefusals] satisfies Term[],
});

export const checkActivation = endpoint({
  method: 'GET',
  path: '/organisation/activate/:token',
  summary: 'Whose account a one-time link activates; null where it is not good',
  needs: 'public',
  params: z.object({ token }),
  reply: z.object({ account: z.object({ name: z.string(), displayName: z.string() }).nullable() }),
  refuses: [],
});

export const activate = endpoint({
  method: 'POST',
  path: '/organisation/activate',
  summary: 'Set the password of a new or reset account',
  needs: 'public',
  body: z.object({ token, password }),
  reply: z.object({ name: z.string() }),
  refuses: ['linkGone', ...passwordRefusals] satisfies Term[],
});

export const listRegions = endpoint({
  method: 'GET',
  path: '/organisation/regions',
  summary: 'The city, its counties and zones, and their townships',
  needs: 'signed-in',
  reply: z.array(
    z
      .object({
        code: regionCode,
        name: z.string(),
        shortName: z.string(),
        kind: z.enum(regionKinds),
        parent: regionCode.nullable(),
        path: z.string().describe('codes from the city down, joined by /'),
        aliases: z.array(z.string()).describe('short and former names, former codes'),
        validFrom: day.nullable(),
        validTo: day.nullable(),
        tileRow: z.int().nullable().describe('row in the grid of tiles, from 1; null for townships'),
        tileColumn: z.int().nullable(),
      })
      .meta({ id: 'Region' }),
  ),
  refuses: [],
});

/** An account as its administrator sees it. */
export const account = z
  .object({
    id: z.uuid(),
    name: z.string(),
    displayName: z.string(),
    role: z.enum(roles),
    regionCode,
    regionName: z.string(),
    ownerCode: z.string().nullable(),
    state: z.enum(accountStates),
    createdAt: z.string(),
  })
  .meta({ id: 'Account' });

export const listAccounts = endpoint({
  method: 'GET',
  path: '/organisation/accounts',
  summary: 'Accounts of the city by sign-in name',
  needs: 'organisation.manage-accounts',
  query: z.object({ ...paging, q: z.string().trim().max(60).optional().describe('part of the sign-in name or name') }),
  reply: z.object({ rows: z.array(account), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

const oneTimePath = z.object({
  id: z.uuid(),
  activatePath: z.string().describe('page where the person sets the password; works once, for 24 hours'),
});

export const makeAccount = endpoint({
  method: 'POST',
  path: '/organisation/accounts',
  summary: 'Make an account; the new person sets the password through the one-time path',
  needs: 'organisation.manage-accounts',
  body: z.object({
    name: loginName,
    displayName,
    role: z.enum(roles),
    regionCode,
    ownerCode: z
      .string()
      .regex(/^[0-9A-HJ-NP-RTUW-Y]{18}$/)
      .nullable()
      .default(null)
      .describe('unified social credit code (GB 32100—2015) of a project owner, null for everybody else'),
  }),
  reply: oneTimePath,
  refuses: ['nameTaken', 'regionUnknown', 'roleNotForRegion', 'ownerCodeMissing', 'ownerCodeUnwanted'] satisfies Term[],
});

const accountId = z.object({ id: z.uuid() });

export const disableAccount = endpoint({
  method: 'POST',
  path: '/organisation/accounts/:id/disable',
  summary: 'Disable an account; its sessions end at once',
  needs: 'organisation.manage-accounts',
  params: accountId,
  reply: nothing,
  refuses: ['notFound', 'ownAccount', 'lastAdministrator'] satisfies (Term | 'notFound')[],
});

export const enableAccount = endpoint({
  method: 'POST',
  path: '/organisation/accounts/:id/enable',
  summary: 'Let a disabled account sign in again',
  needs: 'organisation.manage-accounts',
  params: accountId,
  reply: nothing,
  refuses: ['notFound'],
});

export const resetAccount = endpoint({
  method: 'POST',
  path: '/organisation/accounts/:id/reset',
  summary: 'Void the password, end the sessions, unlock, and give a new one-time path',
  needs: 'organisation.manage-accounts',
  params: accountId,
  reply: oneTimePath,
  refuses: ['notFound', 'accountDisabled', 'lastAdministrator'] satisfies (Term | 'notFound')[],
});

/** Who is responsible for a unit. */
export const responsibility = z
  .object({
    unitCode: regionCode,
    unitName: z.string(),
    leader: z.string().describe('分管领导'),
    office: z.string().describe('牵头处室'),
    contact: z.string().describe('具体负责人'),
    telephone: z.string(),
    version: z.int(),
    recordedAt: z.string(),
    recordedBy: z.string(),
  })
  .meta({ id: 'Responsibility' });

export const listResponsibilities = endpoint({
  method: 'GET',
  path: '/organisation/responsibilities',
  summary: 'Who is responsible: the units of the remit and those above it',
  needs: 'signed-in',
  reply: z.array(responsibility),
  refuses: [],
});

export const editResponsibility = endpoint({
  method: 'PUT',
  path: '/organisation/responsibilities/:unitCode',
  summary: 'Say who is responsible for a unit; the former entry stays as an earlier version',
  needs: 'organisation.edit-responsibility',
  params: z.object({ unitCode: regionCode }),
  body: z.object({
    leader: z.string().trim().min(1).max(60),
    office: z.string().trim().min(1).max(60),
    contact: z.string().trim().min(1).max(60),
    telephone: z
      .string()
      .trim()
      .regex(/^[\d+()（） -]{0,40}$/),
  }),
  reply: responsibility,
  refuses: ['notFound', 'responsibilityBelowCounty'] satisfies (Term | 'notFound')[],
});

/** One entry of the audit chain. */
export const auditEntry = z
  .object({
    sequence: z.int().describe('grows from entry to entry; gaps are writes that were rolled back'),
    at: z.string(),
    accountName: z.string(),
    act: z.string().describe('room and verb'),
    entityId: z.string(),
    path: z.string(),
    requestId: z.string(),
    before: z.unknown().describe('null where nothing was before'),
    after: z.unknown(),
  })
  .meta({ id: 'AuditEntry' });

export const listAudit = endpoint({
  method: 'GET',
  path: '/organisation/audit',
  summary: 'What was done, newest first',
  needs: 'organisation.read-audit',
  query: z.object({
    ...paging,
    act: z.string().trim().max(80).optional(),
    entityId: z.string().trim().max(120).optional(),
    from: day.optional().describe('first day'),
    to: day.optional().describe('last day, included'),
  }),
  reply: z.object({ rows: z.array(auditEntry), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});
