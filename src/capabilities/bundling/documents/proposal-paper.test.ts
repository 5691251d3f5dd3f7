import { expect, test } from 'vitest';
import type { StoredProposal } from '../store/proposals.ts';
import { proposalReport } from './proposal-paper.ts';

const proposal: StoredProposal = {
  ...{ id: '00000000-0000-4000-8000-000000000001', version: 1, path: '331000/331023', unitCode: '331023' },
  ...{ name: '园区废气治理', ownerName: '某环保公司', investorName: null, investorProof: null, opinion: '同一设计。' },
  ...{ state: 'draft', note: null, code: null, documentNumber: null, decidedOn: null, totalYuan: 0, members: [] },
  ...{ leadId: null, recordedAt: '2020-04-20T02:00:00Z', recordedBy: '王某' },
  findings: [
    { test: 'B-4', effect: 'warn', code: 'industryUnknown', items: [], facts: { name: '甲厂改造' } },
    { test: 'B-8', effect: 'info', code: 'belowThreshold', items: [], facts: {} },
  ],
};

function linesOf(paper: StoredProposal): string[] {
  const { blocks } = proposalReport({ proposal: paper, nameOf: () => '天台县', on: '2020-04-20' });
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []));
}

test('what nobody forbids but somebody has to look at stands in the paper, and only that', () => {
  const lines = linesOf(proposal);
  const head = lines.indexOf('以下事项请审批时核对：');
  expect(lines.slice(head + 1, head + 3)).toEqual(['1. “甲厂改造”没有行业代码。', '四、办理']);
  expect(linesOf({ ...proposal, findings: [] })).not.toContain('以下事项请审批时核对：');
});
