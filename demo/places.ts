import list from '../src/capabilities/organisation/reference/regions.json' with { type: 'json' };

/** What names of projects and owners are made of in a unit. Townships are those of the region table. */
export type Place = {
  readonly code: string;
  readonly name: string;
  /** Name without 县, 区, 市 or 集聚区, as owners bear it. */
  readonly shortName: string;
  /** The first six digits of a project code. */
  readonly codeRegion: string;
  readonly townships: readonly { readonly code: string; readonly name: string }[];
  /** Parts of a zone, which has no townships. */
  readonly quarters: readonly string[];
  readonly waters: readonly string[];
  readonly parks: readonly string[];
};

const lands: Readonly<Record<string, { readonly waters: string; readonly parks: string; readonly quarters?: string }>> =
  {
    '331002': { waters: '葭沚泾 洪家场浦 高闸浦 永宁河 三条河', parks: '椒江医化园区 洪家机电园区 滨海工业区' },
    '331003': { waters: '永宁江 西江 东官河 南官河 元同溪', parks: '江口医化园区 新前模具园区 黄岩经济开发区' },
    '331004': { waters: '山水泾 三才泾 青龙浦 鲍浦 一条河', parks: '峰江再生金属园区 金清工业区 蓬街工业区' },
    '331022': { waters: '亭旁溪 珠游溪 头岙溪 清溪 海游港', parks: '沿海工业城 洞港工业园 三门橡胶园区' },
    '331023': { waters: '始丰溪 三茅溪 赭溪 苍山倒溪 雷马溪', parks: '天台医化园区 洪三工业园 福溪橡胶园区' },
    '331024': { waters: '永安溪 朱溪港 九都港 盂溪 十三都坑', parks: '现代医化园区 福应工业园 白塔工艺园区' },
    '331081': { waters: '月河 大溪河 运粮河 木城河 江厦大港', parks: '上马工业园区 泽国电镀园区 横峰鞋业园区' },
    '331082': { waters: '大田港 义城港 百里大河 东大河 桃渚港', parks: '头门港医化园区 江南工业园 杜桥眼镜园区' },
    '331083': { waters: '玉坎河 庆澜河 楚门河 芳清河 九眼港', parks: '大麦屿工业区 滨港工业城 清港阀门园区' },
    '331000-Z01': {
      waters: '月湖水系 海城河 聚英河 东方大河',
      parks: '东部新材料园区 三山汽车园区 聚海机电园区',
      quarters: '月湖区块 三山区块 聚海区块',
    },
  };

/** The place of a unit by its code. */
export function placeOf(unitCode: string): Place {
  const region = list.regions.find(({ code }) => code === unitCode);
  const land = lands[unitCode];
  if (!region || !land) throw new Error(`${unitCode} is no unit of the demo city`);
  return {
    code: unitCode,
    name: region.name,
    shortName: region.name.replace(/(?:集聚区|[县区市])$/, ''),
    codeRegion: unitCode.slice(0, 6),
    townships: list.regions.filter(({ kind, parent }) => kind === 'township' && parent === unitCode),
    quarters: land.quarters?.split(' ') ?? [],
    waters: land.waters.split(' '),
    parks: land.parks.split(' '),
  };
}

/** The county in which a part of the zone lies, made up like the parts. */
const countyOfQuarter: Readonly<Record<string, string>> = {
  月湖区块: '331002',
  聚海区块: '331002',
  三山区块: '331004',
};

/** 统计用区划代码 of a place in a zone, which says in which county it counts; null in a county, which is its own. */
export function siteCodeOf({ quarters }: Place, name: string): string | null {
  const county = quarters.includes(name) ? countyOfQuarter[name] : undefined;
  return county === undefined ? null : `${county}000000`;
}
