/**
 * Layers, lowest first: a file imports only its own layer or a lower one. `platform` runs on the server, `ui` in the
 * browser; neither imports the other.
 */
export const layers = { kernel: 0, platform: 1, ui: 1, capabilities: 2, apps: 3, testing: 4 } as const;

/** Doors between rooms: a room may import `public.ts` of the rooms named here and read their `public_*` views. */
export const doors = {
  organisation: [],
  'project-library': ['organisation'],
  dispatch: ['organisation', 'project-library'],
  growth: ['organisation', 'project-library', 'dispatch', 'plan'],
  publication: [
    'organisation',
    'project-library',
    'dispatch',
    'growth',
    'funds',
    'plan',
    'coordination',
    'reconciliation',
    'assessment',
  ],
  funds: ['organisation', 'project-library', 'dispatch'],
  plan: ['organisation', 'project-library', 'dispatch'],
  integrity: ['organisation', 'project-library', 'dispatch'],
  coordination: ['organisation', 'project-library', 'dispatch', 'funds', 'plan', 'integrity'],
  bundling: ['organisation', 'project-library'],
  reconciliation: ['organisation', 'project-library', 'dispatch', 'funds'],
  forecast: ['organisation', 'project-library', 'dispatch', 'growth', 'coordination'],
  assessment: ['organisation', 'project-library', 'dispatch', 'growth', 'funds', 'coordination'],
} as const satisfies Record<string, readonly string[]>;
