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

/** Names of the things that stand for an id behind a part of an address; behind any other part it is all of them. */
const kinds: Readonly<Record<string, (name: string) => boolean>> = {
  papers: (name) => name === 'issue',
  'long-plans': (name) => name === 'long-plan',
  projects: (name) => name.startsWith('MARK-'),
  leads: (name) => name.startsWith('lead '),
  sources: (name) => name.startsWith('source '),
  tasks: (name) => name.startsWith('task '),
  flags: (name) => name.startsWith('flag of'),
  // Of all rooms' runs the city holds this one; the others answer that there is none.
  runs: (name) => name === 'assessment run',
  meetings: (name) => name === 'meeting',
  trainings: (name) => name === 'training',
};

/**
 * Test support: addresses of an endpoint in the marked city, one for each thing that its parameters may name. Throws
 * where the city holds none of the kind, since a walk over no address would prove nothing.
 */
export function addressesOf({ path }: Endpoint, { ids, evidenceId }: Pick<MarkedCity, 'ids' | 'evidenceId'>): string[] {
  const filled = (id: string) =>
    path
      .replace(/:(id|projectId)\b/, id)
      .replace(':evidenceId', evidenceId)
      .replace(/:(\w+)/g, (whole, name: string) => values[name]?.() ?? whole);
  const before = /([\w-]+)\/:(?:id|projectId)\b/.exec(path)?.[1];
  if (before === undefined) return [filled('')];
  const isMeant = kinds[before] ?? (() => true);
  const things = [...ids].filter(([name]) => isMeant(name)).map(([, id]) => filled(id));
  if (things.length === 0) throw new Error(`the marked city holds nothing for ${path}`);
  return things;
}
