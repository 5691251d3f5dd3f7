import { z } from 'zod';
import { departments } from '#kernel/department.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { regionCode } from '#kernel/fields.ts';
import type { Term } from './terms.ts';

/** Who is the contact of a department of a county. */
export const departmentContact = z
  .object({
    unitCode: regionCode,
    department: z.enum(departments),
    person: z.string().describe('联络员'),
    post: z.string().describe('科室、职务'),
    telephone: z.string(),
    version: z.int(),
    recordedAt: z.string(),
    recordedBy: z.string(),
  })
  .meta({ id: 'DepartmentContact' });
export type DepartmentContact = z.output<typeof departmentContact>;

export const listDepartmentContacts = endpoint({
  method: 'GET',
  path: '/organisation/department-contacts',
  summary: 'Contacts of the departments: the units of the remit and those above it, at most nine a unit',
  needs: 'signed-in',
  reply: z.array(departmentContact),
  refuses: [],
});

export const editDepartmentContact = endpoint({
  method: 'PUT',
  path: '/organisation/department-contacts/:unitCode/:department',
  summary: 'Name the contact of a department of a county; the former one stays as an earlier version',
  needs: 'organisation.edit-responsibility',
  params: z.object({ unitCode: regionCode, department: z.enum(departments) }),
  body: z.object({
    person: z.string().trim().min(1).max(60),
    post: z.string().trim().max(60),
    telephone: z
      .string()
      .trim()
      .regex(/^[\d+()（） -]{0,40}$/),
  }),
  reply: departmentContact,
  refuses: ['notFound', 'responsibilityBelowCounty'] satisfies (Term | 'notFound')[],
});
