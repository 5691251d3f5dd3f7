import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureTokens } from '../bound-text.ts';
import { chartOnLine } from '../chart-token.ts';
import { paragraphText } from '../paper.ts';
import { readArticles } from '../read-articles.ts';
import { briefingText } from './briefing.ts';
import { countyTable, lowToHigh, planTable, shortCountyTable } from './county-table.ts';
import type { Drafting, RankedUnit } from './drafting.ts';
import { agendaText, type DraftedMeeting, minutesText } from './meeting.ts';
import { meritOf } from './merit.ts';
import { monthlyText } from './monthly.ts';
import { noticeText } from './notice.ts';
import { draftedTask, taskSheetText } from './tasks.ts';
import { workPlanText } from './work-plan.ts';

const units: RankedUnit[] = [
  { code: '331023', name: '天台县', growthPercent: 21.9, rank: 1 },
  { code: '331022', name: '三门县', growthPercent: 10, rank: 2 },
  { code: '331024', name: '仙居县', growthPercent: -3.5, rank: 3 },
  { code: '331000-Z01', name: '台州湾集聚区', growthPercent: null, rank: null },
];
const drafting: Drafting = {
  ...{ cityName: '台州市', cityCode: '331000', month: '2019-12', units, targetPercent: 10 },
  ...{ author: '台州市美丽办', language: 'zh', knows: () => true, valueFor: () => 1 },
};
const task = {
  ...{ title: '完成|用地报批', unitName: '天台县', receiver: '天台县', person: '王某', dueOn: '2019-11-30' },
  state: 'overdue',
} as const;
const rowsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('|'));
/** The rows below the heads of a table, without its note. */
const unitRows = (table: string) => {
  const rows = rowsOf(table);
  return rows.slice(rows.findIndex((row) => row.startsWith('|---')) + 1, -1);
};

describe('praise and urging go by rule', () => {
  it.each([
    { goal: 10, praised: ['天台县', '三门县'], urged: ['仙居县'], because: 'the first three that reach the goal' },
    { goal: 30, praised: [], urged: ['仙居县', '三门县', '天台县'], because: 'nobody reaches it: the lowest first' },
    { goal: -5, praised: ['天台县', '三门县', '仙居县'], urged: [], because: 'all reach it' },
    { goal: null, praised: [], urged: [], because: 'without a goal nobody is either' },
  ])('$because', ({ goal, praised, urged }) => {
    const merit = meritOf(units, goal);
    expect(merit.praised.map(({ name }) => name)).toEqual(praised);
    expect(merit.urged.map(({ name }) => name)).toEqual(urged);
  });

  it('nobody is praised and urged at once, and a unit without a rate is neither', () => {
    const rate = fc.option(fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10));
    fc.assert(
      fc.property(fc.array(rate, { maxLength: 12 }), fc.integer({ min: -20, max: 30 }), (rates, goal) => {
        const rated = rates.filter((one) => one !== null).toSorted((one, other) => other - one);
        const list = rates.map((growthPercent, i): RankedUnit => {
          const rank = growthPercent === null ? null : rated.indexOf(growthPercent) + 1;
          return { code: `3310${String(i + 10)}`, name: `${i}`, growthPercent, rank };
        });
        const { praised, urged } = meritOf(list, goal);
        expect(praised.filter((unit) => urged.includes(unit))).toEqual([]);
        expect([...praised, ...urged].every(({ growthPercent }) => growthPercent !== null)).toBe(true);
      }),
    );
  });
});

describe('the table of the counties', () => {
  it('goes from low to high with the city below, those without a rate first', () => {
    expect(lowToHigh(units).map(({ name }) => name)).toEqual(['台州湾集聚区', '仙居县', '三门县', '天台县']);
    expect(unitRows(countyTable(drafting)).map((row) => row.split('|')[1]?.trim())).toEqual([
      ...['台州湾集聚区', '仙居县', '三门县', '天台县', '全市'],
    ]);
  });

  it('has a dash where nobody knows the value, and never a figure by hand', () => {
    const table = countyTable({ ...drafting, knows: (indicator) => indicator !== 'growthPercent' });
    expect(unitRows(table)[0]).toContain('| — |');
    const bare = table.replace(/\{\{[^}]*\}\}/g, '').replace(/\d{4}年/, '');
    expect(bare).not.toMatch(/\d/);
  });

  it('has heads of two levels and says above what it is and below what a dash means', () => {
    const [article] = readArticles([{ name: '', text: `# 通报\n\n${countyTable(drafting)}` }]).articles;
    const [table] = article?.blocks ?? [];
    expect(table).toMatchObject({ caption: '2019年各地生态环保投资增长情况表', headerRows: 2 });
    const heads = table?.kind === 'table' ? table.rows.slice(0, 2) : [];
    expect(heads.map((row) => row.map(({ text, columns = 1, rows = 1 }) => [text, columns, rows]))).toEqual([
      [
        ...[
          ['地区', 1, 2],
          ['项目（个）', 1, 2],
          ['累计完成投资（万元）', 2, 1],
        ],
        ['同比增长', 2, 1],
      ],
      [
        ...[
          ['本年', 1, 1],
          ['上年同期', 1, 1],
          ['增速（%）', 1, 1],
          ['排名', 1, 1],
        ],
      ],
    ]);
  });

  it('of the plan goes by the share done, and is left out where nobody has a plan', () => {
    const shares: Readonly<Record<string, number>> = { '331023': 90, '331022': 40, '331024': 70.5 };
    const valueFor = (_: unknown, unit: string) => shares[unit] ?? null;
    const names = unitRows(planTable({ ...drafting, valueFor })).map((row) => row.split('|')[1]?.trim());
    expect(names).toEqual(['台州湾集聚区', '三门县', '仙居县', '天台县', '全市']);
    expect(planTable({ ...drafting, knows: () => false })).toBe('');
  });
});

describe('papers of a month', () => {
  const lagging = [{ name: '甲工程', unitName: '天台县', leader: '李某', cause: null, promisedOn: '2020-03' }];
  const texts = {
    notice: noticeText({ ...drafting, lagging, tasks: [task] }),
    monthly: monthlyText(drafting, [task]),
    briefing: briefingText(drafting, { gaps: new Map(), tasks: [task] }),
    'task-sheet': taskSheetText(drafting, [task]),
  };

  it.each(Object.entries(texts))('%s is one article with a title, whose figures are all tokens', (_, text) => {
    expect(readArticles([{ name: '', text }]).articles).toHaveLength(1);
    const bare = text
      .replace(/\{\{[^}]*\}\}/g, '')
      .replace(/\d{4}(?:年|-\d{2}(?:-\d{2})?)|1—12月|附件(?:：1\.|\d)|^\d\.(?=\d{4}年|未)|^\| \d+ (?=\|)/gm, '');
    expect(bare).not.toMatch(/\d/);
  });

  it('long tables of a notice are annexes, listed below the text and numbered as it names them; short ones stay in it', () => {
    const [article] = readArticles([{ name: '', text: texts.notice }]).articles;
    const roles = (role: string) =>
      article?.blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.role === role ? [paragraphText(block)] : [],
      );
    expect(roles('attachment')).toEqual(['附件：1.2019年六大专项行动推进情况表', '2.2019年各地生态环保投资情况表']);
    expect(roles('annex')).toEqual(['附件1 2019年六大专项行动推进情况表', '附件2 2019年各地生态环保投资情况表']);
    expect(texts.notice).toContain('新入库项目情况见附件2');
    expect(texts.notice.indexOf('| 1 | 甲工程 |')).toBeLessThan(texts.notice.indexOf('附件：1.'));
    const many = Array.from({ length: 6 }, () => lagging).flat();
    const long = noticeText({ ...drafting, lagging: many, tasks: [task] });
    expect(long).toContain('滞后较多的项目见附件3');
    expect(long.indexOf('| 1 | 甲工程 |')).toBeGreaterThan(long.indexOf('附件3 2019年滞后项目清单'));
  });

  it('a notice says by how much the plan is done, how that stands to the time gone by, and how the starts stand', () => {
    const half = noticeText({ ...drafting, month: '2019-06', lagging: [], tasks: [] });
    const of = (text: string) => figureTokens(text).map(({ indicator }) => indicator);
    expect(of(half)).toEqual(
      expect.arrayContaining(['plannedYearTotalYuan', 'plannedYearDonePercent', 'planAheadPoints', 'startsOverdue']),
    );
    expect(of(texts.notice)).not.toContain('planAheadPoints');
    expect(half).toContain('与目标相差{{gapYuan|331024|2019-06|万元}}');
  });

  it('the growth of the city by month stands in each as a line, that of the units as bars where there is room', () => {
    const charts = (text: string) => text.split('\n').flatMap((line) => chartOnLine(line)?.kind ?? []);
    expect(charts(texts.notice)).toEqual(['months', 'growth']);
    expect(charts(texts.briefing)).toEqual(['months', 'growth']);
    expect(charts(texts.monthly)).toEqual(['months']);
    expect(charts(monthlyText({ ...drafting, month: '2019-02' }, []))).toEqual([]);
    expect(charts(noticeText({ ...drafting, knows: () => false, lagging: [], tasks: [] }))).toEqual([]);
  });

  it('a briefing and a notice have the new entries of two years and the six actions, as tokens', () => {
    for (const text of [texts.notice, texts.briefing]) {
      const of = (name: string) => figureTokens(text).filter(({ indicator }) => indicator === name);
      expect(of('enteredGrowthPercent').map(({ unit }) => unit)).toEqual([
        ...['331000-Z01', '331022', '331023', '331024', '331000'],
      ]);
      expect(of('startsMade').flatMap(({ scope }) => scope ?? [])).toEqual([
        ...['restoration', 'air', 'capacity', 'solidWaste', 'enterprise', 'soil'],
      ]);
    }
    const none = noticeText({ ...drafting, knows: (_, __, part) => part !== 'air', lagging: [], tasks: [] });
    expect(rowsOf(none).filter((row) => /大气整治|生态修复/.test(row))).toHaveLength(1);
  });

  it('the monthly page has the units two in a row, the city last', () => {
    const [head, , ...rows] = rowsOf(shortCountyTable(drafting));
    expect(head?.split('|')).toHaveLength(10);
    expect(rows.map((row) => [1, 5].map((cell) => row.split(' | ')[cell - 1]?.replace('| ', '')))).toEqual([
      ['台州湾集聚区', '天台县'],
      ['仙居县', '全市'],
      ['三门县', ''],
    ]);
  });

  it('what the data does not know is left out, sentence by sentence', () => {
    const nothing = { ...drafting, knows: () => false, valueFor: () => null };
    const none = noticeText({ ...nothing, lagging: [], tasks: [] });
    expect(none).toContain('没有达到滞后标准的项目');
    expect(figureTokens(none).every(({ indicator }) => indicator === 'growthPercent')).toBe(true);
  });

  it('a bar in a title of a task parts no cell, and the place stands where somebody else does it', () => {
    expect(rowsOf(texts['task-sheet']).at(-1)?.split('|')).toHaveLength(8);
    const others = taskSheetText(drafting, [task, { ...task, receiver: '平桥镇' }]);
    expect(rowsOf(others).at(-1)).toContain('| 天台县 | 平桥镇 |');
  });
});

describe('the work plan of a year', () => {
  it('takes over what the plan says, and binds what is planned to the data', () => {
    const text = workPlanText(drafting, {
      nameOf: (code) => (code === '331000' ? '台州市' : code),
      plan: {
        ...{ year: 2019, goal: '# 全市投资比上年增长10%。\n据实填报。', safeguards: '（一）加强调度。每月一次。' },
        actions: [
          {
            ...{
              action: 'restoration',
              goal: '治理始丰溪。',
              measures: '（一）按流域梳理。\n（二）每月核对',
              responsible: '市局',
              dueOn: '2019-12-31',
            },
            targets: [
              { kind: 'projects', unitCode: '331000', amount: 20 },
              { kind: 'investment', unitCode: '331000', amount: 123_450_000 },
            ],
          },
        ],
      },
    });
    const { articles } = readArticles([{ name: '', text }]);
    expect(articles).toHaveLength(1);
    expect(text).toContain('目标任务：台州市实施项目20个，年度计划投资12345万元。');
    expect(text).toContain('完成时限：2019年12月31日前。');
    expect(text).toContain('（一）生态修复专项行动。');
    expect(text).toContain('主要措施：1.按流域梳理。\n\n2.每月核对。');
    const units = figureTokens(text).filter(({ indicator }) => indicator === 'plannedYearYuan');
    expect(units).toHaveLength(6);
  });
});

describe('papers of a meeting', () => {
  const meeting: DraftedMeeting = {
    ...{ title: '生态环保投资推进会', heldOn: '2020-04-10', place: '市局会议室', chair: '张某' },
    ...{ people: ['天台县王某'], items: [{ title: '用地报批', unitName: '天台县' }], minutes: null },
    ...{ decisions: [task], earlier: [] },
  };

  it('the agenda names the items, the minutes the decisions with who does them by when', () => {
    expect(agendaText({ language: 'zh' }, meeting)).toContain('1.用地报批（天台县）');
    const minutes = minutesText({ language: 'zh' }, meeting);
    expect(minutes).toContain('会议记录尚未填写');
    expect(rowsOf(minutes).at(-1)).toContain('2019-11-30');
  });

  it('the agenda begins with what became of the last decisions, the overdue ones called so', () => {
    const set = { title: '用地报批', unitCode: '331023', receiverName: '天台县', person: '王某', dueOn: '2020-03-31' };
    const earlier = (['open', 'asked', 'closed'] as const).map((state) =>
      draftedTask({ ...set, state }, { isOverdue: state === 'open', nameOf: () => '天台县' }),
    );
    expect(earlier.map(({ state }) => state)).toEqual(['overdue', 'open', 'closed']);
    expect(agendaText({ language: 'zh' }, { ...meeting, earlier })).toContain('超期');
  });
});
