import type { Doubt } from '#kernel/doubt.ts';
import type { Region } from '#kernel/region.ts';
import type { ProjectFacts } from './project.ts';
import { creditCheckCharacter, isCreditCode } from './project-row-codes.ts';
import { statisticalCountyOf } from './statistical-county.ts';

type Place = Pick<ProjectFacts, 'unitCode' | 'siteCode'>;

/**
 * Whether a code has the form of the approval platform's: 4 time − 6 region − 2 guiding department − 2 type − 5 random + 1
 * check. The time may be YYYY or YYMM; the check character is not verified and the two digits are no industry.
 * Source: GB/T 40058-2021; domain catalogue 4.5.
 */
export function isPlatformCode(code: string): boolean {
  return /^\d{4}-\d{6}-\d{2}-\d{2}-\d{5}[0-9A-Z]$/.test(code);
}

/** What is questionable about a project as it is typed in, at its fields; nothing of it keeps it from being saved. */
export function factDoubts(facts: ProjectFacts, regions: readonly Region[]): Doubt[] {
  return [
    ...codeDoubts(facts.code),
    ...ownerDoubts(facts.ownerCode),
    ...siteDoubts(facts, regions),
    ...spanDoubts(facts),
    ...statisticsDoubts(facts),
  ];
}

/** A code of another form is kept as the library's own. */
export function codeDoubts(code: string | null): Doubt[] {
  if (code === null || isPlatformCode(code)) return [];
  return [{ severity: 'note', field: 'code', code: 'codeOfOwnForm', facts: { text: code } }];
}

function ownerDoubts(code: string | null): Doubt[] {
  if (code === null || !isCreditCode(code)) return [];
  const expected = creditCheckCharacter(code);
  if (code.endsWith(expected)) return [];
  return [{ severity: 'warn', field: 'ownerCode', code: 'ownerCodeDoubted', facts: { expected } }];
}

/** A zone's project needs the site code that says which county counts it; a county's site lies in the county. */
export function siteDoubts(facts: Place, regions: readonly Region[]): Doubt[] {
  const { siteCode, unitCode } = facts;
  const at = { severity: 'warn', field: 'siteCode' } as const;
  const isZone = regions.some(({ code, kind }) => code === unitCode && kind === 'zone');
  if (isZone && siteCode === null) return [{ ...at, code: 'siteCodeNeeded', facts: {} }];
  if (isZone && statisticalCountyOf(facts, regions) === null)
    return [{ ...at, code: 'siteCodeElsewhere', facts: { text: siteCode ?? '' } }];
  if (isZone || siteCode === null || siteCode.startsWith(unitCode)) return [];
  return [{ ...at, code: 'siteCodeDisagrees', facts: { text: siteCode } }];
}

function spanDoubts({ plannedStart, plannedFinish }: ProjectFacts): Doubt[] {
  if (plannedStart === null || plannedFinish === null || plannedStart <= plannedFinish) return [];
  const facts = { start: plannedStart, finish: plannedFinish };
  return [{ severity: 'warn', field: 'plannedFinish', code: 'finishEarly', facts }];
}

function statisticsDoubts({ statisticsState, enteredIn, returnedIn, returnReason }: ProjectFacts): Doubt[] {
  if (statisticsState === 'entered' && enteredIn === null)
    return [{ severity: 'warn', field: 'enteredIn', code: 'enteredWithoutMonth', facts: {} }];
  if (statisticsState === 'returned' && (returnedIn === null || returnReason === null))
    return [{ severity: 'warn', field: 'returnReason', code: 'returnedWithoutReason', facts: {} }];
  return [];
}
