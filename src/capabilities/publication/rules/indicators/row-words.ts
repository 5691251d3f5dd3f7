import { indicatorOf } from './catalogue.ts';
import type { Word } from './indicator.ts';

const invested = { zh: '本年累计完成投资', en: 'invested this year' } as const;
const base = { zh: '上年同期', en: 'same months of last year' } as const;
const plannedForYear = { zh: '当年计划投资', en: 'planned for the year' } as const;
const planned = { zh: '计划总投资', en: 'planned total' } as const;

/** What the two amounts of a row behind an indicator are; null for columns that it does not have. */
export function rowWords(key: string): { readonly valueIs: Word | null; readonly otherIs: Word | null } {
  const known = indicatorOf(key);
  switch (known?.source.room) {
    case 'growth':
      if (key === 'targetPercent') return { valueIs: null, otherIs: null };
      return key === 'baseYuan' ? { valueIs: base, otherIs: invested } : { valueIs: invested, otherIs: base };
    case 'project-library':
      return { valueIs: planned, otherIs: null };
    case 'plan':
      return planWords(key);
    case 'funds':
      return {
        valueIs: known.kind === 'amount' ? known.numerator : { zh: '拨付金额', en: 'paid' },
        otherIs: key === 'fundsPaidPercent' ? { zh: '到位金额', en: 'arrived' } : { zh: '下达金额', en: 'issued' },
      };
    case 'dispatch':
      return key === 'laggingProjects'
        ? { valueIs: { zh: '累计完成投资', en: 'invested so far' }, otherIs: planned }
        : { valueIs: null, otherIs: null };
    default:
      return { valueIs: null, otherIs: null };
  }
}

function planWords(key: string): { readonly valueIs: Word | null; readonly otherIs: Word | null } {
  switch (key) {
    case 'yearElapsedPercent':
      return { valueIs: null, otherIs: null };
    case 'plannedYearTotalYuan':
      return { valueIs: planned, otherIs: planned };
    case 'plannedYearDoneYuan':
    case 'plannedYearDonePercent':
    case 'planAheadPoints':
      return { valueIs: invested, otherIs: plannedForYear };
    default:
      return { valueIs: plannedForYear, otherIs: planned };
  }
}
