import { expect, test } from 'vitest';
import { readingAgain } from './said-once.ts';

type Line = readonly [sheet: string, key: string, content: unknown];

/** What became of each line, and how often the file was read; `writes` as an import that settles before it commits. */
async function readings(lines: readonly Line[], writes: boolean) {
  let times = 0;
  const outcome = await readingAgain(async (said) => {
    times++;
    const told = lines.map(([sheet, key, content], at) => {
      const again = said.met(key, { sheet, row: at + 2, cells: { name: `B${at + 2}` } }, content);
      return again === null ? 'taken' : `${again.code} ${again.facts.other}`;
    });
    if (writes) said.settle();
    return told;
  });
  return { outcome, times };
}

test.for([true, false])(
  'rows that disagree are all refused, each with the places of the others: %j',
  async (writes) => {
    const lines: Line[] = [
      ['4月', 'a', 10],
      ['4月', 'b', 1],
      ['4月', 'a', 20],
      ['补报', 'a', 10],
      ['4月', 'b', 1],
    ];
    expect(await readings(lines, writes)).toEqual({
      outcome: [
        'rowsDisagree B4、补报!B5',
        'taken',
        'rowsDisagree B2、补报!B5',
        'rowsDisagree 4月!B2、4月!B4',
        'rowTwice B3',
      ],
      times: 2,
    });
  },
);

test('a file that does not contradict itself is read once', async () => {
  const lines: Line[] = [
    ['表', 'a', { yuan: 10, text: null }],
    ['表', 'a', { yuan: 10, text: null }],
  ];
  expect(await readings(lines, true)).toEqual({ outcome: ['taken', 'rowTwice B2'], times: 1 });
});

test('whatever else goes wrong goes on', async () => {
  await expect(readingAgain(() => Promise.reject(new Error('else')))).rejects.toThrow('else');
});
