import type { ProseIndicator } from './proposed-bindings.ts';

const ecological = '生态|环保|环境治理|治理业';

type Words = Partial<Pick<ProseIndicator, 'needs' | 'against'>> & Pick<ProseIndicator, 'words'>;

function percent(key: string, name: string, { words, needs = [], against = [] }: Words): ProseIndicator {
  return { key, name, kinds: ['percent'], units: ['%'], words, needs, against, moves: false };
}

function amount(key: string, name: string, { words, needs = [], against = [] }: Words): ProseIndicator {
  return { key, name, kinds: ['amount'], units: ['元'], words, needs, against, moves: false };
}

function count(key: string, name: string, { words, needs = [], against = [] }: Words): ProseIndicator {
  return { key, name, kinds: ['count'], units: ['个', '项', '件', '家'], words, needs, against, moves: false };
}

/**
 * The indicators of the catalogue that prose can be told by, under the catalogue's keys. Words are what official papers
 * say of them; anything else that a paper counts stays without a proposal.
 */
export const commonIndicators: readonly ProseIndicator[] = [
  {
    ...percent('growthPercent', '同比增速', {
      needs: [ecological, '投资'],
      words: ['增长率', '增速', '增幅', '同比', '增长', '下降', '逆转', '年初'],
      against: ['目标', '占', '完成率', '开工率', '办结率', '到位率'],
    }),
    moves: true,
  },
  percent('targetPercent', '增长目标', {
    needs: [ecological, '投资'],
    words: ['目标'],
    against: ['占', '完成率', '完成全年目标的', '完成年度目标的'],
  }),
  percent('completenessPercent', '调度上报率', { words: ['上报率', '报送率', '应报尽报率'], against: ['及时'] }),
  percent('fundsPaidPercent', '资金拨付率', { words: ['拨付率'] }),
  percent('ecoLedPercent', '生态环境系统主导项目占比', {
    needs: ['主导'],
    words: ['主导的?项目[^，。；]{0,6}占', '主导'],
  }),
  amount('investedYuan', '累计完成投资', {
    needs: [ecological, '投资'],
    words: ['投资总额', '完成投资', '投资额', '累计投资', '投资完成', '投资达', '投资为', '治理业投资', '环保投资'],
    against: '总投资 计划 资金 上年 去年 同期 概算 低于 以上的 以下的 其中 增加 减少 差 缺口'.split(' '),
  }),
  amount('baseYuan', '上年同期累计完成投资', {
    needs: [ecological, '投资'],
    words: ['上年同期', '去年同期', '同期投资', '同期完成'],
    against: ['增加', '减少', '资金'],
  }),
  amount('gapYuan', '距目标的投资额', {
    needs: [ecological, '投资'],
    words: ['距目标', '与目标相差', '距增长目标'],
    against: ['资金'],
  }),
  amount('plannedTotalYuan', '口径内项目计划总投资', { needs: ['口径', '总投资'], words: ['总投资'] }),
  amount('fundsIssuedYuan', '下达资金', {
    needs: ['资金'],
    words: ['下达', '三级环保资金'],
    against: ['拨付', '到位', '其中'],
  }),
  amount('fundsArrivedYuan', '到位资金', { needs: ['资金'], words: ['到位'], against: ['未到位', '拨付', '其中'] }),
  amount('fundsPaidYuan', '拨付资金', { needs: ['资金'], words: ['拨付'], against: ['未拨', '尚未', '其中'] }),
  count('projectsInCaliber', '统计口径内项目', {
    needs: ['项目'],
    words: ['口径[内的]*项目'],
    against: ['新增', '开工', '其中', '主导'],
  }),
  count('projects', '有完成投资上报的口径内项目', {
    needs: ['项目'],
    words: ['治理业项目', '生态环保项目', '环保投资项目', '在统项目'],
    against: ['新增', '新开工', '开工', '其中', '资金', '末端', '口径'],
  }),
  count('projectsEntered', '本年新入库项目', {
    needs: ['项目'],
    words: ['新入库', '入库项目', '入统项目'],
    against: ['出库'],
  }),
  count('projectsEcoLed', '生态环境系统主导的项目', { needs: ['项目'], words: ['主导的?项目'] }),
  count('laggingProjects', '滞后项目', { needs: ['项目'], words: ['滞后'] }),
  count('unitsResponsible', '建立责任制度的县（市、区）、集聚区', { needs: ['制度'], words: ['责任制度', '相应制度'] }),
  count('tasksClosed', '已销号交办事项', { words: ['销号'], against: ['未销号'] }),
];
