import { randomUUID } from 'node:crypto';
import type { Endpoint } from '#kernel/endpoint.ts';
import type { MarkedCity } from './marked-city.ts';

/** What stands for the parameters of an address, apart from the ids of things. */
const values: Readonly<Record<string, () => string>> = {
  uploadId: randomUUID,
  itemId: randomUUID,
  month: () => '2020-04',
  period: () => '2020-04',
  quarter: () => '2020-Q1',
  year: () => '2020',
  unit: () => '331024',
  unitCode: () => '331024',
  department: () => 'water',
  cause: () => 'natural',
  field: () => 'monthYuan',
  form: () => 'project-month',
  schemeId: () => 'marked',
  key: () => 'x',
  number: () => '0',
  sha256: () => '0'.repeat(64),
  token: () => 'x'.repeat(43),
};

/** Test support: addresses of an endpoint in the marked city, one for each thing that its parameters may name. */
export function addressesOf({ path }: Endpoint, { ids, evidenceId }: Pick<MarkedCity, 'ids' | 'evidenceId'>): string[] {
  const things = path.includes('/publication/')
    ? [ids.get('issue') ?? '']
    : path.includes('/long-plans/')
      ? [ids.get('long-plan') ?? '']
      : [...ids].filter(([name]) => name !== 'issue' && name !== 'long-plan').map(([, id]) => id);
  const filled = (id: string) =>
    path
      .replace(/:(id|projectId)\b/, id)
      .replace(':evidenceId', evidenceId)
      .replace(/:(\w+)/g, (whole, name: string) => values[name]?.() ?? whole);
  return /:(id|projectId)\b/.test(path) ? things.map(filled) : [filled('')];
}
