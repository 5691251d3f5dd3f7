import { useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { listDepartmentContacts } from '../contract-departments.ts';

/** Contacts of the departments: the units of the remit and those above it. */
export function useDepartmentContacts() {
  return useQuery({
    queryKey: ['organisation', 'department-contacts'],
    queryFn: ({ signal }) => call(listDepartmentContacts, {}, { signal }),
  });
}
