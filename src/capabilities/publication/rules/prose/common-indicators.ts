import { type IndicatorKey, indicators } from '../indicators/catalogue.ts';
import type { IndicatorKind } from '../indicators/indicator.ts';
import type { ProseIndicator } from './proposed-bindings.ts';

const ecological = '生态|环保|环境治理|治理业';

type Words = Partial<Pick<ProseIndicator, 'needs' | 'against'>> & Pick<ProseIndicator, 'words'>;

/** What a quantity of each kind is told by; ranks are no quantities of prose, and no paper speaks of points. */
const measures: Readonly<Record<IndicatorKind, Pick<ProseIndicator, 'kinds' | 'units'>>> = {
  percent: { kinds: ['percent'], units: ['%'] },
  amount: { kinds: ['amount'], units: ['元'] },
  count: { kinds: ['count'], units: ['个', '项', '件', '家'] },
  rank: { kinds: [], units: [] },
  score: { kinds: [], units: [] },
};

function told(key: IndicatorKey, { words, needs = [], against = [] }: Words): ProseIndicator {
  const { name, kind } = indicators[key];
  return { key, name: name.zh, ...measures[kind], words, needs, against, moves: false };
}

/**
 * The indicators of the catalogue that prose can be told by, under the catalogue's keys and names. Words are what
 * official papers say of them; anything else that a paper counts stays without a proposal.
 */
export const commonIndicators: readonly ProseIndicator[] = [
  {
    ...told('growthPercent', {
      needs: [ecological, '投资'],
      words: ['增长率', '增速', '增幅', '同比', '增长', '下降', '逆转', '年初'],
      against: ['目标', '占', '完成率', '开工率', '办结率', '到位率'],
    }),
    moves: true,
  },
  told('targetPercent', {
    needs: [ecological, '投资'],
    words: ['目标'],
    against: ['占', '完成率', '完成全年目标的', '完成年度目标的'],
  }),
  told('completenessPercent', { words: ['上报率', '报送率', '应报尽报率'], against: ['及时'] }),
  told('fundsPaidPercent', { words: ['拨付率'] }),
  told('ecoLedPercent', {
    needs: ['主导'],
    words: ['主导的?项目[^，。；]{0,6}占', '主导'],
    against: ['投资'],
  }),
  told('investedYuan', {
    needs: [ecological, '投资'],
    words: ['投资总额', '完成投资', '投资额', '累计投资', '投资完成', '投资达', '投资为', '治理业投资', '环保投资'],
    against: '总投资 计划 资金 上年 去年 同期 概算 低于 以上的 以下的 其中 增加 减少 差 缺口'.split(' '),
  }),
  told('baseYuan', {
    needs: [ecological, '投资'],
    words: ['上年同期', '去年同期', '同期投资', '同期完成'],
    against: ['增加', '减少', '资金'],
  }),
  told('gapYuan', {
    needs: [ecological, '投资'],
    words: ['距目标', '与目标相差', '距增长目标'],
    against: ['资金'],
  }),
  told('plannedTotalYuan', {
    needs: ['(?<!不计入统计)口径', '总投资'],
    words: ['总投资'],
    against: ['入库', '年度计划', '完成投资'],
  }),
  told('enteredTotalYuan', { needs: ['入库', '总投资'], words: ['总投资'] }),
  told('ecoLedInvestedYuan', { needs: ['主导', '投资'], words: ['完成投资'], against: ['计划'] }),
  told('ecoLedInvestedPercent', { needs: ['主导', '完成投资'], words: ['占口径内完成投资', '占[^，。；]{0,8}投资'] }),
  told('fundsIssuedYuan', {
    needs: ['资金'],
    words: ['下达', '三级环保资金'],
    against: ['拨付', '到位', '其中'],
  }),
  told('fundsArrivedYuan', { needs: ['资金'], words: ['到位'], against: ['未到位', '拨付', '其中'] }),
  told('fundsPaidYuan', { needs: ['资金'], words: ['拨付'], against: ['未拨', '尚未', '其中'] }),
  told('projectsInCaliber', {
    needs: ['项目'],
    words: ['口径[内的]*项目'],
    against: ['上报', '新增', '开工', '其中', '主导'],
  }),
  told('projects', {
    needs: ['项目'],
    words: ['治理业项目', '生态环保项目', '环保投资项目', '在统项目'],
    against: ['新增', '新开工', '开工', '其中', '资金', '末端', '口径'],
  }),
  told('projectsEntered', {
    needs: ['项目'],
    words: ['新入库', '入库项目', '入统项目'],
    against: ['出库'],
  }),
  told('projectsEcoLed', { needs: ['项目'], words: ['主导的?项目'] }),
  told('laggingProjects', { needs: ['项目'], words: ['滞后'] }),
  told('unitsResponsible', { needs: ['制度'], words: ['责任制度', '相应制度'] }),
  told('tasksClosed', { words: ['销号'], against: ['未销号'] }),
];
