import { percentText, wanText } from '#kernel/money.ts';
import { areSame, powerBetween, type Resolutions } from './amount-tolerance.ts';
import { type ComparedProject, type ComparedRow, knownAmounts } from './compared.ts';
import { type AmountKind, amountKinds } from './list-row.ts';
import { type Extent, paidWithin } from './payment-extent.ts';
import type { Finding } from './reason.ts';

type Amount = { readonly kind: AmountKind; readonly stated: number; readonly known: readonly number[] };

type About = { readonly resolutions: Resolutions; readonly month: string; readonly extent: Extent | null };

/** Every amount of a row that differs from the library's, and what kind of difference it is. */
export function amountFindings(
  { facts: row }: ComparedRow,
  project: ComparedProject,
  { resolutions, month, extent }: About,
): Finding[] {
  return amountKinds.flatMap((kind) => {
    const stated = row.amounts[kind];
    const known = knownAmounts(kind, project).filter((yuan) => yuan !== null);
    if (stated === null || known.length === 0) return [];
    const amount = { kind, stated, known };
    const resolution = resolutions[kind];
    if (known.some((yuan) => areSame(stated, yuan, resolution))) return [];
    const found =
      unitFinding(amount) ??
      scopeFinding(amount, project, resolution) ??
      timingFinding(amount, project, { resolution, month }) ??
      laterPaidFinding(amount, project, { resolution, extent }) ??
      plainFinding(amount);
    return [kind === 'paidYuan' && extent !== null ? ofPayments(found, extent) : found];
  });
}

/** Amounts that a row states and that the library has not: nothing is known of whether they agree. */
export function uncomparedAmounts({ facts: row }: ComparedRow, project: ComparedProject): AmountKind[] {
  return amountKinds.filter(
    (kind) => row.amounts[kind] !== null && knownAmounts(kind, project).every((yuan) => yuan === null),
  );
}

/** Says of which months the payments are, and where the ledger has none of them. */
function ofPayments(found: Finding, { from, to }: Extent): Finding {
  const facts = { ...found.facts, from: from ?? '', to };
  const isUnrecorded = found.class === 'amount' && found.facts.known === wanText(0);
  return { ...found, facts, code: isUnrecorded ? 'paidUnrecorded' : found.code };
}

function unitFinding({ kind, stated, known }: Amount): Finding | null {
  for (const yuan of known) {
    const power = powerBetween(stated, yuan);
    if (power === null) continue;
    const times = 10 ** Math.abs(power);
    const facts = { amount: kind, stated: wanText(stated), known: wanText(yuan), times: times.toLocaleString('en-US') };
    const code = Math.abs(power) === 4 ? 'unitOf' : 'factorOf';
    return { class: 'unit', code: power > 0 ? `${code}More` : `${code}Less`, facts };
  }
  return null;
}

/** Another amount of the same project, or its total without what a local rule takes out. */
function scopeFinding({ kind, stated, known }: Amount, project: ComparedProject, resolution: number): Finding | null {
  if (stated <= 0) return null;
  const { facts, figures } = project;
  const about = { amount: kind, stated: wanText(stated), known: wanText(known[0] ?? null) };
  if (kind === 'plannedTotalYuan' || kind === 'approvedTotalYuan' || kind === 'amountYuan') {
    const total = facts.plannedTotalYuan;
    const taken = total === null ? null : strippedOf(stated, { total, parts: facts.deductions, resolution });
    if (taken) return { class: 'caliber', code: 'strippedParts', facts: { ...about, parts: taken } };
  }
  if (kind === 'yearToDateYuan' || kind === 'monthYuan') {
    const others = (['yearToDateYuan', 'totalYuan', 'monthYuan'] as const).filter((one) => one !== kind);
    const other = others.find((one) => figures?.[one] && areSame(stated, figures[one], resolution));
    if (other) return { class: 'caliber', code: 'otherScope', facts: { ...about, other } };
  }
  return null;
}

type Stripping = {
  readonly total: number;
  readonly parts: ComparedProject['facts']['deductions'];
  readonly resolution: number;
};

/** The keys of the parts whose sum is what is missing; null where none is. */
function strippedOf(stated: number, { total, parts, resolution }: Stripping): string | null {
  for (let set = 1; set < 2 ** parts.length; set++) {
    const chosen = parts.filter((_, i) => set & (1 << i));
    const sum = chosen.reduce((all, { yuan }) => all + yuan, 0);
    if (sum < total && areSame(stated, total - sum, resolution)) return chosen.map(({ key }) => key).join('、');
  }
  return null;
}

type When = { readonly resolution: number; readonly month: string };

/** The amount that the library has for another month of the year. */
function timingFinding({ kind, stated, known }: Amount, { facts }: ComparedProject, when: When): Finding | null {
  const keys =
    kind === 'amountYuan'
      ? (['yearToDateYuan', 'totalYuan'] as const)
      : kind === 'yearToDateYuan' || kind === 'totalYuan' || kind === 'monthYuan'
        ? [kind]
        : [];
  if (stated <= 0) return null;
  const near = [...facts.reports.keys()].sort((one, other) => distance(one, when.month) - distance(other, when.month));
  for (const month of near)
    for (const key of keys) {
      const then = facts.reports.get(month)?.[key] ?? null;
      if (month === when.month || then === null || !areSame(stated, then, when.resolution)) continue;
      const about = { amount: kind, stated: wanText(stated), known: wanText(known[0] ?? null), month };
      return { class: 'timing', code: 'amountOfOtherMonth', facts: about };
    }
  return null;
}

type Until = { readonly resolution: number; readonly extent: Extent | null };

/** What the ledger has up to another month, or of another month where the list is of one: a list that was cut earlier. */
function laterPaidFinding({ kind, stated, known }: Amount, { facts }: ComparedProject, about: Until): Finding | null {
  const { resolution, extent } = about;
  if (kind !== 'paidYuan' || extent === null || stated <= 0) return null;
  const { from, to } = extent;
  const months = [...facts.paidByMonth.keys()].sort((one, other) => distance(one, to) - distance(other, to));
  for (const month of months) {
    const then = paidWithin(facts, { from: from === to ? month : from, to: month });
    if (month === to || !areSame(stated, then, resolution)) continue;
    const found = { amount: kind, stated: wanText(stated), known: wanText(known[0] ?? null), month };
    return { class: 'timing', code: 'amountOfOtherMonth', facts: found };
  }
  return null;
}

function distance(one: string, other: string): number {
  return Math.abs(Number(one.replace('-', '')) - Number(other.replace('-', '')));
}

function plainFinding({ kind, stated, known }: Amount): Finding {
  const nearest = known.toSorted((one, other) => Math.abs(one - stated) - Math.abs(other - stated))[0] ?? 0;
  const share = nearest === 0 ? null : (Math.abs(stated - nearest) / nearest) * 100;
  const facts = {
    ...{ amount: kind, stated: wanText(stated), known: wanText(nearest) },
    ...{ difference: wanText(Math.abs(stated - nearest)), percent: percentText(share) },
  };
  return { class: 'amount', code: stated > nearest ? 'amountMore' : 'amountLess', facts };
}
