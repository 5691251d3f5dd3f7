import type { Doubt } from '#kernel/doubt.ts';
import type { Region } from '#kernel/region.ts';
import type { Fault, RecordRow } from '#platform/records/record.ts';
import { booleanValue, cellOf, textValue, yuanValue } from '#platform/records/record-value.ts';
import { countyNamed } from '#platform/records/region-named.ts';
import { codeDoubts, siteDoubts } from './fact-doubts.ts';
import { factNames } from './merged-project.ts';
import type { ProjectFacts } from './project.ts';
import { creditCheckCharacter, industryCodeIn, industryNamed, isCreditCode } from './project-row-codes.ts';
import { placeOf } from './project-row-place.ts';
import { actionWords, editionWords, natureWords, stageWords, statisticsWords } from './project-words.ts';
import { monthDoubts, type StatedStep, statedSteps } from './stated-steps.ts';
import { projectDoubts } from './validation.ts';
import { type ValidationSettings, validationSettings } from './validation-settings.ts';

/**
 * What a row states of a project; `steps` only where its table has columns of the ladder and the row says anything
 * there.
 */
export type StatedProject = ProjectFacts & { readonly steps?: readonly StatedStep[] };

/** A row of a workbook as a project with its doubts, or every reason why it isn't one. */
export type UnderstoodProject =
  | { readonly facts: StatedProject; readonly doubts: readonly Doubt[] }
  | { readonly faults: readonly Fault[] };

/**
 * The project in a record that `readRecords` gave for `projectFields`. Without a column of counties, the county is the
 * one that the sheet's name or its titles name. `regions` are those of the city, the city itself included.
 * Refuses, besides the record's own faults: `nameMissing`, `nameIsNumber`, `nameIsPlace`, `countyMissing`,
 * `countyIsCity`, `countyUnknown`, `townshipUnknown`, `townshipElsewhere`, `industryUnclear`, `ownerCodeMalformed`,
 * `siteCodeMalformed`, `coordinateBeyond`, `amountNegative`. Doubts: `codeOfOwnForm`, `siteCodeElsewhere`,
 * `siteCodeDisagrees`, `ownerCodeCheckCharacter`, `townshipOfZone`, `finishBeforeStart`, `stepMonthOnly`, and those
 * of `projectDoubts`.
 */
export function understoodProject(
  record: RecordRow,
  regions: readonly Region[],
  settings: ValidationSettings = validationSettings,
): UnderstoodProject {
  const faults: Fault[] = [...record.faults];
  const doubts: Doubt[] = [];
  const name = textValue(record, 'name');
  if (name === null && !faults.some(({ cell }) => cell === cellOf(record, 'name'))) {
    faults.push({ cell: cellOf(record, 'name'), code: 'nameMissing', facts: {} });
  }
  if (name !== null) faults.push(...nameFaults(record, name, regions));
  const place = placeOf(record, regions);
  const owner = ownerCodeOf(record);
  const industry = industryOf(record);
  faults.push(...place.faults, ...owner.faults, ...industry.faults, ...siteFaults(record), ...negativeAmounts(record));
  doubts.push(...place.doubts, ...owner.doubts, ...spanDoubts(record));
  if (faults.length > 0 || name === null || place.unitCode === null) return { faults };
  const stated = statedFacts(record);
  const site = { unitCode: place.unitCode, siteCode: stated.siteCode };
  doubts.push(...codeDoubts(stated.code), ...(stated.siteCode === null ? [] : siteDoubts(site, regions)));
  const facts = {
    // In front: what is spread behind a named field is copied field by field.
    ...stated,
    name,
    ownerCode: owner.code,
    unitCode: place.unitCode,
    townshipCode: place.townshipCode,
    industryCode: industry.code,
  };
  doubts.push(...atCells(record, projectDoubts(facts, settings)));
  const steps = statedSteps(record);
  if (steps.length === 0) return { facts, doubts };
  return { facts: { ...facts, steps }, doubts: [...doubts, ...monthDoubts(record, steps)] };
}

/** A county or a number where a name should stand: a sub-total, or a row of a summary. */
function nameFaults(record: RecordRow, name: string, regions: readonly Region[]): Fault[] {
  const cell = cellOf(record, 'name');
  if (/^[\d.,%]+$/.test(name)) return [{ cell, code: 'nameIsNumber', facts: { text: name } }];
  const place = name.replace(/[(（]?共?\d+[个项](?:项目)?[)）]?$/, '');
  // Looking a name up among the regions is dear, and hardly any ends as a place does.
  const mayBePlace = name.length <= longestPlace && (place.length <= 4 || /[县市区镇乡级]$|街道$/.test(place));
  const isPlace = mayBePlace && countyNamed(place, regions).kind !== 'unknown';
  return isPlace ? [{ cell, code: 'nameIsPlace', facts: { text: name } }] : [];
}

/** Characters of the longest name of a county with its city and province in front. */
const longestPlace = 20;

type Detailed = Pick<
  ProjectFacts,
  | 'siteCode'
  | 'industryEdition'
  | 'departmentName'
  | 'responsiblePerson'
  | 'landYuan'
  | 'compensationYuan'
  | 'usedAssetYuan'
  | 'workingCapitalYuan'
  | 'expensedYuan'
  | 'approvedOn'
  | 'approvalNumber'
  | 'approvedTotalYuan'
  | 'isFiledSeparately'
  | 'leavesAsset'
  | 'isCapitalised'
  | 'isBeyondLevelling'
  | 'statisticsState'
  | 'submittedIn'
  | 'returnedIn'
  | 'returnReason'
  | 'siteLongitude'
  | 'siteLatitude'
>;
type Stated = Omit<ProjectFacts, 'name' | 'ownerCode' | 'unitCode' | 'townshipCode' | 'industryCode'>;

/** What longer tables say beside what every county's has. */
function statedDetails(record: RecordRow): Detailed {
  const text = (key: string) => textValue(record, key);
  const number = (key: string) => yuanValue(record, key);
  const yes = (key: string) => booleanValue(record, key);
  return {
    siteCode: text('siteCode'),
    industryEdition: valueAmong(editionWords, text('industryEdition')),
    departmentName: text('departmentName'),
    responsiblePerson: text('responsiblePerson'),
    landYuan: number('landYuan'),
    compensationYuan: number('compensationYuan'),
    usedAssetYuan: number('usedAssetYuan'),
    workingCapitalYuan: number('workingCapitalYuan'),
    expensedYuan: number('expensedYuan'),
    approvedOn: text('approvedOn'),
    approvalNumber: text('approvalNumber'),
    approvedTotalYuan: number('approvedTotalYuan'),
    isFiledSeparately: yes('isFiledSeparately'),
    leavesAsset: yes('leavesAsset'),
    isCapitalised: yes('isCapitalised'),
    isBeyondLevelling: yes('isBeyondLevelling'),
    statisticsState: valueAmong(statisticsWords, text('statisticsState')),
    submittedIn: text('submittedIn'),
    returnedIn: text('returnedIn'),
    returnReason: text('returnReason'),
    siteLongitude: number('siteLongitude'),
    siteLatitude: number('siteLatitude'),
  };
}

function statedFacts(record: RecordRow): Stated {
  const text = (key: string) => textValue(record, key);
  const yuan = (key: string) => yuanValue(record, key);
  return {
    ...statedDetails(record),
    code: text('code'),
    ownerName: text('ownerName'),
    action: valueAmong(actionWords, text('action')),
    isEcoLed: booleanValue(record, 'isEcoLed'),
    nature: valueAmong(natureWords, text('nature')),
    content: text('content'),
    plannedTotalYuan: yuan('plannedTotalYuan'),
    plannedStart: text('plannedStart'),
    plannedFinish: text('plannedFinish'),
    startedIn: text('startedIn'),
    enteredIn: text('enteredIn'),
    stage: valueAmong(stageWords, text('stage')),
    nationalFundYuan: yuan('nationalFundYuan'),
    provincialFundYuan: yuan('provincialFundYuan'),
    cityFundYuan: yuan('cityFundYuan'),
  };
}

/** Doubts of the validation rules name their cell, so that a notice of an import tells where it is. */
function atCells(record: RecordRow, found: readonly Doubt[]): Doubt[] {
  return found.map((one) => ({ ...one, facts: { ...one.facts, cell: cellOf(record, one.field) } }));
}

function valueAmong<Value extends string>(words: readonly { readonly value: Value }[], text: string | null) {
  return words.find(({ value }) => value === text)?.value ?? null;
}

type Coded = { readonly code: string | null; readonly faults: readonly Fault[]; readonly doubts: readonly Doubt[] };

function ownerCodeOf(record: RecordRow): Coded {
  const code = textValue(record, 'ownerCode');
  if (code === null) return { code, faults: [], doubts: [] };
  const cell = cellOf(record, 'ownerCode');
  if (!isCreditCode(code)) {
    return { code, faults: [{ cell, code: 'ownerCodeMalformed', facts: { text: code } }], doubts: [] };
  }
  const expected = creditCheckCharacter(code);
  if (code.endsWith(expected)) return { code, faults: [], doubts: [] };
  const facts = { text: code, expected, cell };
  return {
    code,
    faults: [],
    doubts: [{ severity: 'warn', field: 'ownerCode', code: 'ownerCodeCheckCharacter', facts }],
  };
}

function industryOf(record: RecordRow): Coded {
  const text = textValue(record, 'industry');
  if (text === null) return { code: null, faults: [], doubts: [] };
  // Names are those of the edition of 2017: beside that of 2011 some of them had other codes.
  const isOld = textValue(record, 'industryEdition') === '2011';
  const code = industryCodeIn(text) ?? (isOld ? null : industryNamed(text));
  const cell = cellOf(record, 'industry');
  return { code, faults: code === null ? [{ cell, code: 'industryUnclear', facts: { text } }] : [], doubts: [] };
}

/** Source: 统计用区划代码和城乡划分代码, 12 digits; coordinates within their circle. */
function siteFaults(record: RecordRow): Fault[] {
  const code = textValue(record, 'siteCode');
  const within = (key: string, limit: number): Fault[] => {
    const value = yuanValue(record, key);
    if (value === null || Math.abs(value) <= limit) return [];
    return [{ cell: cellOf(record, key), code: 'coordinateBeyond', facts: { text: value, limit } }];
  };
  const malformed = code !== null && !/^\d{12}$/.test(code);
  return [
    ...(malformed ? [{ cell: cellOf(record, 'siteCode'), code: 'siteCodeMalformed', facts: { text: code } }] : []),
    ...within('siteLongitude', 180),
    ...within('siteLatitude', 90),
  ];
}

const amountKeys = factNames.filter((name) => name.endsWith('Yuan'));

function negativeAmounts(record: RecordRow): Fault[] {
  return amountKeys
    .filter((key) => (yuanValue(record, key) ?? 0) < 0)
    .map((key) => ({
      cell: cellOf(record, key),
      code: 'amountNegative',
      facts: { heading: record.table.headings[key]?.text ?? key },
    }));
}

function spanDoubts(record: RecordRow): Doubt[] {
  const [start, finish] = [textValue(record, 'plannedStart'), textValue(record, 'plannedFinish')];
  if (start === null || finish === null || start <= finish) return [];
  const facts = { start, finish, cell: cellOf(record, 'plannedFinish') };
  return [{ severity: 'warn', field: 'plannedFinish', code: 'finishBeforeStart', facts }];
}
