/** Sentences to put into a paper; the held-out ones were written after the checks and before they were tried. */
export type Phrases = {
  /** Hint at a figure to be reached. */
  readonly hints: readonly string[];
  /** Personal data, the data themselves in brackets of their own. */
  readonly personal: readonly string[];
  readonly impossibleDays: readonly string[];
  readonly mismatchedPeriods: readonly string[];
  readonly badSums: readonly string[];
  readonly badRates: readonly string[];
  readonly badShares: readonly string[];
  readonly badTurns: readonly string[];
  readonly badOrders: readonly string[];
  readonly negativeGrowth: readonly string[];
  readonly badLists: readonly string[];
  readonly badYears: readonly string[];
  readonly doubled: readonly string[];
  readonly halfWidth: readonly string[];
  /** Sentences in order, at which nothing is to be found. */
  readonly clean: readonly string[];
};

/** On which the checks were made. */
export const developmentPhrases: Phrases = {
  hints: [
    '请各县倒排数据，把缺口补足。',
    '各地务必达到10%。',
    '要确保完成投资数据不掉队。',
    '对差距较大的县，要把全年投资额报到3亿元。',
    '月底前凑足投资额，避免排名靠后。',
    '按目标数填报当月完成额。',
    '进度偏慢的，数据可适当调高。',
    '请补齐投资缺口后再上报。',
  ],
  personal: [
    '联系人手机13857612345。',
    '业主身份证号330102199003078513。',
    '补助汇入6222021207004485215。',
    '信访人家住白云街道中山路18号3幢502室。',
    '举报人电话18958561234。',
  ],
  impossibleDays: ['会议定于2月30日召开。', '材料于4月31日前报送。', '2019年6月31日完成验收。', '13月份再次调度。'],
  mismatchedPeriods: [
    '一季度（1—4月）进展平稳。',
    '上半年（1—7月）运行良好。',
    '前三季度（1—8月）形势稳定。',
    '三季度（7—10月）有所回升。',
  ],
  badSums: [
    '共梳理问题48个，其中已整改30个，未完成整改17个。',
    '安排资金5000万元，其中省级2000万元、市级1800万元、县级1500万元。',
    '检查企业120家、工地35个，发现问题26个，其中废水类14个、废气类9个、固废类8个。',
  ],
  badRates: [
    '投资由1.2亿元增加到1.5亿元，增长15%。',
    '完成投资8600万元，比上年增加600万元，增长9.5%。',
    '经费从400万元减少到300万元，下降35%。',
  ],
  badShares: [
    '全市120个点位中，达标96个，占90%。',
    '列入计划的50个项目，已开工40个，开工率85%。',
    '水质达标率105%。',
    '优良天数比例为102.3%。',
  ],
  badTurns: ['整改率由92%下降到95%。', '用时从15天缩短到18天。', '覆盖率由80%提高到75%。'],
  badOrders: ['安排补助资金800元，支持12个项目。', '对低于300元的项目不予支持。', '全年完成环保投资18600亿元。'],
  negativeGrowth: ['临海市投资增长-3.2%。', '椒江区投资下降-5.1%。'],
  badLists: [
    '统筹推进治水项目、治气项目、治土项目等五大工程。',
    '国家、省、市四级联动推进。',
    '开展大气整治行动、固废处置行动、能力建设行动等四项专项行动。',
  ],
  badYears: [
    '2023年，全市完成投资22亿元，增长9%。',
    '2020年全年投资总额19亿元，增长8%。',
    '2016年，椒江区完成投资2.3亿元，增长6%。',
  ],
  doubled: ['要要加强调度调度工作。', '各项工作有序推进，，成效明显。', '做好项目的的储备。'],
  halfWidth: ['加强协调,形成合力。', '具体情况如下:进展顺利。', '投资稳步增长;结构优化。'],
  clean: [
    '2020年，力争全市投资增长10%。',
    '确保实现全年10%的增长目标。',
    '共整改问题48个，其中已完成30个，未完成18个。',
    '投资由1.2亿元增加到1.5亿元，增长25%。',
    '列入计划的50个项目，已开工40个，开工率80%。',
    '严禁倒排数据、虚报数字。',
    '“十三五”以来，累计完成投资62亿元。',
    '上半年（1—6月）运行平稳。',
    '覆盖率由75%提高到80%。',
    '办公电话0576-88812345。',
    '要逐条逐项研究研究，一个一个解决。',
    '国家、省、市三级联动推进。',
    '2015年以来，全市空气质量持续改善。',
    '完成年度计划的105%。',
    '不得将达标排放作为唯一标准。',
  ],
};
