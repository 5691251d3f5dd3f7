import type { Terms } from '#kernel/terms.ts';

/** Words of the form of a project: the verdict on what is typed, and what its terms mean. */
export const formWords = {
  typedVerdict: { zh: '口径初判', en: 'First verdict' },
  typedHelp: {
    zh: '按已填内容判定，不含统计局的答复；最终由县统计局认定。',
    en: 'On what is typed, without answers of the bureau, which decides.',
  },
  suggested: { zh: '按名称和内容建议 {code} {name}', en: 'Name and content suggest {code} {name}' },
  takeCode: { zh: '填入', en: 'Take it' },
  'help.code': {
    zh: '投资项目在线审批监管平台赋的 24 位代码，由发改部门提供。还没有的先留空；代码中的两位数字不是行业代码。',
    en: 'The 24 characters given by the approval platform. Leave it empty until there is one; its two digits are no industry.',
  },
  'help.ownerCode': {
    zh: '营业执照或法人证书上的 18 位代码，末位是校验码，填错会提示。',
    en: 'The 18 characters of the licence; the last one is checked.',
  },
  'help.industryCode': {
    zh: '国民经济行业分类（GB/T 4754）4 位小类，按建成后的主要用途选。生态保护和环境治理业是 7711—7729；污水厂 4620、管网 7810、垃圾 7820、监测站 7461 不属于。',
    en: 'Four digits of GB/T 4754 by the main use after completion. Division 77 is 7711–7729; sewage works, pipes, refuse and monitoring are not.',
  },
  'help.industryEdition': {
    zh: '2018 年起用 2017 年版。2017 年及以前编的 7712、7713 含义不同，须注明版本。',
    en: 'From 2018 on the edition of 2017. 7712 and 7713 mean other classes before.',
  },
  'help.isEcoLed': {
    zh: '由生态环境部门牵头谋划、实施或主要出资的项目。用于考核指标，不影响口径。',
    en: 'Planned, carried out or mainly paid by the environmental bureau. For assessment; no part of the caliber.',
  },
  'help.nature': {
    zh: '一个项目只有一种，建成前不变。单纯购置的不应有建筑、安装投资。',
    en: 'One for each project, unchanged until it is finished. A mere purchase has no building work.',
  },
  'help.plannedTotalYuan': {
    zh: '批复（备案）的计划总投资。达到 500 万元的才计入统计口径，恰好 500 万元也算。',
    en: 'As approved or filed. It counts from 500 万元 on, which itself counts.',
  },
  'help.usedAssetYuan': {
    zh: '购买的旧房屋、旧设备，不计入投资，判断 500 万元时扣除。',
    en: 'Second-hand buildings and equipment: taken out before the threshold.',
  },
  'help.workingCapitalYuan': {
    zh: '铺底流动资金，不形成固定资产，判断 500 万元时扣除。',
    en: 'Working capital: taken out before the threshold.',
  },
  'help.expensedYuan': {
    zh: '运维、咨询、养护等当年列支的费用，判断 500 万元时扣除。',
    en: 'Operation, consulting, upkeep: taken out before the threshold.',
  },
  'help.landYuan': {
    zh: '各地是否扣除不一，单独列明；扣除后不足 500 万元的会提示向统计局确认。',
    en: 'Whether it counts is not settled: stated apart, and asked about where it decides.',
  },
  'help.isFiledSeparately': {
    zh: '企业治理设施单独立项、备案的归治理行业；随车间、生产线一起立项的归主体工程的行业。',
    en: 'A facility filed by itself belongs to treatment; one filed with a plant, to the plant.',
  },
  'help.leavesAsset': {
    zh: '土壤修复、海岸带、清淤类项目须答：建成后有没有看得见的资产，如阻隔墙、处理站、监测井、护岸。',
    en: 'For soil, coast and dredging: does an asset remain, such as a wall, a station, wells?',
  },
  'help.isCapitalised': {
    zh: '业主的财务账上是否列为固定资产。',
    en: 'Whether the owner’s accounts hold it as a fixed asset.',
  },
  'help.isBeyondLevelling': {
    zh: '单纯的土地平整、开挖外运、围填海不计入投资。',
    en: 'Mere levelling, digging out and reclamation do not count.',
  },
  'help.statisticsState': {
    zh: '统计部门告知的情况：未报送、报送中、已入库或退回。是否入库由统计部门决定。',
    en: 'As the statistics bureau told; it decides on entry.',
  },
  'help.siteCode': {
    zh: '建设地所在村（社区）的 12 位统计用区划代码。台州湾集聚区的项目据此归到所在县统计，避免重复计算。',
    en: 'Twelve digits of the village. Projects of the zone are counted in the county in which they stand.',
  },
} satisfies Terms;
