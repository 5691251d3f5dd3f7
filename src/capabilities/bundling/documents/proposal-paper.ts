import { wanText } from '#kernel/money.ts';
import { writtenDay } from '#kernel/period.ts';
import type { Facts } from '#kernel/refusal.ts';
import { sentence } from '#kernel/terms.ts';
import type { ContentParagraph, ContentTable, RunStyle } from '#platform/official-article.ts';
import type { OfficialReport } from '#platform/official-report.ts';
import type { SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import { windowText } from '../rules/windows.ts';
import type { StoredProposal } from '../store/proposals.ts';
import { findingTerms } from '../terms-findings.ts';
import { documentTerms } from './document-terms.ts';

/** A proposal with the names of places and the day on which it is printed. */
export type ProposalPaper = {
  readonly proposal: StoredProposal;
  readonly nameOf: (regionCode: string) => string;
  readonly on: string;
};

const word = (key: keyof typeof documentTerms, facts: Facts = {}) => sentence(documentTerms, key, 'zh', facts);
const paragraph = (text: string, style: RunStyle = 'plain'): ContentParagraph => ({
  kind: 'paragraph',
  runs: [{ text, style }],
});

/** The proposal as an official paper: what it is, why, what was tested, who decides, signatures, and the full list. */
export function proposalReport({ proposal, nameOf, on }: ProposalPaper): OfficialReport {
  const { name, ownerName, unitCode, members, totalYuan, investorName, investorProof, opinion, state, findings } =
    proposal;
  const facts = {
    owner: ownerName,
    unit: nameOf(unitCode),
    count: members.length,
    yuan: wanText(totalYuan),
    months: writtenMonths(members),
  };
  return {
    title: word('title', { name }),
    subtitle: word('subtitle', { state: word(`state.${state}`), on: writtenDay(on) }),
    blocks: [
      { ...paragraph(word('addressee', { unit: nameOf(unitCode) })), isFlush: true },
      paragraph(word('basics'), 'heading1'),
      paragraph(word('basicsText', facts)),
      ...(investorName === null
        ? []
        : [paragraph(word('investor', { name: investorName, proof: investorProof ?? '' }))]),
      paragraph(word('reason'), 'heading1'),
      paragraph(opinion),
      paragraph(word('tests'), 'heading1'),
      paragraph(word('testsText')),
      ...warnings(findings),
      paragraph(word('decision'), 'heading1'),
      paragraph(word('decisionText')),
      paragraph(word('annex')),
      paragraph(word('signatures'), 'heading1'),
      ...(['preparedBy', 'head', 'owner'] as const).map((who) => paragraph(word(who))),
      { ...paragraph(word('annexHead'), 'heading1'), isAnnex: true },
      list({ proposal, nameOf, on }),
    ],
  };
}

/** What nothing forbids but whoever approves has to look at, one line each. */
function warnings(findings: StoredProposal['findings']): ContentParagraph[] {
  const open = findings.filter(({ effect }) => effect === 'warn');
  if (open.length === 0) return [];
  const lines = open.map(({ code, facts }, place) => `${place + 1}. ${sentence(findingTerms, code, 'zh', facts)}`);
  return [word('toCheck'), ...lines].map((line) => paragraph(line));
}

/** From the first month of any member to the last, as papers write it. */
function writtenMonths(members: StoredProposal['members']): string {
  const written = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
  const from = members.map((member) => member.from).toSorted()[0] ?? '';
  const to =
    members
      .map((member) => member.to)
      .toSorted()
      .at(-1) ?? '';
  return from === to ? written(from) : `${written(from)}至${written(to)}`;
}

function list({ proposal, nameOf }: ProposalPaper): ContentTable {
  const heads = ['number', 'name', 'content', 'place', 'amount'] as const;
  return {
    kind: 'table',
    hasHeader: true,
    columns: [0.08, 0.26, 0.36, 0.14, 0.16],
    rows: [
      heads.map((head) => word(head)),
      ...proposal.members.map((member, place) => [
        String(place + 1),
        member.name,
        member.content,
        member.townshipCode ? nameOf(member.townshipCode) : '—',
        wanText(member.amountYuan),
      ]),
      ['', word('sum'), '', '', wanText(proposal.totalYuan)],
    ],
    sizePoints: 10.5,
    aligns: ['center', 'left', 'left', 'left', 'right'],
  };
}

/** The full list of members as a sheet, for those who inspect it. */
export function proposalSheet({ proposal, nameOf }: ProposalPaper): SheetToWrite {
  const money = { width: 16, format: '#,##0.00', align: 'right' } as const;
  const text = (width: number) => ({ width, align: 'left' as const });
  const heads = ['number', 'name', 'ownerName', 'content', 'place', 'industry', 'months', 'amount'] as const;
  return {
    name: word('list'),
    title: `${proposal.name}${word('list')}`,
    unitLine: { left: `${nameOf(proposal.unitCode)}　${word(`state.${proposal.state}`)}`, right: word('unitLine') },
    columns: [{ width: 8, align: 'center' }, text(30), text(24), text(40), text(14), text(10), text(20), money],
    head: [heads.map((head) => ({ text: word(head) }))],
    frozenColumns: 2,
    rows: [
      ...proposal.members.map((member, place) => [
        ...[place + 1, member.name, member.ownerName, member.content],
        member.townshipCode ? nameOf(member.townshipCode) : null,
        ...[member.industryCode, windowText(member), member.amountYuan / 10_000],
      ]),
      { cells: [word('sum'), null, null, null, null, null, null, proposal.totalYuan / 10_000], emphasis: true },
    ],
  };
}
