import type { FindingCode } from '../../documents/finding-terms.ts';
import type { FindingDraft } from '../finding.ts';
import type { Paper } from '../paper.ts';

type Pattern = { readonly code: FindingCode; readonly severity: FindingDraft['severity']; readonly find: RegExp };

/** Wording that a reader of official papers stops at. Each pattern is a hint, not a proof. */
const patterns: readonly Pattern[] = [
  {
    code: 'growthNegative',
    severity: 'warning',
    find: /(?:增长|增加|上升|提高)(?:了|为|约)?\s*[-−－]\s*\d+(?:\.\d+)?\s*[%％]?|(?:下降|减少|降低)(?:了|为|约)?\s*[-−－]\s*\d+(?:\.\d+)?\s*[%％]?/g,
  },
  { code: 'mobileNumber', severity: 'warning', find: /(?<![\d.-])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/g },
  {
    code: 'identityNumber',
    severity: 'error',
    find: /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g,
  },
  {
    code: 'figureToReach',
    severity: 'warning',
    find: /(?:务必|必须|一定要|确保)(?:在[^，。；]{1,12})?(?:完成|达到|实现|不低于)[^，。；]{0,12}\d[\d.]*\s*(?:[%％]|亿元|万元|个百分点)|务必达到|补[足齐](?:投资)?(?:差额|缺口)|填[补平](?:投资)?(?:差额|缺口)|(?:按|照)目标(?:数|值)?(?:填|报|上报)|凑[足齐够]|冲刺[^，。；]{0,12}\d[\d.]*\s*(?:[%％]|亿元|万元)|应报尽报/g,
  },
  { code: 'packagedProjects', severity: 'warning', find: /(?:归整|整合|打捆)?包装成[^，。；]{0,24}(?:口径|项目)/g },
];

/** Growth with a negative figure, personal data (BR-05), and words that hint at a figure to be reached. */
export function checkWording(paper: Paper): FindingDraft[] {
  return patterns.flatMap(({ code, severity, find }) =>
    [...paper.source.matchAll(find)].map((match) => ({ code, severity, text: match[0], start: match.index })),
  );
}
