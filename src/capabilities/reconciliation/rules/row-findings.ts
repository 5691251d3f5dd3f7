import { amountFindings } from './amount-findings.ts';
import type { Resolutions } from './amount-tolerance.ts';
import type { DifferenceClass, ListKind } from './classes.ts';
import { codeKey } from './code-key.ts';
import type { ComparedProject, ComparedRow } from './compared.ts';
import { editsBetween } from './edits.ts';
import type { Extent } from './payment-extent.ts';
import type { Finding } from './reason.ts';

/** What a row is compared by besides its project. */
export type Comparison = {
  readonly kind: ListKind;
  readonly month: string;
  readonly resolutions: Resolutions;
  readonly nameOf: (regionCode: string) => string;
  /** Whether the library says of any project that it entered: without that, nothing can be said about entry. */
  readonly knowsEntry: boolean;
  /** Months over which a list of payments adds up. */
  readonly extent: Extent | null;
};

/**
 * Classes in the order in which they explain a row. What was withdrawn is gone whatever else differs. Of an approval
 * that is not entered, the entry is what somebody must see to, and nothing was entered elsewhere. Where a project was
 * entered (county, code) comes before whether it counts, and that before its amounts. Source: domain catalogue 5.4.1,
 * 5.4.4.
 */
const precedence: readonly DifferenceClass[] = [
  'withdrawn',
  'notEntered',
  'otherCounty',
  'otherCode',
  'caliber',
  'unit',
  'timing',
  'amount',
  'unknown',
];

/** Everything in which a row differs from its project, the most telling first; empty where nothing does. */
export function rowFindings(row: ComparedRow, project: ComparedProject, about: Comparison): Finding[] {
  const withdrawn = withdrawnFindings(row, project);
  const found = [
    ...withdrawn,
    ...countyFindings(row, project, about),
    ...codeFindings(row, project),
    ...industryFindings(row, project, about),
    ...timeFindings(row, project, about),
    ...amountFindings(row, project, about),
    // What was cancelled, revoked or sent back need not be entered: it is no lead besides.
    ...(withdrawn.length > 0 ? [] : entryFindings(project, about)),
    ...row.facts.unclear.map(
      (fault): Finding => ({ class: 'unknown', code: 'cellUnclear', facts: { cell: fault.cell } }),
    ),
  ];
  return found.sort((one, other) => precedence.indexOf(one.class) - precedence.indexOf(other.class));
}

function withdrawnFindings({ facts: row }: ComparedRow, { facts }: ComparedProject): Finding[] {
  const found: Finding[] = [];
  if (row.isWithdrawn) found.push({ class: 'withdrawn', code: 'withdrawnInList', facts: {} });
  if (facts.statisticsState === 'returned')
    found.push({ class: 'withdrawn', code: 'returnedInLibrary', facts: { month: facts.returnedIn ?? '—' } });
  else if (facts.stage === 'cancelled') found.push({ class: 'withdrawn', code: 'cancelledInLibrary', facts: {} });
  return found;
}

function countyFindings({ facts: row }: ComparedRow, { facts }: ComparedProject, { nameOf }: Comparison): Finding[] {
  const { unitCode } = row;
  if (unitCode === null || unitCode === facts.unitCode || unitCode === facts.countyCode) return [];
  const about = { stated: nameOf(unitCode), known: nameOf(facts.unitCode) };
  return [{ class: 'otherCounty', code: 'countyOther', facts: about }];
}

function codeFindings(row: ComparedRow, { facts, codeKeys }: ComparedProject): Finding[] {
  const key = row.codeKey;
  if (key === null || codeKeys.size === 0 || codeKeys.has(key)) return [];
  const about = { stated: row.facts.code ?? '', known: facts.code ?? '' };
  const isSlip = editsBetween(key, codeKey(facts.code) ?? '', 2) <= 2;
  return [{ class: 'otherCode', code: isSlip ? 'codeMistyped' : 'codeOther', facts: about }];
}

/**
 * A list of the bureau is one of division 77, unless its own column says otherwise: then the project stands there under
 * another class. Where the library's verdict is `out`, the caliber is what they differ in.
 */
function industryFindings({ facts: row }: ComparedRow, { facts }: ComparedProject, { kind }: Comparison): Finding[] {
  const found: Finding[] = [];
  const [stated, known] = [row.industryCode, facts.industryCode];
  const isCounted = kind === 'statistics' || kind === 'ownerDeclared';
  const says77 = stated?.startsWith('77') ?? isCounted;
  const about = { stated: stated ?? '77', known: known ?? '—' };
  if (facts.caliber === 'out' && says77) found.push({ class: 'caliber', code: 'verdictOut', facts: about });
  else if (stated && known && !stated.startsWith(known) && !known.startsWith(stated))
    found.push({ class: 'otherCode', code: 'industryOther', facts: about });
  return found;
}

function timeFindings(
  { facts: row }: ComparedRow,
  { facts }: ComparedProject,
  { month, extent }: Comparison,
): Finding[] {
  const found: Finding[] = [];
  const differ = (code: string, stated: string | null, known: string | null) => {
    if (stated !== null && known !== null && stated !== known)
      found.push({ class: 'timing', code, facts: { stated, known } });
  };
  differ('enteredInOther', row.enteredIn, facts.enteredIn);
  differ('startedInOther', row.startedIn, facts.startedIn);
  differ('approvedInOther', row.approvedOn?.slice(0, 7) ?? null, facts.approvedOn?.slice(0, 7) ?? null);
  // A payment of an earlier month is a part of what the list adds up.
  if (row.month !== null && row.month !== month && extent === null)
    found.push({ class: 'timing', code: 'monthOther', facts: { stated: row.month, known: month } });
  return found;
}

/** Approved, in the caliber and not in the statistics library: a lead for the bureau. Source: domain catalogue 5.4.1. */
function entryFindings({ facts }: ComparedProject, { kind, knowsEntry, month }: Comparison): Finding[] {
  if (kind !== 'approvals' || !knowsEntry || facts.caliber === 'out') return [];
  if (facts.statisticsState === 'entered' || (facts.enteredIn !== null && facts.enteredIn <= month)) return [];
  return [{ class: 'notEntered', code: 'approvedNotEntered', facts: {} }];
}
