import { commonIndicators } from '../../src/capabilities/publication/rules/prose/common-indicators.ts';
import type {
  BindingContext,
  ProseIndicator,
} from '../../src/capabilities/publication/rules/prose/proposed-bindings.ts';

const counted = (key: string, name: string, words: readonly string[], units: readonly string[]): ProseIndicator => ({
  ...{ key, name, words, units, kinds: ['count'], needs: [], against: [], moves: false },
});

const more: readonly ProseIndicator[] = [
  {
    key: 'fundsYuan',
    name: '三级环保资金',
    kinds: ['amount'],
    units: ['元'],
    needs: ['环保资金'],
    words: ['三级环保资金'],
    against: ['其中'],
    moves: false,
  },
  counted('allProjects', '环保项目数', ['个环保项目'], ['个']),
  counted('secondedPeople', '抽调人员', ['抽调'], ['名']),
  counted('greenChannelProjects', '绿色通道项目', ['帮扶'], ['个']),
  counted('pairedEnterprises', '结对企业', ['结对服务'], ['家']),
  counted('airStations', '空气自动站', ['个空气自动站'], ['个']),
];

const values: Readonly<Record<string, number>> = {
  'growthPercent|331000|2019-12': 11.06,
  'growthPercent|331023|2019-12': 21.9,
  'targetPercent|331000|2019-12': 10,
  'investedYuan|331000|2019-12': 1_860_000_000,
  'investedYuan|331023|2019-12': 272_520_000,
  'projects|331000|2019-12': 86,
  'projects|331023|2019-12': 7,
  'fundsYuan|331000|2019-12': 430_000_000,
  'allProjects|331000|2019-12': 268,
  'secondedPeople|331000|2019-12': 12,
  'greenChannelProjects|331000|2019-12': 97,
  'pairedEnterprises|331000|2019-12': 937,
  'airStations|331000|2019-12': 14,
};

const counties = ['椒江区', '黄岩区', '路桥区', '临海市', '温岭市', '玉环市', '天台县', '仙居县', '三门县'];

/** Names of places that the papers speak of. */
export const regionNames: readonly string[] = ['台州市', ...counties];

/** What the city's data are taken to hold. */
export const catalogue: BindingContext = {
  indicators: [...commonIndicators, ...more],
  regions: [
    { code: '331000', names: ['台州市', '台州', '全市', '市'] },
    { code: '331023', names: ['天台县', '天台'] },
  ],
  cityCode: '331000',
  exactValue: (indicator, unit, month) => values[`${indicator}|${unit}|${month}`] ?? null,
};
