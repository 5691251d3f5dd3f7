import { describe, expect, test } from 'vitest';
import { checkTexts } from './lawful-text.ts';
import { checkMeeting } from './meeting.ts';
import { checkReceiver, isOfReceiver, isOfSetter, type Receiver } from './receiver.ts';

const refused = (code: string) => expect.objectContaining({ code });

describe('who may be given a task', () => {
  const city = { remit: '331000', cityCode: '331000' };
  const tiantai = { remit: '331000/331023', cityCode: '331000' };
  const unit = (kind: 'city' | 'county' | 'zone' | 'township', path: string): Receiver => ({
    kind: 'unit',
    region: { kind, path },
  });
  const baihe = unit('township', '331000/331023/331023101');
  const owner: Receiver = { kind: 'owner', path: '331000/331023/331023101' };
  test.each([
    { by: city, to: unit('county', '331000/331023'), code: null, because: 'the city and its county' },
    { by: city, to: unit('zone', '331000/331000-Z01'), code: null, because: 'a zone reports like a county' },
    { by: city, to: baihe, code: 'taskPastCounty', because: 'the county answers for its townships' },
    { by: city, to: owner, code: 'taskPastCounty', because: 'the county answers for its owners' },
    { by: tiantai, to: baihe, code: null, because: 'the county and its township' },
    { by: tiantai, to: owner, code: null, because: 'the county and an owner there' },
    { by: tiantai, to: unit('county', '331000/331023'), code: 'taskForOneself', because: 'nobody orders themselves' },
    { by: tiantai, to: unit('county', '331000/331024'), code: 'notFound', because: 'another county' },
    { by: tiantai, to: unit('city', '331000'), code: 'notFound', because: 'nobody orders upwards' },
  ])('$because', ({ by, to, code }) => {
    if (code === null) expect(() => checkReceiver(to, by)).not.toThrow();
    else expect(() => checkReceiver(to, by)).toThrowError(refused(code));
  });

  const task = { path: '331000/331023', ownerCode: null, setPath: '331000' };
  test.each([
    { who: { remit: '331000/331023', ownerCode: null }, of: true, because: 'the unit itself' },
    { who: { remit: '331000/331023', ownerCode: 'X' }, of: false, because: 'an owner there is not the unit' },
    { who: { remit: '331000/331023/331023101', ownerCode: null }, of: false, because: 'a township is not its county' },
    { who: { remit: '331000', ownerCode: null }, of: false, because: 'the city does not answer for its county' },
  ])('of the receiver is $of: $because', ({ who, of }) => {
    expect(isOfReceiver(who, task)).toBe(of);
  });
  test('only the unit that set it decides', () => {
    expect(isOfSetter({ remit: '331000', ownerCode: null }, task)).toBe(true);
    expect(isOfSetter({ remit: '331000/331023', ownerCode: null }, task)).toBe(false);
  });
});

describe('texts that go down', () => {
  test.each(['本月须报1000万元', '确保完成投资达到上月水平', '6月底前完成投资3000万元', '请补足差额'])(
    '%s is refused',
    (text) => {
      expect(() => checkTexts({ measures: text })).toThrowError(refused('textHintsAtFigure'));
    },
  );
  test.each(['加快土建施工进度，6月底前完成主体结构', '5月10日前办结用海手续', null, undefined])(
    '%s may go',
    (text) => {
      expect(() => checkTexts({ measures: text })).not.toThrow();
    },
  );
});

describe('a meeting', () => {
  const step = { state: 'called', heldOn: '2020-05-10', attendees: 2, agenda: 3, minutes: null } as const;
  const held = { ...step, state: 'held', heldOn: '2020-05-06', minutes: '议定三项' } as const;
  test.each([
    { step, before: 'draft', code: null, because: 'it is called' },
    { step: { ...step, agenda: 0 }, before: 'draft', code: 'agendaMissing', because: 'nobody is called for nothing' },
    { step, before: 'held', code: 'meetingGoesBack', because: 'it was held' },
    { step: held, before: 'called', code: null, because: 'it was held today' },
    { step: { ...held, heldOn: '2020-05-07' }, before: 'called', code: 'meetingAhead', because: 'tomorrow' },
    { step: { ...held, attendees: 0 }, before: 'called', code: 'attendeesMissing', because: 'nobody came' },
    { step: { ...held, minutes: null }, before: 'called', code: 'minutesMissing', because: 'nothing was written' },
  ] as const)('$because', ({ step: one, before, code }) => {
    const check = () => checkMeeting(one, before, '2020-05-06');
    if (code === null) expect(check).not.toThrow();
    else expect(check).toThrowError(refused(code));
  });
});
