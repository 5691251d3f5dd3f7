/** What an account may do; the part before the dot is the room. */
export const rights = [
  'organisation.manage-accounts',
  'organisation.edit-responsibility',
  'organisation.read-audit',
  'project-library.read',
  'project-library.import',
  'dispatch.read',
  'dispatch.report',
  'dispatch.import',
  'dispatch.open-round',
  'growth.read',
  'growth.set-target',
  'growth.record-official',
  'publication.read',
  'publication.write',
  'funds.read',
  'funds.write',
] as const;
export type Right = (typeof rights)[number];

/** What an endpoint asks of its caller. */
export type Need = Right | 'signed-in' | 'public';

/** The roles of the product; where they hold is the account's remit. */
export const roles = [
  'city-desk',
  'county-desk',
  'township-clerk',
  'project-owner',
  'leader',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

const reading = ['project-library.read', 'dispatch.read', 'growth.read', 'publication.read', 'funds.read'] as const;

/**
 * Rights of each role. A county files figures for its own projects and the city imports what a county sent; the city
 * never types a project's figure, and an administrator sees no figures. Source: 统计法 Art. 7 (nobody fills in for
 * someone else).
 */
export const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  'city-desk': [
    ...reading,
    'organisation.edit-responsibility',
    'project-library.import',
    'dispatch.import',
    'dispatch.open-round',
    'growth.set-target',
    'growth.record-official',
    'publication.write',
    'funds.write',
  ],
  'county-desk': [
    ...reading,
    'organisation.edit-responsibility',
    'project-library.import',
    'dispatch.import',
    'dispatch.report',
    'funds.write',
  ],
  'township-clerk': ['project-library.read', 'dispatch.read', 'dispatch.report', 'funds.read'],
  'project-owner': ['project-library.read', 'dispatch.read', 'dispatch.report', 'funds.read'],
  leader: [...reading],
  administrator: ['organisation.manage-accounts', 'organisation.read-audit'],
  auditor: [...reading, 'organisation.read-audit'],
};
