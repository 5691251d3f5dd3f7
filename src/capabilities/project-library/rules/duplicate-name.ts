/** What a name of a project is made of, for comparing it with another. */
export type NameParts = {
  /** The name without its city, county, phase, numbers and the words that every name has. */
  readonly core: string;
  /** 一期, 二标段, 2019年, 3号: what tells alike projects apart; digits are Arabic. */
  readonly marks: readonly string[];
  /** Townships that the name names; 全县 for the whole of a county. */
  readonly towns: readonly string[];
};

/** Names of places: of the city and its units with their short and former names, and of the townships. */
export type PlaceNames = { readonly units: readonly string[]; readonly towns: readonly string[] };

/** Stands among the townships of a name that says 全县. */
const wholeCounty = '全县';

const chinese = '零一二三四五六七八九';
const numeral = '[零一二两三四五六七八九十百\\d]+';
const marks = new RegExp(
  `第?(${numeral})(期|标段|标|批次|批|号|#|阶段|区块)|(${numeral}|20\\d\\d(?:-20\\d\\d)?)(年度?)`,
  'g',
);
const common = /工程|项目|建设|实施|及其?|配套|与|和|的/g;

/** Parts a name as officials write it: full or half width, 1 or 一, with or without 台州市 and the county in front. */
export function namePartsOf(name: string, places: PlaceNames): NameParts {
  const found: string[] = [];
  let rest = name.normalize('NFKC').toLowerCase().replaceAll(/[\s]/g, '');
  rest = rest.replaceAll(marks, (_, number: string, kind: string, year: string, yearKind: string) => {
    found.push(
      `${digitsOf(number ?? year)}${(kind ?? yearKind).replace('年度', '年').replace('标段', '标').replace('批次', '批')}`,
    );
    return '';
  });
  // A township may bear the name of its county: 路桥街道 of 路桥区.
  const named = places.towns.filter((town) => rest.includes(town));
  for (const place of [...named, ...places.units]) rest = rest.replaceAll(place, '');
  // What covers the whole county is no project of one township.
  const isWhole = /全[县市区]|县域|市域/.test(rest);
  rest = rest.replaceAll(/全[县市区]|县域|市域/g, '');
  const towns = [...named, ...(isWhole ? [wholeCounty] : [])];
  for (const digits of rest.match(/\d+/g) ?? []) found.push(digits);
  const core = rest.replaceAll(/[\p{P}\p{S}]/gu, '').replaceAll(common, '');
  return { core, marks: [...new Set(found)].sort(), towns };
}

/** A Chinese number up to 99 in digits: 二十一 → 21; what is no such number stays. */
function digitsOf(text: string): string {
  const plain = text.replaceAll('两', '二');
  if (/^[\d-]+$/.test(plain)) return plain;
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain);
  if (tens) return String((tens[1] ? chinese.indexOf(tens[1]) : 1) * 10 + (tens[2] ? chinese.indexOf(tens[2]) : 0));
  return [...plain].map((letter) => (chinese.includes(letter) ? chinese.indexOf(letter) : letter)).join('');
}

/** Words that many projects share and that say little about which one it is. */
const generic =
  /综合治理|综合整治|污染治理|污染防治|生态修复|保护修复|环境整治|环境治理|水污染|大气污染|土壤修复|污水处理|生活污水|污水治理|处理设施|提升改造|治理提升|集中处置|集中治理|水质提升|生态系统|生态廊道|流域|河道|水环境|水生态|生态|环境|综合|治理|整治|修复|保护|处置|处理|提升|改造|扩能|扩建|新建|中心|设施|系统|污染|污水|废气|废水|固废|废物|危险废物|医疗废物|工业|农村|园区|地块|湿地|监测|排口|入河|vocs/g;

/** Pairs of neighbouring letters of a core with their weights: pairs within generic words count little. */
export function pairsOf(core: string): Map<string, number> {
  const isGeneric = new Array<boolean>(core.length).fill(false);
  for (const { index, 0: word } of core.matchAll(generic)) isGeneric.fill(true, index, index + word.length);
  const pairs = new Map<string, number>();
  const letters = [...core];
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = `${letters[i]}${letters[i + 1]}`;
    const weight = isGeneric[i] && isGeneric[i + 1] ? 0.3 : 1;
    pairs.set(pair, Math.max(weight, pairs.get(pair) ?? 0));
  }
  return pairs;
}

/** What of a core is particular: its letters outside of generic words. */
export function particularOf(core: string): string {
  return core.replaceAll(generic, '');
}
