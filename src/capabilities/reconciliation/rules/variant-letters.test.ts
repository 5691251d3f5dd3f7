import { expect, test } from 'vitest';
import { held, project, row } from '../../../../bench/reconciliation-corpus/sample-list.ts';
import { withUsualLetters } from './variant-letters.ts';

test.each([
  ['石塘鎮汙水零直排區管網改造工程', '石塘镇污水零直排区管网改造工程'],
  ['十里鋪裏塘河整治', '十里鋪里塘河整治'],
  ['始丰溪流域综合治理工程', '始丰溪流域综合治理工程'],
])('%s is %s', (written, usual) => {
  expect(withUsualLetters(written)).toBe(usual);
});

test('a row in traditional letters, without a code and a total, is its project', () => {
  const one = project({ name: '石塘镇污水零直排区管网改造工程', ownerName: '天台演泽城乡环境投资有限公司' });
  const list = { name: '石塘鎮汙水零直排區管網改造工程', ownerName: '天臺演澤城鄉環境投資有限公司', code: null };
  const [found] = held([one], [row(one, { ...list, amounts: { plannedTotalYuan: null, yearToDateYuan: null } })]).rows;
  expect(found).toMatchObject({ class: 'equal', project: { id: one.id } });
});
