/** What an account may do; the part before the dot is the room. */
export const rights = [
  'organisation.manage-accounts',
  'organisation.edit-responsibility',
  'organisation.read-audit',
  'project-library.read',
  'project-library.import',
  'project-library.share-view',
  'project-library.set-entry-rules',
  'project-library.hand-over',
  'project-library.check-material',
  'project-library.edit',
  'project-library.state-statistics',
  'project-library.pass-lead',
  'project-library.attach',
  'dispatch.read',
  'dispatch.report',
  'dispatch.import',
  'dispatch.open-round',
  'dispatch.review',
  'growth.read',
  'growth.set-target',
  'growth.record-official',
  'publication.read',
  'publication.write',
  'plan.read',
  'plan.write',
  'integrity.read',
  'integrity.answer',
  'integrity.run',
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
  'department-contact',
] as const;
export type Role = (typeof roles)[number];

const reading = [
  'project-library.read',
  'dispatch.read',
  'growth.read',
  'publication.read',
  'plan.read',
  'funds.read',
] as const;

/**
 * Rights of each role. A county files figures for its own projects and the city imports what a county sent; the city
 * never types a project's figure, and an administrator sees no figures. The city writes the papers of the plan; a
 * county writes yearly amounts of its own projects only. An owner declares where the own project stands with the
 * statistics bureau. Source: 统计法 Art. 7 (nobody fills in for someone else), Art. 28.
 */
export const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  'city-desk': [
    ...reading,
    'organisation.edit-responsibility',
    'project-library.import',
    'project-library.share-view',
    'project-library.set-entry-rules',
    'project-library.hand-over',
    'project-library.edit',
    'project-library.state-statistics',
    'project-library.pass-lead',
    'project-library.attach',
    'integrity.read',
    'integrity.run',
    'dispatch.import',
    'dispatch.open-round',
    'dispatch.review',
    'growth.set-target',
    'growth.record-official',
    'publication.write',
    'plan.write',
    'funds.write',
  ],
  'county-desk': [
    ...reading,
    'organisation.edit-responsibility',
    'project-library.import',
    'project-library.share-view',
    'project-library.set-entry-rules',
    'project-library.hand-over',
    'project-library.check-material',
    'project-library.edit',
    'project-library.state-statistics',
    'project-library.pass-lead',
    'project-library.attach',
    'integrity.read',
    'integrity.answer',
    'integrity.run',
    'dispatch.import',
    'dispatch.report',
    'dispatch.review',
    'plan.write',
    'funds.write',
  ],
  'township-clerk': [
    'project-library.read',
    'project-library.check-material',
    'project-library.attach',
    'project-library.pass-lead',
    'dispatch.read',
    'dispatch.report',
    'funds.read',
    'integrity.read',
    'integrity.answer',
  ],
  'project-owner': [
    'project-library.read',
    'project-library.check-material',
    'project-library.attach',
    'project-library.state-statistics',
    'dispatch.read',
    'dispatch.report',
    'funds.read',
  ],
  leader: [...reading],
  administrator: ['organisation.manage-accounts', 'organisation.read-audit'],
  auditor: [...reading, 'organisation.read-audit', 'integrity.read'],
  'department-contact': ['project-library.pass-lead', 'dispatch.review'],
};
