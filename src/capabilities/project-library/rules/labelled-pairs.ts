import type { PlaceNames } from './duplicate-name.ts';
import { type Comparable, likenessOf, type Prepared, prepared } from './duplicates.ts';

/** A side of a pair: name, and what else is known; the county is 天台县 unless told otherwise. */
type Side = readonly [name: string, about?: Partial<Comparable>];

/** Two made-up projects and whether a person who knows them would say that they are one. */
export type LabelledPair = { readonly isSame: boolean; readonly one: Comparable; readonly other: Comparable };

const town = (townshipCode: string) => ({ townshipCode });
const owner = (ownerName: string) => ({ ownerName });
const total = (wan: number) => ({ plannedTotalYuan: wan * 10_000 });
const code = (text: string) => ({ code: text });

const same: readonly (readonly [Side, Side])[] = [
  [['台州市天台县始丰溪流域综合治理工程'], ['始丰溪流域综合治理项目']],
  [['天台县平桥镇生活污水治理工程'], ['平桥镇农村生活污水治理项目', town('331023105')]],
  [['赤城街道河道水质提升工程（一期）'], ['赤城街道河道水质提升一期工程']],
  [['始丰溪生态修复工程第1标段'], ['始丰溪生态修复工程一标段']],
  [['天台医化园区ＶＯＣｓ集中治理设施'], ['天台医化园区VOCs集中治理设施建设项目']],
  [
    ['苍山产业集聚区危险废物暂存中心', owner('天台演绿环保有限公司')],
    ['天台县苍山产业集聚区危险废物集中暂存中心', owner('天台演绿环保公司')],
  ],
  [['三茅溪入河排口综合整治'], ['三茅溪沿线入河排口综合整治工程']],
  [
    ['雷马溪湿地生态系统保护修复工程', total(1200)],
    ['天台雷马溪湿地保护修复工程', total(1250)],
  ],
  [['坦头镇退役电镀地块土壤修复工程'], ['坦头镇退役电镀厂地块土壤修复项目']],
  [['洪畴镇医疗废物处置中心扩能工程'], ['天台县医疗废物处置中心扩能项目', town('331023104')]],
  [
    ['石梁镇森林生态屏障保护工程', owner('天台县演示林场')],
    ['石梁镇森林生态屏障保护', owner('天台县演示林场')],
  ],
  [['2019年天台县农村生活污水治理'], ['天台县2019年度农村生活污水治理工程']],
  [['天台县污水处理厂三期提标改造工程'], ['天台县污水处理厂提标改造工程（3期）']],
  [['始丰溪滨水湿地公园建设'], ['天台县始丰溪滨水湿地公园']],
  [['福溪橡胶园区废气收集处理'], ['福溪橡胶园区废气集中收集处理工程']],
  [
    ['赭溪水生态修复', owner('天台演泽城乡环境投资有限公司')],
    ['赭溪水生态修复及配套工程', owner('天台演泽城乡环境投资有限公司')],
  ],
  [
    ['苍山倒溪流域水污染综合治理工程', total(6400)],
    ['苍山倒溪水污染治理工程', total(6400)],
  ],
  [['天台县饮用水水源地环境整治'], ['天台县饮用水水源地环境综合整治工程']],
  [
    ['白鹤镇工业炉窑大气污染综合治理', owner('天台演炉公司')],
    ['白鹤镇工业炉窑大气污染治理工程', owner('天台演炉有限公司')],
  ],
  [['雷峰乡农田土壤安全利用示范'], ['雷峰乡农田土壤安全利用示范工程']],
  [['龙溪乡建筑泥浆固化处置工程'], ['龙溪乡建筑泥浆固化处置项目（新建）']],
  [['始丰溪 流域 综合 治理'], ['始丰溪流域综合治理']],
  [
    ['项目甲', code('2019-331023-77-03-000001')],
    ['改了名字的项目', code('201933102377 03000001')],
  ],
  [
    ['永安溪生态廊道工程', { unitCode: '331024' }],
    ['仙居县永安溪生态廊道建设工程', { unitCode: '331024' }],
  ],
  [
    ['月湖水系水质提升工程', { unitCode: '331000-Z01' }],
    ['台州湾集聚区月湖水系水质提升', { unitCode: '331002' }],
  ],
  [
    ['三门县珠游溪综合整治工程', { unitCode: '331022' }],
    ['珠游溪环境综合整治', { unitCode: '331022' }],
  ],
  [
    ['泽国电镀园区污水处理设施提升改造', { unitCode: '331081' }],
    ['温岭市泽国电镀园区污水处理提升改造项目', { unitCode: '331081' }],
  ],
  [
    ['头门港医化园区废盐渣处置项目', { unitCode: '331082' }],
    ['临海头门港医化园区废盐渣处置', { unitCode: '331082' }],
  ],
  [
    ['玉坎河河道水环境整治', { unitCode: '331083' }],
    ['玉环县玉坎河水环境整治工程', { unitCode: '331083' }],
  ],
  [
    ['路桥峰江再生金属园区土壤修复', { unitCode: '331004' }],
    ['峰江再生金属园区污染土壤修复工程', { unitCode: '331004' }],
  ],
  [
    ['黄岩江口医化园区地下水污染防控', { unitCode: '331003' }],
    ['江口医化园区地下水污染防控工程', { unitCode: '331003' }],
  ],
  [
    ['街头镇一般工业固废处置中心', owner('天台演固公司')],
    ['街头镇工业固废处置中心工程', owner('天台演固公司')],
  ],
];

const different: readonly (readonly [Side, Side])[] = [
  [['始丰溪流域综合治理工程（一期）'], ['始丰溪流域综合治理工程（二期）']],
  [['始丰溪生态修复一标段'], ['始丰溪生态修复二标段']],
  [['2018年农村生活污水治理工程'], ['2019年农村生活污水治理工程']],
  [['始丰溪流域综合治理工程'], ['三茅溪流域综合治理工程']],
  [['平桥镇生活污水治理工程'], ['白鹤镇生活污水治理工程']],
  [['平桥镇河道水质提升工程'], ['坦头镇河道水质提升工程']],
  [['天台医化园区废盐渣处置项目'], ['洪三工业园废盐渣处置项目']],
  [['赤城街道退役化工地块风险管控'], ['始丰街道退役化工地块风险管控']],
  [['雷马溪水生态修复工程'], ['雷马溪防洪堤加固工程']],
  [['福溪橡胶园区活性炭更换设施'], ['福溪橡胶园区锅炉烟气超低排放改造']],
  [['苍山倒溪湿地保护工程'], ['苍山倒溪流域水污染综合治理工程']],
  [['石梁镇森林生态屏障保护工程'], ['石梁镇饮用水水源地环境整治工程']],
  [['天台县环境监测站能力建设'], ['天台县污水处理厂提标改造']],
  [['1号泵站改造工程'], ['2号泵站改造工程']],
  [
    ['天台演泽公司VOCs治理项目', owner('天台演泽公司')],
    ['天台演川公司VOCs治理项目', owner('天台演川公司')],
  ],
  [['街头镇垃圾中转站工程'], ['洪畴镇垃圾中转站工程']],
  [
    ['雷峰乡农业面源污染治理', town('331023201')],
    ['三州乡农业面源污染治理', town('331023202')],
  ],
  [
    ['始丰溪入河排口综合整治', total(3000)],
    ['赭溪入河排口综合整治', total(3000)],
  ],
  [
    ['污水零直排区建设', { ...town('331023101'), ...total(300) }],
    ['污水零直排区建设', { ...town('331023105'), ...total(800) }],
  ],
  [
    ['喷涂废气末端治理改造', { ...owner('天台演喷公司'), ...total(40), ...code('2019-331023-77-01-000001') }],
    ['喷涂废气末端治理改造（二期）', { ...owner('天台演喷公司'), ...total(210), ...code('2019-331023-77-01-000002') }],
  ],
  [
    ['永安溪流域综合治理', { unitCode: '331024' }],
    ['永安溪湿地保护', { unitCode: '331024' }],
  ],
  [
    ['朱溪港生态修复工程', { unitCode: '331024' }],
    ['九都港生态修复工程', { unitCode: '331024' }],
  ],
  [
    ['椒江区空气自动监测站', { unitCode: '331002' }],
    ['椒江区水质自动监测站', { unitCode: '331002' }],
  ],
  [
    ['月河水环境整治', { unitCode: '331081' }],
    ['木城河水环境整治', { unitCode: '331081' }],
  ],
  [
    ['杜桥眼镜园区废气治理', { unitCode: '331082' }],
    ['江南工业园废气治理', { unitCode: '331082' }],
  ],
  [
    ['楚门河清淤工程', { unitCode: '331083' }],
    ['楚门河截污纳管工程', { unitCode: '331083' }],
  ],
  [
    ['金清工业区危废暂存库', { unitCode: '331004' }],
    ['金清工业区污水管网改造', { unitCode: '331004' }],
  ],
  [
    ['海游港生态修复三期', { unitCode: '331022' }],
    ['海游港生态修复四期', { unitCode: '331022' }],
  ],
  [
    ['南官河水质提升', { unitCode: '331003' }],
    ['东官河水质提升', { unitCode: '331003' }],
  ],
  [['矿山生态修复工程（A区块）'], ['矿山生态修复工程（B区块）']],
  [['第一批农村生活污水处理终端提标'], ['第二批农村生活污水处理终端提标']],
  [['坦头镇生态沟渠建设'], ['坦头镇工业固废处置中心']],
  [
    ['洪三工业园VOCs治理提升项目', owner('天台演屿橡塑公司')],
    ['洪三工业园VOCs治理提升项目', { ...owner('天台演源电镀公司'), ...total(35) }],
  ],
  [
    ['三茅溪水生态修复工程', { ...code('2019-331023-77-01-343749'), ...total(8070) }],
    ['三茅溪水生态修复工程（二期）', { ...code('2020-331023-77-01-306412'), ...total(8154) }],
  ],
];

const nothing = { code: null, ownerName: null, ownerCode: null, townshipCode: null, plannedTotalYuan: null };
const comparable = ([name, about]: Side): Comparable => ({ ...nothing, unitCode: '331023', name, ...about });

const labelled =
  (isSame: boolean) =>
  ([one, other]: readonly [Side, Side]): LabelledPair => ({
    isSame,
    one: comparable(one),
    other: comparable(other),
  });

/** Pairs with their labels; the weights of the likeness were set by them. */
export const labelledPairs: readonly LabelledPair[] = [...same.map(labelled(true)), ...different.map(labelled(false))];

const heldOutSame: readonly (readonly [Side, Side])[] = [
  [
    ['台州市温岭市大溪河流域生态修复工程', { unitCode: '331081' }],
    ['大溪河流域生态修复', { unitCode: '331081' }],
  ],
  [
    ['桃渚港入海口湿地修复', { unitCode: '331082' }],
    ['临海市桃渚港入海口湿地生态修复项目', { unitCode: '331082' }],
  ],
  [
    ['亭旁溪河道整治二期', { unitCode: '331022' }],
    ['三门亭旁溪河道综合整治工程（二期）', { unitCode: '331022' }],
  ],
  [
    ['大麦屿工业区危险废物集中贮存', { unitCode: '331083' }],
    ['玉环市大麦屿工业区危废集中贮存项目', { unitCode: '331083' }],
  ],
  [
    ['永宁江水生态廊道', { unitCode: '331003' }],
    ['黄岩区永宁江水生态廊道建设工程', { unitCode: '331003' }],
  ],
  [
    ['高闸浦水质提升工程', { unitCode: '331002' }],
    ['椒江高闸浦河道水质提升', { unitCode: '331002' }],
  ],
  [
    ['蓬街工业区废气收集处理', { unitCode: '331004' }],
    ['路桥区蓬街工业区废气集中收集处理工程', { unitCode: '331004' }],
  ],
  [
    ['盂溪水库饮用水源保护', { unitCode: '331024' }],
    ['盂溪水库饮用水水源地保护工程', { unitCode: '331024' }],
  ],
  [
    ['新前模具园区清洁排放改造', owner('黄岩演模公司')],
    ['新前模具园区清洁排放改造项目', owner('黄岩演模有限公司')],
  ],
  [
    ['石梁镇矿山修复', total(900)],
    ['石梁镇废弃矿山生态修复', total(920)],
  ],
];
const heldOutDifferent: readonly (readonly [Side, Side])[] = [
  [
    ['大溪河流域生态修复', { unitCode: '331081' }],
    ['江厦大港流域生态修复', { unitCode: '331081' }],
  ],
  [
    ['亭旁溪河道整治二期', { unitCode: '331022' }],
    ['亭旁溪河道整治三期', { unitCode: '331022' }],
  ],
  [
    ['芳清河截污工程', { unitCode: '331083' }],
    ['庆澜河截污工程', { unitCode: '331083' }],
  ],
  [
    ['江口医化园区废气治理', { unitCode: '331003' }],
    ['江口医化园区危废焚烧', { unitCode: '331003' }],
  ],
  [
    ['葭沚泾水质提升', { unitCode: '331002' }],
    ['洪家场浦水质提升', { unitCode: '331002' }],
  ],
  [
    ['三才泾水质提升', { unitCode: '331004' }],
    ['三才泾绿道建设', { unitCode: '331004' }],
  ],
  [
    ['白塔工艺园区废气治理', { unitCode: '331024' }],
    ['福应工业园废气治理', { unitCode: '331024' }],
  ],
  [['街头镇河道整治'], ['南屏乡河道整治']],
  [['2019年土壤详查'], ['2020年土壤详查']],
  [['平桥镇污水管网一标段'], ['平桥镇污水管网三标段']],
];

/** Pairs by which nothing was tuned. */
export const heldOutPairs: readonly LabelledPair[] = [
  ...heldOutSame.map(labelled(true)),
  ...heldOutDifferent.map(labelled(false)),
];

/** What is measured: of the pairs put before a person the share that is one project, of those that are one the share found. */
export function precisionAndRecall(
  places: PlaceNames,
  { pairs, leastScore }: { readonly pairs: readonly LabelledPair[]; readonly leastScore: number },
): { readonly precision: number; readonly recall: number } {
  const both = (pair: LabelledPair): [Prepared, Prepared] => [prepared(pair.one, places), prepared(pair.other, places)];
  const found = pairs.filter((pair) => likenessOf(...both(pair)).score >= leastScore);
  const right = found.filter(({ isSame }) => isSame).length;
  const percent = (part: number, whole: number) => Math.round((part * 1000) / whole) / 10;
  return {
    precision: percent(right, found.length),
    recall: percent(right, pairs.filter(({ isSame }) => isSame).length),
  };
}
