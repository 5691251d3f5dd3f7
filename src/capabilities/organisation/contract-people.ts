import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';

export const listPeople = endpoint({
  method: 'GET',
  path: '/organisation/people',
  summary: 'Names behind sign-in names: accounts of the own remit, and the desks and leaders above it',
  needs: 'signed-in',
  lookBack: { kind: 'timeless', because: 'a person is called by the name of now' },
  reply: z.array(z.object({ name: z.string(), displayName: z.string() })).max(5000),
  refuses: [],
});
