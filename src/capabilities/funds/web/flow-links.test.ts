import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlowRow } from '../shapes.ts';
import { flowLinks } from './flow-links.ts';

const names = {
  level: ({ level }: FlowRow) => `级次${level}`,
  second: ({ purpose }: FlowRow) => `方向${purpose}`,
  unit: (code: string) => `地区${code}`,
  paid: '已拨',
  unpaid: '未拨',
  unallocated: '未分配',
};

const row = fc
  .record({
    level: fc.constantFrom('national', 'provincial', 'city'),
    purpose: fc.constantFrom('water', 'air', 'general'),
    unitCode: fc.constantFrom('331023', '331024', null),
    allocatedYuan: fc.nat(1_000_000),
    share: fc.nat(100),
    unallocatedYuan: fc.nat(1_000_000),
  })
  .map(({ share, unitCode, allocatedYuan, unallocatedYuan, ...rest }): FlowRow => {
    const given = unitCode === null ? 0 : allocatedYuan;
    const paidYuan = Math.floor((given * share) / 100);
    const waits = unitCode === null ? unallocatedYuan : 0;
    return { ...rest, unitCode, documentNo: null, allocatedYuan: given, paidYuan, unallocatedYuan: waits };
  }) as fc.Arbitrary<FlowRow>;

test('what flows into a station flows out of it, and nothing is lost from the first to the last', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const links = flowLinks(rows, names);
      const sum = (pick: (link: { source: string; target: string }) => boolean) =>
        links.filter(pick).reduce((total, { value }) => total + value, 0);
      const stations = new Set(links.flatMap(({ source, target }) => [source, target]));
      for (const station of stations) {
        const isEnd = station === names.paid || station === names.unpaid || station === names.unallocated;
        if (isEnd || station.startsWith('级次')) continue;
        expect(sum(({ target }) => target === station)).toBe(sum(({ source }) => source === station));
      }
      const given = rows.reduce((total, one) => total + one.allocatedYuan + one.unallocatedYuan, 0);
      expect(sum(({ source }) => source.startsWith('级次'))).toBe(given);
      expect(links.every(({ value }) => value > 0)).toBe(true);
    }),
  );
});
