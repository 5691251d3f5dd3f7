import type { SixAction } from '#kernel/project-kinds.ts';

/** What an action of the demo's work plans says; `{year}` is the year. Synthetic. */
export const actionTexts: Readonly<Record<SixAction, { goal: string; measures: string; responsible: string }>> = {
  restoration: {
    goal: '推进重点河道、湖库和海岸带生态修复，列入年度计划的项目按月形成实物工作量。',
    measures:
      '（一）按流域梳理项目，同类小项目在立项前统筹谋划。\n（二）河道工程与生态缓冲带、排口整治同步设计。\n（三）每月核对形象进度，滞后项目由县级生态环境部门会商业主。',
    responsible: '市生态环境局、市水利局、市自然资源和规划局，各县（市、区）政府、集聚区管委会',
  },
  air: {
    goal: '完成工业园区废气集中治理设施建设，重点行业挥发性有机物治理项目如期开工。',
    measures: '对园区集中治理项目实行清单管理；指导企业将环保投资单独立项备案；落实秋冬季错峰施工安排。',
    responsible: '市生态环境局、市经信局，各县（市、区）政府、集聚区管委会',
  },
  capacity: {
    goal: '建成一批空气、地表水自动监测站和应急监测能力项目。',
    measures:
      '统一设备技术要求，集中采购；本行动项目行业代码为7461，列入工作方案推进，不计入生态保护和环境治理业投资统计。',
    responsible: '市生态环境局，各县（市、区）分局',
  },
  solidWaste: {
    goal: '补齐危险废物、一般工业固体废物处置能力缺口。',
    measures: '处置设施项目提前办理用地、环评手续；与项目业主逐月核对设备到货和安装进度。',
    responsible: '市生态环境局、市发改委、市建设局，各县（市、区）政府',
  },
  enterprise: {
    goal: '重点排污企业环保设施完成一轮提升改造。',
    measures: '摸排企业改造计划，支持工业环保投资项目单列；不足500万元的项目照常调度，不计入统计口径。',
    responsible: '市生态环境局、市经信局，各县（市、区）政府、集聚区管委会',
  },
  soil: {
    goal: '完成重点地块土壤污染风险管控和修复，保障安全利用。',
    measures: '对难以形成固定资产的修复项目，开工前与发改、统计部门沟通并留存答复；按方案开展效果评估。',
    responsible: '市生态环境局、市自然资源和规划局，有关县（市、区）政府',
  },
};

/** The goal and the safeguards of the work plan of a year. Synthetic. */
export const workPlanTexts: Readonly<Record<2019 | 2020, { goal: string; safeguards: string }>> = {
  2019: {
    goal: '以六大专项行动统领全年生态环保投资工作，任务项目化、项目清单化。全市生态保护和环境治理业投资比上年增长10%。',
    safeguards:
      '（一）加强组织领导。市、县两级明确分管领导、牵头处室和具体负责人。\n（二）完善调度通报。每月调度重大项目，每季度调度各县（市、区），半年和年终通报。\n（三）据实填报。完成投资由项目单位据实填报，任何单位和个人不得代填代报，不得向乡镇、企业分解投资任务。',
  },
  2020: {
    goal: '统筹疫情防控和项目建设，继续以六大专项行动推进生态环保投资，抓好前期储备、开工和竣工三个环节。全市生态保护和环境治理业投资比上年增长10%。',
    safeguards:
      '（一）抓好项目前期。与发改、审批部门共享可研阶段项目信息，提前判断行业类别。\n（二）加强要素保障。用好国家、省、市三级环保资金，优先支持前期成熟的项目。\n（三）严格依法统计。投资数据由项目单位据实填报，工作目标只分解到县（市、区）和集聚区。',
  },
};

/** The four parts of the plan 2019–2022. Synthetic but for the figures of the briefing. Source: briefing 2020-4. */
export const longPlanTexts = {
  name: '台州市生态保护和环境治理业投资规划',
  present:
    '（一）发展现状。2019年全市生态保护和环境治理业投资年初同比下降45.2%，年底增长11.1%，实现10%的增长目标；梳理出符合投资统计口径的项目86个。\n（二）面临形势。新开工大项目偏少，投资集中在少数项目；土壤修复、海岸带整治等项目难以形成固定资产；企业末端治理设施规模小、数量多。',
  goals:
    '到2022年，建成一批流域治理、固废处置和监测能力项目，项目储备、开工、建成形成梯次。重点工程项目清单全部落实到具体项目。',
  tasks:
    '（一）流域水生态修复。以永安溪、始丰溪、永宁江等流域为单元实施综合治理。\n（二）固废处置能力建设。优化危险废物和一般工业固体废物处置设施布局。\n（三）大气和企业环保设施提升。推进园区废气集中治理和企业设施改造。\n（四）土壤安全管控。落实重点地块风险管控和修复。\n（五）监测监管能力。完善自动监测和应急监测网络。',
  safeguards:
    '（一）组织保障。各县（市、区）、集聚区明确责任领导和牵头科室。\n（二）项目保障。建立三年滚动计划，每年调整一次。\n（三）资金保障。统筹国家、省、市三级资金，引导社会资本参与。\n（四）数据保障。项目进展以项目单位据实填报为准。',
} as const;

/** Key projects that no project of the library carries out yet. Synthetic. */
export const unlandedItems = [
  {
    ...{
      unitCode: '331000',
      name: '台州湾海岸带生态整治修复工程',
      content: '滨海湿地修复、岸线生态化改造，前期研究中',
    },
    ...{ totalWan: 26_000, fromYear: 2021, toYear: 2022, responsible: '市自然资源和规划局' },
  },
  {
    ...{
      unitCode: '331000',
      name: '全市生态环境监测监控一张网',
      content: '空气、地表水、近岸海域自动站联网和应急指挥平台',
    },
    ...{ totalWan: 8_600, fromYear: 2020, toYear: 2022, responsible: '市生态环境局' },
  },
  {
    ...{ unitCode: '331082', name: '头门港医化园区地下水污染防控工程', content: '监控井、阻隔墙和抽出处理设施' },
    ...{ totalWan: 6_200, fromYear: 2021, toYear: 2022, responsible: '临海市政府' },
  },
  {
    ...{ unitCode: '331083', name: '清港镇废塑料综合处置中心', content: '分拣、破碎和无害化处置设施' },
    ...{ totalWan: 4_800, fromYear: 2020, toYear: 2021, responsible: '玉环市政府' },
  },
  {
    ...{ unitCode: '331022', name: '健跳港湾滨海湿地保护修复工程', content: '退养还湿、水鸟栖息地恢复' },
    ...{ totalWan: 5_500, fromYear: 2020, toYear: 2022, responsible: '三门县政府' },
  },
] as const;
