import type { ProjectFacts } from '../project.ts';
import { type Found, nothingFound } from './caliber-reason.ts';
import type { ContentReading } from './content-reading.ts';
import { wordsIn } from './lexicon.ts';

const kinds = [
  'maintenance',
  'consulting',
  'subsidy',
  'consumables',
  'usedPurchase',
  'lease',
  'levelling',
  'decoration',
] as const;
type Kind = (typeof kinds)[number];

/** What a whole project may be that is no investment in fixed assets. */
const wordsOf: Readonly<Record<Kind, RegExp>> = {
  maintenance:
    /(?:日常|常态化|维护性|年度)(?:清淤|疏浚|维护|管护|养护)*|长效(?:清淤|疏浚|维护|管护|养护|保洁|管理)+|养护|维护|维保|维修|大修|运维|委托运营|托管|运营|保洁|管护|检修|保养|修缮|轮疏/g,
  consulting:
    /规划编制|方案编制|报告编制|编制|规划|咨询|调查|详查|普查|评估|审核|审计|可行性研究|研究|课题|环评|排查|核查|一园一策|环保管家|监测服务|检测服务|走航服务|技术服务|第三方服务|服务采购|监理|培训|宣传|设计服务/g,
  subsidy: /补助|补贴|奖补|奖励|以奖代补|补偿(?:金|资金)|(?:公益林|生态)补偿/g,
  consumables:
    /活性炭更换|采购活性炭|(?<!废)药剂|耗材|滤袋|(?<!废)试剂|应急物资|物资采购|防护用品|吸油毡|消毒剂|饲料采购|采购饲料|增殖放流|鱼苗采购/g,
  usedPurchase: /二手|收购旧|旧厂房收购|购买旧|购置旧|旧设备购置|存量资产收购|收购存量/g,
  lease: /(?<!融资)租赁|租用/g,
  levelling: /场地平整|土地平整|平整场地|围填海|围填|围垦|围海造地|填海造地|围涂|吹填|一级开发|三通一平/g,
  decoration: /装修|装饰|翻新/g,
};

/** Whether a text holds any of them; most do not, and then nothing more is looked at. */
const any = new RegExp(kinds.map((kind) => wordsOf[kind].source).join('|'));

/** Words that look like one of the above and are works. */
const works =
  /(?:管护|维护|养护)(?:管理)?(?:用房|站|房|步道|道路|设施|中心|点|通道)|维护结构|围护|设计处理|调查井|规划建设|运营中心/g;
const tail = /(?:项目|工程|服务|资金|采购|实施|一期|二期|三期|标段|\(.*\)|[一二三四五]期|第.批|20\d\d年度?)+$/;
const building =
  /新建|修建|扩建|新增|设置|建造|改建|拆建|加高|安装|铺设|敷设|加装|种植|构建|改造|建设(?!方案|规划|用地)/;
const clause = '固定资产投资统计口径：大修理、维护、咨询、补助、消耗品、旧资产、租赁、单纯平整等不计入固定资产投资';

/**
 * Whether the whole project is something that is no investment in fixed assets: its name ends in it and its content
 * builds nothing, or its content is nothing else. Source: domain catalogue 2.6 (C-H1, C-X1).
 */
export function exclusionFound({ nature }: ProjectFacts, reading: ContentReading): Found {
  if (!any.test(reading.text)) return nothingFound;
  const plainName = reading.plainName.replace(works, '');
  const contentPieces = reading.contentPieces.map((piece) => piece.replace(works, ''));
  for (const kind of kinds) {
    const word = wordOf(kind, { plainName, contentPieces, isPurchase: nature === 'purchase' });
    if (word === null) continue;
    const reason = { rule: '2.6', effect: 'out', clause, code: kind, facts: { word }, isForBureau: false } as const;
    return { reasons: [reason], missing: [] };
  }
  return onlyInContent(contentPieces, reading);
}

type Texts = { readonly plainName: string; readonly contentPieces: readonly string[]; readonly isPurchase: boolean };

/** The word by which the name says it; null where it doesn't, or where the content builds something besides. */
function wordOf(kind: Kind, { plainName, contentPieces, isPurchase }: Texts): string | null {
  const found = last(plainName, wordsOf[kind]);
  if (kind === 'usedPurchase') return usedWord(found?.[0], { contentPieces, isPurchase });
  if (!found) return null;
  const isHead = isAtEnd(plainName, found) || (kind === 'consumables' && !building.test(plainName));
  const builds = contentPieces.some((piece) => building.test(piece) && !matches(piece, kind));
  return isHead && !builds ? found[0] : null;
}

function usedWord(inName: string | undefined, { contentPieces, isPurchase }: Omit<Texts, 'plainName'>): string | null {
  const inContent = contentPieces.flatMap((piece) => last(piece, wordsOf.usedPurchase)?.[0] ?? [])[0];
  const builds = contentPieces.some((piece) => building.test(piece));
  if (inName !== undefined && !builds) return inName;
  return isPurchase && inContent !== undefined && !builds ? inContent : null;
}

/** Chinese names end in what they are: 河道养护服务项目 is maintenance, 管护用房建设工程 is not. */
function isAtEnd(plainName: string, found: RegExpMatchArray): boolean {
  const bare = plainName.replace(tail, '');
  return (found.index ?? 0) + found[0].length >= bare.length - 3;
}

function onlyInContent(pieces: readonly string[], { parts }: ContentReading): Found {
  const kind = kinds.find((one) => {
    if (one === 'decoration' || one === 'levelling') return false;
    const such = pieces.filter((piece) => matches(piece, one) && wordsIn(piece).every(({ weight }) => weight < 3));
    const others = pieces.filter(
      (piece) => !such.includes(piece) && (building.test(piece) || wordsIn(piece).length > 0),
    );
    return such.length > 0 && others.length === 0 && parts.length === 0 && !such.some((piece) => building.test(piece));
  });
  if (kind === undefined) return nothingFound;
  const word = pieces.flatMap((piece) => last(piece, wordsOf[kind])?.[0] ?? [])[0] ?? '';
  const reason = { rule: '2.6', effect: 'out', clause, code: kind, facts: { word }, isForBureau: false } as const;
  return { reasons: [reason], missing: [] };
}

function matches(piece: string, kind: Kind): boolean {
  return piece.search(wordsOf[kind]) !== -1;
}

function last(text: string, words: RegExp): RegExpMatchArray | undefined {
  return [...text.matchAll(words)].at(-1);
}
