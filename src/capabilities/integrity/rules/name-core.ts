/** Regions by whose names a project is found again; without them the same project has many names. */
const places =
  /浙江省?|台州市?|椒江区?|黄岩区?|路桥区?|三门县?|天台县?|仙居县?|温岭市?|临海市?|玉环市?|玉环县|台州湾(?:产业)?集聚区|台州湾新区/g;
const generic =
  /工程|项目|建设|综合|整治|治理|提升|改造|修复|生态|环境|污染|防治|处理|处置|设施|能力|专项|行动|新建|扩建|改建|示范|提标|技术|升级|完善|配套|一体化|及|与|和|的|等/g;
const phaseWords = /[一二三四五六七八九十\d]+(?:期|标段|标|阶段|批次|批)|(?:第)[一二三四五六七八九十\d]+/g;

/** （赤城段） says where along a river and makes no other project. */
const stretch = /\([\p{Script=Han}]{1,6}段\)/gu;

/** A project's name for comparing: what is particular to it, and which part of a series it is. */
export type NameCore = { readonly core: string; readonly phase: string; readonly whole: string };

/**
 * Takes a name apart. Two names of one project have the same core, phase and digits; a first and a second phase are two
 * projects. An empty core says nothing.
 */
export function nameCore(name: string): NameCore {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(stretch, '')
    .replace(/[\s\p{P}\p{S}]/gu, '');
  const phase = [...plain.matchAll(phaseWords)].map(([word]) => word.replace(/^第/, '')).join('/');
  const whole = plain.replace(places, '');
  const core = whole.replace(phaseWords, '').replace(generic, '');
  return { core, phase, whole };
}

/** Share of the pairs of characters that two texts have in common, 0 to 1 (Dice). */
export function likeness(one: string, other: string): number {
  const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const [mine, theirs] = [pairs(one), pairs(other)];
  const left = new Map<string, number>();
  for (const pair of mine) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of theirs) {
    const count = left.get(pair) ?? 0;
    if (count > 0) common++;
    left.set(pair, count - 1);
  }
  return mine.length + theirs.length === 0 ? 0 : (2 * common) / (mine.length + theirs.length);
}
