import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureHint } from '#kernel/figure-hint.ts';
import { sentence } from '#kernel/terms.ts';
import { terms } from '../terms.ts';
import { type DigestFacts, digestsOf, isReminderDay, type Recipient, type TaskFacts } from './digest.ts';
import { usualSettings } from './task.ts';

const county: Recipient = { name: 'tiantai', role: 'county-desk', remit: '331000/331023', ownerCode: null };
const city: Recipient = { name: 'city', role: 'city-desk', remit: '331000', ownerCode: null };
const leader: Recipient = { name: 'leader', role: 'leader', remit: '331000', ownerCode: null };
const owner: Recipient = { name: 'owner', role: 'project-owner', remit: '331000/331023', ownerCode: 'X' };
const other: Recipient = { name: 'xianju', role: 'county-desk', remit: '331000/331024', ownerCode: null };
const recipients = [county, city, leader, owner, other];
const task: TaskFacts = {
  ...{ id: 'a', title: '督促开工', path: county.remit, ownerCode: null, setPath: '331000', askedOn: null },
  receiverName: '天台县',
  ...{ state: 'open', dueOn: '2020-05-10', level: null },
};
const told = (facts: Partial<DigestFacts> & { today: string }) =>
  digestsOf({ recipients, rounds: [], tasks: [], raised: new Set(), settings: usualSettings, ...facts }).map(
    ({ name, items }) => `${name}: ${items.map(({ kind }) => kind)}`,
  );

describe('a day of reminding', () => {
  test.each([
    { today: '2020-05-07', is: true, because: 'three days before' },
    { today: '2020-05-08', is: false, because: 'two days before, not every day' },
    { today: '2020-05-09', is: true, because: 'the day before' },
    { today: '2020-05-10', is: true, because: 'the day itself' },
    { today: '2020-05-11', is: true, because: 'the day after' },
    { today: '2020-05-12', is: false, because: 'not every day' },
    { today: '2020-05-13', is: true, because: 'three days after' },
    { today: '2020-05-24', is: true, because: 'then every week' },
  ])('$today is $is: $because', ({ today, is }) => {
    expect(isReminderDay('2020-05-10', today, 3)).toBe(is);
  });
});

describe('who is told', () => {
  test.each([
    { today: '2020-05-09', tasks: [task], says: ['tiantai: taskDue'], because: 'only who has the task' },
    { today: '2020-05-11', tasks: [task], says: ['tiantai: taskOverdue'], because: 'nobody above yet' },
    {
      today: '2020-05-11',
      tasks: [{ ...task, level: 'city' as const }],
      says: ['tiantai: taskOverdue', 'city: taskEscalated'],
      because: 'it was brought to the city',
    },
    {
      today: '2020-05-31',
      tasks: [{ ...task, level: 'leader' as const }],
      says: ['tiantai: taskOverdue', 'city: taskEscalated', 'leader: taskEscalated'],
      because: 'it was brought to the leader',
    },
    {
      today: '2020-05-11',
      tasks: [{ ...task, state: 'asked' as const, askedOn: '2020-05-10' }],
      says: ['city: taskAsked'],
      because: 'who set it looks into it',
    },
    {
      today: '2020-05-09',
      tasks: [{ ...task, ownerCode: 'X', setPath: county.remit }],
      says: ['owner: taskDue'],
      because: 'the owner has it, and not the county',
    },
  ])('on $today of a task: $because', ({ today, tasks, says }) => {
    expect(told({ today, tasks })).toEqual(says);
  });

  test.each([
    { level: 'leader' as const, says: ['leader: taskEscalated'], because: 'the leader, to whom it was brought' },
    { level: 'city' as const, says: ['city: taskEscalated'], because: 'the city, to whom it was brought' },
  ])('on the day on which a task is brought up, be it a day of reminding or not: $because', ({ level, says }) => {
    const tasks = [{ ...task, level }];
    expect(told({ today: '2020-05-25', tasks, raised: new Set([task.id]) })).toEqual(says);
    expect(told({ today: '2020-05-25', tasks })).toEqual([]);
  });

  const rounds = [
    {
      month: '2020-04',
      dueOn: '2020-05-10',
      missing: [{ path: `${county.remit}/331023101`, ownerCode: 'X', projects: 2 }],
    },
  ];
  test.each([
    { today: '2020-05-10', says: ['tiantai: roundDue', 'owner: roundDue'], because: 'those who report there' },
    { today: '2020-05-11', says: ['tiantai: roundOverdue', 'owner: roundOverdue'], because: 'and after it' },
    {
      today: '2020-05-31',
      says: ['tiantai: roundOverdue', 'city: roundOverdue', 'leader: roundOverdue', 'owner: roundOverdue'],
      because: 'then the city and the leader',
    },
    { today: '2020-05-25', says: ['leader: roundOverdue'], because: 'the leader first on the day that is set for it' },
    { today: '2020-05-26', says: [], because: 'and not every day from then on' },
  ])('on $today of a round: $because', ({ today, says }) => {
    expect(told({ today, rounds })).toEqual(says);
  });
});

test('nobody is ever told twice on a day, and no line hints at a figure', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2020-05-${String(n).padStart(2, '0')}`);
  const tasks = fc.array(
    fc.record({
      ...{
        id: fc.uuid(),
        title: fc.constant('加快施工'),
        receiverName: fc.constant('天台县'),
        path: fc.constantFrom(county.remit, other.remit),
      },
      ...{ ownerCode: fc.constantFrom(null, 'X'), setPath: fc.constantFrom('331000', county.remit), askedOn: day },
      ...{ state: fc.constantFrom('open' as const, 'asked' as const), dueOn: day },
      level: fc.constantFrom(null, 'county' as const, 'city' as const, 'leader' as const),
    }),
  );
  const people = fc.array(fc.constantFrom(...recipients), { maxLength: 12 });
  fc.assert(
    fc.property(day, tasks, people, (today, many, list) => {
      const raised = new Set(many.filter((_, i) => i % 2 === 0).map(({ id }) => id));
      const facts = { today, recipients: list, rounds: [], tasks: many, raised, settings: usualSettings };
      const digests = digestsOf(facts);
      expect(new Set(digests.map(({ name }) => name)).size).toBe(digests.length);
      for (const { items } of digests) {
        expect(items.length).toBeGreaterThan(0);
        for (const item of items) expect(figureHint(sentence(terms, `digest.${item.kind}`, 'zh', item))).toBeNull();
      }
    }),
  );
});
