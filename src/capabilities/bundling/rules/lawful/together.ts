import type { Finding, SmallItem, WishedBundle } from './small-item.ts';

/**
 * Why two items cannot become one project, or what to look at; the same either way round, empty where nothing is.
 * Source: domain catalogue 3.2 B-2 (one entity pays and owns), B-3 (项目在地), B-4 (one code or one main use), B-6 (nothing
 * twice), B-11 (one design split up).
 */
export function findingsOfPair(one: SmallItem, other: SmallItem, hasInvestor: boolean): Finding[] {
  const items = [one.id, other.id];
  const facts = { one: one.name, other: other.name };
  const found: Finding[] = [];
  if (one.owner !== null && other.owner !== null && one.owner !== other.owner && !hasInvestor)
    found.push({ test: 'B-2', effect: 'block', code: 'ownersDiffer', items, facts });
  if (one.unitCode !== other.unitCode)
    found.push({ test: 'B-3', effect: 'block', code: 'countiesDiffer', items, facts });
  if (isSame(one, other)) found.push({ test: 'B-6', effect: 'block', code: 'sameTwice', items, facts });
  else if (isOneDesign(one, other)) found.push({ test: 'B-11', effect: 'warn', code: 'oneDesign', items, facts });
  return found;
}

function isSame(one: SmallItem, other: SmallItem): boolean {
  return one.id === other.id || (plain(one.name) === plain(other.name) && one.place === other.place);
}

/** Names that differ in nothing but a section, a phase or a number. */
function isOneDesign(one: SmallItem, other: SmallItem): boolean {
  return one.owner === other.owner && withoutParts(one.name) === withoutParts(other.name);
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

function withoutParts(name: string): string {
  return plain(name).replace(/第?[一二三四五六七八九十\d]+(?:期|标段|标|批次|批|号|#)/g, '');
}

/**
 * What is to be said of a bundle as a whole. Source: domain catalogue 3.2 B-2 (the true investor), B-4, B-8, B-10; that
 * one project is one return, 3.1.
 */
export function findingsOfWhole(bundle: WishedBundle): Finding[] {
  const { items, investor, thresholdYuan, maxMembers } = bundle;
  const ids = items.map(({ id }) => id);
  const found: Finding[] = [];
  const say = (
    test: Finding['test'],
    effect: Finding['effect'],
    code: Finding['code'],
    facts: Finding['facts'] = {},
  ) => {
    found.push({ test, effect, code, items: ids, facts });
  };
  if (items.length < 2) say('B-10', 'block', 'tooFew');
  if (items.length > maxMembers) say('B-10', 'warn', 'tooMany', { count: items.length, most: maxMembers });
  const owners = new Set(items.map(({ owner }) => owner));
  if (investor !== null && investor.proof.trim().length < 4)
    say('B-2', 'block', 'investorUnproven', { name: investor.name });
  else if (investor !== null && owners.size > 1) say('B-2', 'warn', 'investorForAll', { name: investor.name });
  const industries = mainIndustry(items);
  if (industries !== null) say('B-4', 'warn', 'industriesDiffer', industries);
  for (const item of items)
    if ((item.amountYuan ?? 0) >= thresholdYuan)
      found.push({ test: 'B-11', effect: 'block', code: 'standsAlone', items: [item.id], facts: { name: item.name } });
  const totalYuan = items.reduce((sum, { amountYuan }) => sum + (amountYuan ?? 0), 0);
  if (totalYuan < thresholdYuan) say('B-8', 'info', 'belowThreshold', { totalYuan, thresholdYuan });
  return found;
}

/** Where codes differ: the one with the largest part of the cost, and that part in percent. */
function mainIndustry(items: readonly SmallItem[]): { code: string; percent: number } | null {
  const sums = new Map<string, number>();
  for (const { industryCode, amountYuan } of items)
    if (industryCode !== null) sums.set(industryCode, (sums.get(industryCode) ?? 0) + (amountYuan ?? 0));
  if (sums.size < 2) return null;
  const all = [...sums.values()].reduce((sum, yuan) => sum + yuan, 0);
  const [code, yuan] = [...sums].toSorted(([, one], [, other]) => other - one)[0] ?? ['', 0];
  return { code, percent: all === 0 ? 0 : Math.floor((yuan * 100) / all) };
}
