import { expect, test } from 'vitest';
import { figureHint } from '#kernel/figure-hint.ts';
import { actionKinds } from '../rules/effort.ts';
import { adviceParagraph } from './advice-paragraph.ts';

const actions = [
  { kind: 'speedPayment', name: '甲工程' },
  { kind: 'finishApproval', name: '乙工程' },
  { kind: 'finishApproval', name: '丙工程' },
] as const;

test('work stands in the order of a project’s life, with the projects that it is about', () => {
  expect(adviceParagraph({ unitName: '天台县', actions, isAdopted: false }, 'zh')).toBe(
    '针对天台县今年的投资形势，建议抓好以下工作：一是加快办结乙工程、丙工程的审批手续；二是加快甲工程的工程款支付。',
  );
});

test('many projects are counted and not all named', () => {
  const many = ['甲', '乙', '丙', '丁'].map((name) => ({ kind: 'startEarlier' as const, name }));
  expect(adviceParagraph({ unitName: '天台县', actions: many, isAdopted: true }, 'zh')).toBe(
    '天台县已交办以下工作：一是推动甲、乙、丙等4个项目提前开工。',
  );
});

test('nothing advised is no paragraph, and no kind of work hints at a figure', () => {
  expect(adviceParagraph({ unitName: '天台县', actions: [], isAdopted: false }, 'zh')).toBe('');
  const all = actionKinds.map((kind) => ({ kind, name: '某工程' }));
  for (const isAdopted of [true, false]) {
    const text = adviceParagraph({ unitName: '天台县', actions: all, isAdopted }, 'zh');
    expect(figureHint(text)).toBeNull();
    expect(text).not.toMatch(/\d|万元|亿元|%/);
  }
});
