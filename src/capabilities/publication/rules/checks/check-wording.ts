import { figureHint } from '#kernel/figure-hint.ts';
import type { FindingCode } from '../../documents/finding-terms.ts';
import type { FindingDraft } from '../finding.ts';
import type { Paper } from '../paper.ts';
import { plain } from '../prose/plain.ts';

type Pattern = { readonly code: FindingCode; readonly severity: FindingDraft['severity']; readonly find: RegExp };

/** Wording that a reader of official papers stops at. Each pattern is a hint, not a proof. */
const patterns: readonly Pattern[] = [
  {
    code: 'growthNegative',
    severity: 'warning',
    find: /(?:增长|增加|上升|提高|增幅)(?:了|为|约|达|达到)?\s*-\s*\d+(?:\.\d+)?\s*%?|(?:下降|减少|降低|回落|降幅)(?:了|为|约|达|达到)?\s*-\s*\d+(?:\.\d+)?\s*%?/g,
  },
  {
    code: 'figureToReach',
    severity: 'warning',
    find: /(?:务必|必须|一定要|确保)(?:在[^，。；]{1,12})?(?:完成|达到|实现|不低于|上报|报)[^，。；]{0,12}\d[\d.]*\s*(?:%|亿元|万元|个百分点)(?!的(?:[\u4e00-\u9fff]{0,4})目标)|务必达到|补[足齐](?:投资)?(?:差额|缺口)|填[补平](?:投资)?(?:差额|缺口)|(?:按|照)目标(?:数|值)?(?:填|报|上报)|凑[足齐够数]|冲刺[^，。；]{0,12}\d[\d.]*\s*(?:%|亿元|万元)|应报尽报|倒排(?:投资)?(?:数据|数字|数)|(?:确保|务必|必须)[^，。；]{0,10}(?:数据|数字|报表)[^，。；]{0,6}(?:达标|好看|过关|达到|完成|不掉队|进位|到位)|(?:确保|务必|必须|保证|力保)[^，。；]{0,12}(?:统计|上报|入统|报表|数据|数字)[^，。；]{0,10}(?:增长|增速|增幅|不低于|高于|提高到|保持)[^，。；]{0,4}\d[\d.]*\s*(?:%|亿元|万元|个百分点)|(?:把|将)[^，。；]{0,16}(?:报到|做到|调到|改到|提到)[^，。；]{0,4}\d[\d.]*\s*(?:%|亿元|万元)|(?:数据|数字|投资额)[^，。；]{0,4}(?:做实做大|做大|做上去|报上去|调高|往上报|报足)|虚报|多报一点|适当(?:调高|多报)|统一口径上报/g,
  },
  { code: 'packagedProjects', severity: 'warning', find: /(?:归整|整合|打捆)?包装成[^，。；]{0,24}(?:口径|项目)/g },
];

/** A sentence that forbids or quotes what it names. */
const forbidden =
  /(?:不得|不能|不要|严禁|禁止|不可|不应|不许|坚决(?:杜绝|防止|反对)|杜绝|防止|查处|不搞|反对)[^，。；]{0,12}$/;

/** Growth with a negative figure, and words that hint at a figure to be reached. Source: 统计法 (2024) Art. 7, 40. */
export function checkWording({ source }: Paper): FindingDraft[] {
  const text = plain(source);
  const found = patterns.flatMap(({ code, severity, find }) =>
    [...text.matchAll(find)]
      .filter(({ index }) => code !== 'figureToReach' || !forbidden.test(text.slice(Math.max(0, index - 20), index)))
      .map(
        (match): FindingDraft => ({
          code,
          severity,
          text: source.slice(match.index, match.index + match[0].length),
          start: match.index,
        }),
      ),
  );
  return [...found, ...hints(text, source, found)];
}

/** What the guard of reminders finds, except bare goals, which a paper may name. */
function hints(text: string, source: string, found: readonly FindingDraft[]): FindingDraft[] {
  return [...text.matchAll(/[^，。；！？\n]+/g)].flatMap((match): FindingDraft[] => {
    const hint = figureHint(match[0]);
    const isKnown = found.some(({ start }) => start >= match.index && start < match.index + match[0].length);
    if (hint === null || hint === 'urges' || isKnown) return [];
    const start = match.index + match[0].length - match[0].trimStart().length;
    return [
      {
        code: 'figureToReach',
        severity: 'warning',
        text: source.slice(start, match.index + match[0].trimEnd().length),
        start,
      },
    ];
  });
}
