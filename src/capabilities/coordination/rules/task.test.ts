import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterAct, levelDue, overdueDays, type Standing, type TaskAct, taskStates, usualSettings } from './task.ts';

const today = '2020-05-06';
const open: Standing = { state: 'open', dueOn: '2020-05-20', level: null };
const asked: Standing = { ...open, state: 'asked' };
const closed: Standing = { ...open, state: 'closed' };
const withdrawn: Standing = { ...open, state: 'withdrawn' };
const raised: Standing = { state: 'open', dueOn: '2020-04-20', level: 'city' };

describe('after an act', () => {
  const extend: TaskAct = { what: 'extend', dueOn: '2020-06-01' };
  test.each<{ from: Standing; act: TaskAct; to: Standing; because: string }>([
    { from: open, act: { what: 'feedback' }, to: open, because: 'saying how it stands changes nothing' },
    { from: asked, act: { what: 'feedback' }, to: asked, because: 'more may be said while closure is asked' },
    { from: open, act: { what: 'ask' }, to: asked, because: 'the unit asks for 销号' },
    { from: asked, act: { what: 'return' }, to: open, because: 'it is not done yet' },
    { from: asked, act: { what: 'close' }, to: closed, because: 'it was looked into' },
    { from: open, act: { what: 'close' }, to: closed, because: 'who set it may know without being asked' },
    { from: open, act: extend, to: { ...open, dueOn: '2020-06-01' }, because: 'more time' },
    {
      from: raised,
      act: extend,
      to: { ...open, dueOn: '2020-06-01' },
      because: 'with a new day nobody above is needed',
    },
    {
      from: closed,
      act: { what: 'reopen', dueOn: '2020-05-30' },
      to: { ...open, dueOn: '2020-05-30' },
      because: 'it came back',
    },
    { from: open, act: { what: 'withdraw' }, to: withdrawn, because: 'it was set by mistake' },
    { from: open, act: { what: 'escalate', level: 'county' }, to: { ...open, level: 'county' }, because: 'the night' },
  ])('$act.what from $from.state: $because', ({ from, act, to }) => {
    expect(afterAct(from, act, today)).toEqual(to);
  });

  test.each<{ from: Standing; act: TaskAct; code: string; because: string }>([
    { from: closed, act: { what: 'feedback' }, code: 'taskOver', because: 'it is over' },
    { from: withdrawn, act: { what: 'ask' }, code: 'taskOver', because: 'it is over' },
    { from: asked, act: { what: 'ask' }, code: 'taskAskedAlready', because: 'it was asked' },
    { from: open, act: { what: 'return' }, code: 'taskNotAsked', because: 'there is nothing to return' },
    { from: open, act: { what: 'reopen', dueOn: today }, code: 'taskNotOver', because: 'it is open' },
    { from: withdrawn, act: { what: 'reopen', dueOn: today }, code: 'taskNotOver', because: 'a mistake stays one' },
    { from: open, act: { what: 'extend', dueOn: '2020-05-20' }, code: 'dueNotLater', because: 'the same day' },
    { from: raised, act: { what: 'extend', dueOn: '2020-05-05' }, code: 'dueInPast', because: 'yesterday' },
    { from: closed, act: { what: 'reopen', dueOn: '2020-05-05' }, code: 'dueInPast', because: 'yesterday' },
  ])('$act.what from $from.state is refused: $because', ({ from, act, code }) => {
    expect(() => afterAct(from, act, today)).toThrowError(expect.objectContaining({ code }));
  });

  const act = fc.oneof(
    fc.constantFrom<TaskAct>({ what: 'feedback' }, { what: 'ask' }, { what: 'return' }, { what: 'close' }),
    fc.constantFrom<TaskAct>({ what: 'withdraw' }, { what: 'escalate', level: 'city' }),
    fc.constantFrom<TaskAct>({ what: 'extend', dueOn: '2020-07-01' }, { what: 'reopen', dueOn: '2020-07-02' }),
  );
  test('whatever is done in whatever order, a withdrawn task stays so, and the day is never past', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let task = open;
        for (const one of acts) {
          const before = task;
          try {
            task = afterAct(task, one, today);
          } catch {
            expect(task).toBe(before);
          }
          if (before.state === 'withdrawn') expect(task.state).toBe('withdrawn');
          expect(taskStates).toContain(task.state);
          expect(task.dueOn >= today).toBe(true);
        }
      }),
    );
  });
});

describe('overdue', () => {
  test.each([
    { task: open, on: '2020-05-20', days: 0, because: 'its day counts to the end' },
    { task: open, on: '2020-05-21', days: 1, because: 'the day after' },
    { task: asked, on: '2020-06-30', days: 0, because: 'the unit waits for an answer' },
    { task: closed, on: '2020-06-30', days: 0, because: 'it is over' },
  ])('$task.state on $on is $days days: $because', ({ task, on, days }) => {
    expect(overdueDays(task, on)).toBe(days);
  });

  test.each([
    { on: '2020-05-20', city: false, level: null, because: 'it is not overdue' },
    { on: '2020-05-21', city: false, level: 'county', because: 'one day' },
    { on: '2020-05-21', city: true, level: 'city', because: 'the city set it, so the county is the one that has it' },
    { on: '2020-05-27', city: false, level: 'city', because: 'seven days' },
    { on: '2020-06-04', city: false, level: 'leader', because: 'fifteen days' },
  ])('on $on it is brought to $level: $because', ({ on, city, level }) => {
    expect(levelDue({ ...open, setByCity: city }, on, usualSettings)).toBe(level);
  });

  test('it never comes down by itself', () => {
    expect(levelDue({ ...raised, dueOn: '2020-05-20', setByCity: false }, '2020-05-21', usualSettings)).toBe('city');
  });
});
