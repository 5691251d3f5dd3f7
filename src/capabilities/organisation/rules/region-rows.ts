import { type Region, type RegionKind, regionPath } from '#kernel/region.ts';

/** A region as the reference list gives it. */
export type ListedRegion = {
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly parent: string | null;
  readonly aliases?: readonly string[] | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly tileRow?: number | undefined;
  readonly tileColumn?: number | undefined;
};

/** A region with its place in the tree, its short name and all its aliases. */
export type RegionRow = Region & {
  readonly path: string;
  readonly shortName: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly tileRow: number | null;
  readonly tileColumn: number | null;
};

/**
 * The rows of the region table. A short name drops 县, 市, 区, 街道, 镇 or 乡 where nothing else in the city is called
 * so; a unit keeps its short name against a township (路桥 is 路桥区 and not 路桥街道).
 */
export function regionRows(listed: readonly ListedRegion[]): RegionRow[] {
  const byCode = new Map(listed.map((region) => [region.code, region]));
  return listed.map((region) => {
    const path = regionPath(...codesDownTo(region, byCode));
    const { code, name, kind, parent, aliases = [], validFrom, validTo, tileRow, tileColumn } = region;
    const short = shortName(region);
    const isFree = short !== name && isFreeFor(region, short, listed);
    return {
      ...{ code, name, kind, parent, path },
      shortName: isFree ? short : name,
      aliases: [...new Set(isFree ? [short, ...aliases] : aliases)],
      validFrom: validFrom ?? null,
      validTo: validTo ?? null,
      tileRow: tileRow ?? null,
      tileColumn: tileColumn ?? null,
    };
  });
}

function codesDownTo(region: ListedRegion, byCode: ReadonlyMap<string, ListedRegion>): string[] {
  const above = region.parent === null ? undefined : byCode.get(region.parent);
  if (region.parent !== null && !above) throw new Error(`region ${region.code}: no parent ${region.parent}`);
  return above ? [...codesDownTo(above, byCode), region.code] : [region.code];
}

/** 新区, 开发区 and 集聚区 keep their ending: without it they mean something else. */
function shortName({ name }: ListedRegion): string {
  if (/(新|开发|集聚|园|产业)区$/.test(name)) return name;
  const short = name.replace(/(街道|县|市|区|镇|乡)$/, '');
  return short.length < 2 ? name : short;
}

function isFreeFor(region: ListedRegion, short: string, listed: readonly ListedRegion[]): boolean {
  const cityDigits = region.code.slice(0, 4);
  return listed.every(
    (other) =>
      other.code === region.code ||
      !other.code.startsWith(cityDigits) ||
      (other.kind === 'township' && region.kind !== 'township') ||
      (shortName(other) !== short && other.name !== short && !other.aliases?.includes(short)),
  );
}
