import type { Terms } from '#kernel/terms.ts';

/** Words of the paragraph about advice. They name work and never an amount. */
export const paragraphWords = {
  opening: {
    zh: '针对{unit}今年的投资形势，建议抓好以下工作：',
    en: 'For {unit} the following work is advised: ',
  },
  openingAdopted: { zh: '{unit}已交办以下工作：', en: 'In {unit} these tasks were set: ' },
  finishApproval: { zh: '加快办结{projects}的审批手续', en: 'finish the approval of {projects}' },
  settleSite: { zh: '抓紧落实{projects}的用地和招标', en: 'settle land and tender of {projects}' },
  startEarlier: { zh: '推动{projects}提前开工', en: 'start {projects} earlier' },
  enterStarted: { zh: '指导{projects}备齐材料、及时入库', en: 'guide {projects} into statistics' },
  speedPayment: { zh: '加快{projects}的工程款支付', en: 'speed the payments of {projects}' },
  correctCode: { zh: '核对更正{projects}的行业代码', en: 'check and correct the codes of {projects}' },
  fileSeparately: { zh: '研究{projects}环保内容单独立项', en: 'study the separate filing of {projects}' },
  andMore: { zh: '{projects}等{n}个项目', en: '{projects} and others, {n} in all' },
  ordinals: { zh: '一二三四五六七', en: '1234567' },
} satisfies Terms;
