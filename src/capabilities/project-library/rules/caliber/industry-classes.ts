import type { IndustryEdition } from '../project.ts';

/** A name in both languages. */
export type Spoken = { readonly zh: string; readonly en: string };

/** The fifteen classes of division 77. Source: GB/T 4754-2017, 77. There is no 7717, 7718 or 7728. */
export const division77: ReadonlyMap<string, Spoken> = new Map(
  Object.entries({
    '7711': { zh: '自然生态系统保护管理', en: 'protection of natural ecosystems' },
    '7712': { zh: '自然遗迹保护管理', en: 'protection of natural relics' },
    '7713': { zh: '野生动物保护', en: 'protection of wild animals' },
    '7714': { zh: '野生植物保护', en: 'protection of wild plants' },
    '7715': { zh: '动物园、水族馆管理服务', en: 'zoos and aquariums' },
    '7716': { zh: '植物园管理服务', en: 'botanical gardens' },
    '7719': { zh: '其他自然保护', en: 'other nature protection' },
    '7721': { zh: '水污染治理', en: 'water-pollution control' },
    '7722': { zh: '大气污染治理', en: 'air-pollution control' },
    '7723': { zh: '固体废物治理', en: 'solid-waste treatment' },
    '7724': { zh: '危险废物治理', en: 'hazardous-waste treatment' },
    '7725': { zh: '放射性废物治理', en: 'radioactive-waste treatment' },
    '7726': { zh: '土壤污染治理与修复服务', en: 'soil remediation' },
    '7727': { zh: '噪声与振动控制服务', en: 'noise and vibration control' },
    '7729': { zh: '其他污染治理', en: 'other pollution control' },
  }),
);

/** The classes of division 77 in the edition of 2011. Source: GB/T 4754-2011, 77. */
export const division77Of2011: ReadonlyMap<string, Spoken> = new Map(
  Object.entries({
    '7711': { zh: '自然保护区管理', en: 'nature reserves' },
    '7712': { zh: '野生动物保护', en: 'protection of wild animals' },
    '7713': { zh: '野生植物保护', en: 'protection of wild plants' },
    '7719': { zh: '其他自然保护', en: 'other nature protection' },
    '7721': { zh: '水污染治理', en: 'water-pollution control' },
    '7722': { zh: '大气污染治理', en: 'air-pollution control' },
    '7723': { zh: '固体废物治理', en: 'solid-waste treatment' },
    '7724': { zh: '危险废物治理', en: 'hazardous-waste treatment' },
    '7725': { zh: '放射性废物治理', en: 'radioactive-waste treatment' },
    '7729': { zh: '其他污染治理', en: 'other pollution control' },
  }),
);

/** Classes that take work away from division 77, and what they take. Source: GB/T 4754-2017, notes of the classes. */
export const neighbours: ReadonlyMap<string, { readonly name: Spoken; readonly takes: Spoken }> = new Map(
  Object.entries({
    '0220': neighbour('造林和更新', 'afforestation', '造林'),
    '0231': neighbour('森林经营和管护', 'forest tending', '森林抚育、管护'),
    '0232': neighbour('森林改培', 'forest conversion', '低效林改造'),
    '0532': neighbour('畜禽粪污处理活动', 'livestock manure', '畜禽粪污的收集处理'),
    '3591': neighbour('环境保护专用设备制造', 'making of environmental equipment', '环保设备的制造'),
    '4210': neighbour('金属废料和碎屑加工处理', 'metal scrap', '金属废料的回收加工'),
    '4220': neighbour('非金属废料和碎屑加工处理', 'non-metal scrap', '废料加工成再生原料'),
    '4412': neighbour('热电联产', 'heat and power', '热电联产'),
    '4416': neighbour('太阳能发电', 'solar power', '光伏等太阳能发电'),
    '4417': neighbour('生物质能发电', 'power from biomass and refuse', '垃圾、秸秆等焚烧发电'),
    '4420': neighbour('电力供应', 'power supply', '充电、储能等供电设施'),
    '4430': neighbour('热力生产和供应', 'heat supply', '集中供热'),
    '4511': neighbour('天然气生产和供应业', 'natural gas supply', '天然气、燃气的供应管网'),
    '4610': neighbour('自来水生产和供应', 'tap water', '自来水厂和供水管网'),
    '4620': neighbour('污水处理及其再生利用', 'sewage treatment and reuse', '污水、污泥的处理和再生利用'),
    '4690': neighbour('其他水的处理、利用与分配', 'other use of water', '雨水、海水、苦咸水利用'),
    '5411': neighbour('公共电汽车客运', 'buses', '公交车辆和场站'),
    '5443': neighbour('公路管理与养护', 'highways', '公路及其附属工程'),
    '7221': neighbour('园区管理服务', 'industrial parks', '标准厂房等园区设施'),
    '7245': neighbour('环保咨询', 'environmental consulting', '环保咨询'),
    '7432': neighbour('海洋环境服务', 'marine environment services', '海洋环境监测和服务'),
    '7461': neighbour('环境保护监测', 'environmental monitoring', '监测站、应急监测设备、监测平台'),
    '7462': neighbour('生态资源监测', 'monitoring of ecological resources', '生态和生物资源监测'),
    '7516': neighbour('环保技术推广服务', 'promotion of environmental technology', '环保技术推广'),
    '7610': neighbour('防洪除涝设施管理', 'flood works', '堤防、海塘、岸线和防洪排涝工程'),
    '7620': neighbour('水资源管理', 'water resources', '水资源的开发利用和保护'),
    '7630': neighbour('天然水收集与分配', 'collecting natural water', '水库、引调水工程'),
    '7640': neighbour('水文服务', 'hydrology', '水文站和水文监测'),
    '7690': neighbour('其他水利管理业', 'other water management', '水土保持'),
    '7810': neighbour('市政设施管理', 'municipal facilities', '污水、雨水管网等城镇排放设施'),
    '7820': neighbour('环境卫生管理', 'public cleansing', '生活垃圾和粪便的收运处置、公厕'),
    '7830': neighbour('城乡市容管理', 'townscape', '市容整治'),
    '7840': neighbour('绿化管理', 'greening', '园林绿化'),
    '7850': neighbour('城市公园管理', 'city parks', '城市公园'),
    '7861': neighbour('名胜风景区管理', 'scenic areas', '风景名胜区和景区设施'),
    '7862': neighbour('森林公园管理', 'forest parks', '森林公园'),
    '7910': neighbour('土地整治服务', 'land consolidation', '土地整理、复垦、平整'),
    '9220': neighbour('国家行政机构', 'public administration', '机关办公和业务用房'),
  }),
);

function neighbour(zh: string, en: string, takes: string) {
  return { name: { zh, en }, takes: { zh: takes, en } };
}

/** What stands for the manufacturing class of a plant, whatever that is. */
export const plantClass = 'C';

/** Whether a code is that of a builder (divisions 47 to 50), which a project never bears. Source: GB/T 4754-2017, 47–50. */
export function isBuildersCode(code: string): boolean {
  return /^(?:47|48|49|50)/.test(code);
}

/** Name of a class in an edition; 其他行业 where the tables do not hold it. */
export function className(code: string, edition: IndustryEdition = '2017'): Spoken {
  if (code === plantClass) return { zh: '主体工程所属的制造业', en: 'the manufacturing class of the plant' };
  const division = edition === '2017' ? division77 : division77Of2011;
  return division.get(code) ?? neighbours.get(code)?.name ?? { zh: '其他行业', en: 'another class' };
}

const changedIn2017: Readonly<Record<string, string>> = { '7712': '7713', '7713': '7714' };
const unchangedSince2011 = new Set(['7711', '7719', '7721', '7722', '7723', '7724', '7725', '7729']);

/** The class of 2017 that a class of 2011 became; null where there was no such class. Source: GB/T 4754-2017, 对照表. */
export function classOf2017(code: string, edition: IndustryEdition): string | null {
  if (edition === '2017') return code;
  return changedIn2017[code] ?? (unchangedSince2011.has(code) ? code : null);
}

/**
 * The class of 2011 in which the work of a class of 2017 stood; null where that is not known, as for zoos, aquariums and
 * botanical gardens. Source: domain catalogue 1.2.
 */
export function classOf2011(code: string): string | null {
  switch (code) {
    case '7712':
      return '7711';
    case '7713':
      return '7712';
    case '7714':
      return '7713';
    case '7726':
    case '7727':
      return '7729';
    default:
      return unchangedSince2011.has(code) ? code : null;
  }
}
