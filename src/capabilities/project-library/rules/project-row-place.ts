import type { Doubt } from '#kernel/doubt.ts';
import type { Region } from '#kernel/region.ts';
import type { Fault, RecordRow } from '#platform/records/record.ts';
import { cellOf, textValue } from '#platform/records/record-value.ts';
import { countyAround, countyNamed, townshipsNamed } from '#platform/records/region-named.ts';

/** Where a project stands; `unitCode` is null only where there are faults. */
export type ProjectPlace = {
  readonly unitCode: string | null;
  readonly townshipCode: string | null;
  readonly faults: readonly Fault[];
  readonly doubts: readonly Doubt[];
};

/**
 * County and township of a record. A zone has no townships of its own: one of a county is left out with the doubt
 * `townshipOfZone`. 全县, 全市 and the like name no single township.
 */
export function placeOf(record: RecordRow, regions: readonly Region[]): ProjectPlace {
  const unit = unitOf(record, regions);
  if (typeof unit !== 'string') return { unitCode: null, townshipCode: null, faults: unit, doubts: [] };
  const written = textValue(record, 'township') ?? townshipIn(textValue(record, 'unit'), regions);
  const nowhere = { unitCode: unit, townshipCode: null, faults: [], doubts: [] };
  if (written === null || /^(?:全[省市县区域]|各|多个|跨)/.test(written)) return nowhere;
  const named = townshipsNamed(townshipIn(written, regions) ?? written, regions);
  const own = named.filter(({ parent }) => parent === unit);
  if (own.length === 1) return { ...nowhere, townshipCode: own[0]?.code ?? null };
  const cell = cellOf(record, 'township');
  const isZone = regions.some(({ code, kind }) => code === unit && kind === 'zone');
  const facts = {
    text: written,
    county: nameOf(regions, unit),
    others: named.map((one) => nameOf(regions, one.parent)).join('、'),
  };
  if (isZone && named.length > 0) {
    return {
      ...nowhere,
      doubts: [{ severity: 'note', field: 'township', code: 'townshipOfZone', facts: { ...facts, cell } }],
    };
  }
  return { ...nowhere, faults: [{ cell, code: named.length === 0 ? 'townshipUnknown' : 'townshipElsewhere', facts }] };
}

/** The township's code where a text names it behind its county: 天台县白鹤镇. */
function townshipIn(written: string | null, regions: readonly Region[]): string | null {
  const named = written === null ? null : countyNamed(written, regions);
  return named?.kind === 'region' ? (named.township ?? null) : null;
}

function unitOf(record: RecordRow, regions: readonly Region[]): string | readonly Fault[] {
  const cell = cellOf(record, 'unit', 'name');
  if (record.faults.some((fault) => fault.cell === record.cells.unit)) return [];
  const written = textValue(record, 'unit');
  if (written === null) {
    const ofTable = record.cells.unit === undefined ? countyAround(record, regions) : null;
    return ofTable ?? [{ cell, code: 'countyMissing', facts: {} }];
  }
  const named = countyNamed(written, regions);
  if (named.kind === 'region') return named.code;
  return [{ cell, code: named.kind === 'city' ? 'countyIsCity' : 'countyUnknown', facts: { text: written } }];
}

function nameOf(regions: readonly Region[], code: string | null): string {
  return regions.find((region) => region.code === code)?.name ?? code ?? '';
}
