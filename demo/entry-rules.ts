import type { EntryRuleSet, RequiredMaterial } from '../src/capabilities/project-library/rules/entry-rules.ts';

const wan = 10_000;
const approval: RequiredMaterial = { name: '项目批复（核准、备案）文件', kind: 'approval', holder: 'approvalOffice' };
const licence: RequiredMaterial = { name: '营业执照或事业单位法人证书', kind: 'licence', holder: 'owner' };
const contract: RequiredMaterial = {
  name: '施工合同（名称、工期、金额、印章齐全）',
  kind: 'contract',
  holder: 'owner',
};
const photo: RequiredMaterial = { name: '开工现场照片（带时间、地点、核实人）', kind: 'sitePhoto', holder: 'owner' };
const check: RequiredMaterial = { name: '现场核查记录', kind: 'siteCheck', holder: 'countyDesk' };
const notice: RequiredMaterial = { name: '入库公示材料', kind: 'publicNotice', holder: 'countyDesk' };

const common = {
  version: 1,
  regionCode: '331000',
  validFrom: '2019-01-01',
  validTo: null,
  notes: '示例：未查到浙江省、台州市的入库规定，请按当地统计部门要求修改后使用。',
  source: '示例，参照外地公开的入库要求整理',
  isExample: true,
  isWithdrawn: false,
  windowFromDay: 1,
} as const;

/** Rules that show how it works; none is known for the province or the city. Source: domain catalogue 2.5. */
export const demoEntryRules: readonly Omit<EntryRuleSet, 'id'>[] = [
  {
    ...common,
    projectType: 'construction',
    bandFromYuan: 500 * wan,
    bandBelowYuan: 5_000 * wan,
    materials: [approval, contract, photo, licence],
    windowToDay: 10,
  },
  {
    ...common,
    projectType: 'construction',
    bandFromYuan: 5_000 * wan,
    bandBelowYuan: 10_000 * wan,
    materials: [approval, contract, photo, licence, check],
    windowToDay: 9,
  },
  {
    ...common,
    projectType: 'construction',
    bandFromYuan: 10_000 * wan,
    bandBelowYuan: null,
    materials: [approval, contract, photo, licence, check, notice],
    windowToDay: 9,
  },
  {
    ...common,
    projectType: 'purchase',
    bandFromYuan: 500 * wan,
    bandBelowYuan: null,
    materials: [
      approval,
      { name: '设备购置合同', kind: 'purchaseContract', holder: 'owner' },
      { name: '本年大额发票', kind: 'invoice', holder: 'owner' },
      licence,
    ],
    windowToDay: 8,
  },
];
