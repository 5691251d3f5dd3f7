import type { FigureKind } from './prose-figure.ts';

/** A unit of measure behind a number. */
export type UnitOfMeasure = {
  /** As it is shown in a figure. */
  readonly unit: string;
  readonly kind: FigureKind;
  /** Characters of it in the text. */
  readonly length: number;
};

const words = (list: string): string[] => list.trim().split(/\s+/);

const money = words('元人民币 元 美元 欧元 港元 港币 日元 英镑 澳元 新台币');
const durations = words(
  '个工作日 工作日 个自然日 自然日 个小时 小时 个月 个星期 星期 个季度 个年度 周年 学年 分钟 秒钟 秒 周 天 日 年 整年 整天 h',
);
/** Measured quantities; a number in Chinese characters may stand before those that are spoken. */
const measures =
  words(`人公里 吨公里 平方公里 平方千米 平方米 立方米 公顷 公里 千米 厘米 毫米 海里 公斤 千克 毫克 微克 毫升 微米 方
  万千瓦 千瓦时 千瓦 兆瓦时 兆瓦 吉瓦 千伏安 千伏 吨标准煤 蒸吨 标准煤 吨标煤 摄氏度 分贝 贝克勒尔 赫兹 米 亩 吨 克 升 度
  km² km2 km ㎡ m² m2 m³ m3 hm² hm2 kWh kW MWh MW GW kV kg mg μg ug mL dB(A) dB ℃ cm mm t g L m tce MPa kPa Pa`);
const people = words('人次 人天 人份 名 人 位 员 户次 户 口人 人日 岁 周岁');
/** Classifiers that stand behind Arabic and Chinese numbers. */
const classifiers = words(`家次 家 个 处 座 台套 台次 台 套 件次 件 宗 起 项次 项 条次 条 批次 批 次 场次 场
  份 期 班次 班 组 队 支 只 艘次 艘 架次 架 辆次 辆 车次 列 栋 幢 间 层 面 块 片 根 棵 株 颗 粒 把 张 本 册 部 篇 页 段 道 所 院 眼
  孔 桶 袋 标箱 箱 瓶 枚 课时 学时 类 种 款 步 轮 遍 趟 例 笔 单 票 标段 点位 断面 床 剂次 剂 盒 包 对 站 届 方面 环节 门类 股 头 匹 羽 口 台班 幅
  位次 席 票次 盏 卷 款 字 句 首 门 档 档次 层次 航次 航班 标 地块 坛 垛 堆 车 船 艇 筐 册次 篇次 条款 则 集 双 副 尊 盆 朵 束 滴 碗 分 尾 桩 罐 窑 炉 桥 闸 园 馆 厅 坝 堰 泵 灯 屏 枝 捆 摊`);
/** Places and things that are counted without a classifier. */
const bareNouns = words(
  '个基点 基点 设区市 地级市 县级市 县 区 市 镇 乡 街道 村 社区 省 国 校 企业 项目 案件 城市 厂 店 园区 园 站点 样品 床位 编制 席位 车位 泊位',
);
/** Classifiers that a Chinese number takes too, where it is a count and not part of a name. */
const spoken =
  words(`个 家 名 人 位 项 条 类 种 批次 批 次 场 处 座 台套 台 套 件 宗 起 份 户 大 方面 支 组 所 间 轮 部 篇
  层 栋 幢 艘 辆 架 块 片 株 棵 例 笔 人次 家次 户次 个县 个方面 道 张 本 册 环节 门类 期 班 对 口 头 只 根 段`);

type Entry = { readonly unit: string; readonly kind: FigureKind };

function entries(list: readonly string[], kind: FigureKind): Entry[] {
  return list.map((unit) => ({ unit, kind }));
}

const arabicUnits = longestFirst([
  ...entries(money, 'amount'),
  ...entries(durations, 'duration'),
  ...entries([...measures, ...people, ...classifiers, ...bareNouns], 'count'),
  ...entries(['倍', '成', '番'], 'ratio'),
  ...entries(['%', '‰'], 'percent'),
]);
const chineseUnits = longestFirst([
  ...entries(money, 'amount'),
  ...entries(
    durations.filter((unit) => !/[a-z]/.test(unit) && unit !== '日' && unit !== '秒'),
    'duration',
  ),
  ...entries(
    measures.filter((unit) => /^[\u4e00-\u9fff]+$/.test(unit) && !/^[方度克升米]$/.test(unit)),
    'count',
  ),
  ...entries([...spoken, '米', '位次'], 'count'),
  ...entries(['倍', '成'], 'ratio'),
]);

function longestFirst(list: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const entry of list.toSorted((one, other) => other.unit.length - one.unit.length)) {
    const first = entry.unit.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  return byFirst;
}

const points = /^(?:个)?百分点/;
const perUnit =
  /^\/(?:标立方米|标准立方米|立方米|立方厘米|万元|亿元|蒸吨|平方公里|平方米|公里|吨标准煤|吨|升|天|日|年|小时|月|人|户|亩|千瓦时|Nm³|Nm3|m³|m3|cm³|cm3|\(?km[2²]|m2|㎡|L|t|d|h|a|s|kg|个|家|件|次)(?:·(?:30 ?d|[月日年da])\)?)?/;
/** A unit of letters goes on where a letter follows: 3 m is a unit, 3 mol is none of ours. */
const letterBehind = /^[A-Za-z]/;

/** 1.27亿尾: behind 万 and 亿 any one character before a mark is what is counted, or nothing is. */
function unnamedUnit(scale: string, behind: string): UnitOfMeasure | null {
  if (scale === '') return null;
  const word = /^[\u4e00-\u9fff](?=[，。；、）)！？\n]|$)/.exec(behind)?.[0] ?? '';
  const isCounted = word !== '' && !/[的多余来左以里上下中内外后前]/.test(word);
  const unit = isCounted ? `${scale}${word}` : scale;
  return { unit, kind: 'count', length: unit.length };
}

/** The unit that stands at the beginning of `rest`; null if there is none. `script` is that of the number before it. */
export function unitAt(rest: string, script: 'arabic' | 'chinese'): UnitOfMeasure | null {
  const point = points.exec(rest);
  if (point !== null) return { unit: '个百分点', kind: 'percentagePoints', length: point[0].length };
  const scale =
    script === 'arabic' ? (/^(?:万亿|千万|百万|[万亿]|千(?=公顷|吨|立方米|平方公里))/.exec(rest)?.[0] ?? '') : '';
  const behind = rest.slice(scale.length);
  // 万余人次: what stands between scale and unit is no part of either.
  const gap = scale === '' ? '' : (/^(?: *[余多来] *| +)/.exec(behind)?.[0] ?? '');
  const from = behind.slice(gap.length);
  const list = (script === 'arabic' ? arabicUnits : chineseUnits).get(from.charAt(0)) ?? [];
  const found = list.find(
    ({ unit }) => from.startsWith(unit) && !(/[A-Za-z]$/.test(unit) && letterBehind.test(from.slice(unit.length))),
  );
  if (found === undefined) return unnamedUnit(scale, behind);
  const per = perUnit.exec(from.slice(found.unit.length))?.[0] ?? '';
  const length = scale.length + gap.length + found.unit.length + per.length;
  return {
    unit: `${scale}${found.unit}${per}`,
    kind: per !== '' && found.kind === 'duration' ? 'count' : found.kind,
    length,
  };
}
