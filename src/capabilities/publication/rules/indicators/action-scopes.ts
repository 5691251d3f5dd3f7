import type { IndicatorScope } from './indicator.ts';

/** The six actions of the work plan, into which projects are put. Source: briefing 2020-4. */
export const actionScopes = [
  { key: 'restoration', name: { zh: '生态修复专项行动', en: 'restoration' } },
  { key: 'air', name: { zh: '大气整治专项行动', en: 'air' } },
  { key: 'capacity', name: { zh: '环保能力建设专项行动', en: 'capacity' } },
  { key: 'solidWaste', name: { zh: '固废处置专项行动', en: 'solid waste' } },
  { key: 'enterprise', name: { zh: '企业环保设施提升改造专项行动', en: 'enterprise facilities' } },
  { key: 'soil', name: { zh: '土壤安全管控和修复利用专项行动', en: 'soil' } },
] as const satisfies readonly IndicatorScope[];
