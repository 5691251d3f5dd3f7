import type { ConstructionNature, ProjectFacts, SixAction } from '../src/capabilities/project-library/rules/project.ts';

/** A kind of project: what it is called, what is built, and how it is classified. */
export type Theme = {
  /** GB/T 4754-2017, four digits. */
  readonly industry: string;
  readonly action: SixAction | null;
  /** Names with {water}, {park} or {town} to fill in. */
  readonly names: readonly string[];
  /** 建设内容及规模, with {few} and {many} for numbers. */
  readonly content: string;
  readonly natures: readonly ConstructionNature[];
  /** Who builds it: a works of the county, a public institution, or the factory itself. */
  readonly owner: 'works' | 'institution' | 'factory';
  /** How often it occurs among its like. */
  readonly weight: number;
  /** Answers that projects of the kind have given. */
  readonly answers?: Answers;
};

/** Answers to the questions of the caliber. */
export type Answers = Partial<
  Pick<ProjectFacts, 'industryEdition' | 'isFiledSeparately' | 'leavesAsset' | 'isCapitalised' | 'isBeyondLevelling'>
>;

const leavesAnAsset: Answers = { leavesAsset: true, isCapitalised: true, isBeyondLevelling: true };

type Kind = Omit<Theme, 'names' | 'natures'> & { readonly names: string; readonly natures?: Theme['natures'] };

/** Projects of division 77, 生态保护和环境治理业. */
export const divisionThemes: readonly Theme[] = [
  theme({
    ...{ industry: '7721', action: 'restoration', owner: 'works', weight: 14 },
    names: '{water}流域水污染综合治理工程 {water}水生态修复工程 {town}河道水质提升工程 {water}入河排口综合整治工程',
    content: '整治河道{few}公里，建设生态缓冲带{many}亩，设置水质净化设施{few}处',
  }),
  theme({
    ...{ industry: '7721', action: 'restoration', owner: 'institution', weight: 4 },
    names: '{town}入湖口水质净化工程 {park}地下水污染防控工程 {town}农业面源污染治理工程',
    content: '建设隔离防护设施{few}公里、生态拦截沟{few}公里、监控井{few}口',
  }),
  theme({
    ...{ industry: '7722', action: 'air', owner: 'works', weight: 4, natures: ['new', 'alteration'] },
    names: '{park}VOCs集中治理设施工程 {park}废气集中收集处理工程 {town}工业炉窑大气污染综合治理工程',
    content: '建设废气集中收集管道{few}公里、处理装置{few}套，设计处理能力每小时{many}万立方米',
  }),
  theme({
    ...{ industry: '7722', action: 'enterprise', owner: 'factory', weight: 5, natures: ['alteration'] },
    names: '{park}VOCs治理提升项目 {park}涂装废气治理设施提升改造项目 {town}锅炉烟气超低排放改造项目',
    answers: { isFiledSeparately: true },
    content: '新增蓄热式焚烧装置{few}套，改造废气收集系统{few}套，配套在线监控',
  }),
  theme({
    ...{ industry: '7723', action: 'solidWaste', owner: 'works', weight: 5 },
    names: '{town}一般工业固废处置中心工程 {park}工业固废综合处置项目 {town}建筑泥浆固化处置工程',
    content: '建设处置车间{few}千平方米，配套渗滤液处理设施，年处置一般工业固废{many}千吨',
  }),
  theme({
    ...{ industry: '7724', action: 'solidWaste', owner: 'works', weight: 4, natures: ['new', 'extension'] },
    names: '{park}危险废物集中处置项目 {town}医疗废物处置中心扩能工程 {park}废盐渣处置项目',
    content: '建设焚烧线{one}条、暂存库{few}百平方米及烟气净化系统，年处置危险废物{few}千吨',
  }),
  theme({
    ...{ industry: '7726', action: 'soil', owner: 'institution', weight: 4, natures: ['new', 'restoration'] },
    names: '{town}退役电镀地块土壤修复工程 {park}退役化工地块风险管控工程 {town}受污染耕地安全利用工程',
    answers: leavesAnAsset,
    content: '修复污染土壤{few}万立方米，建设阻隔墙{many}延米、监测井{few}口',
  }),
  theme({
    ...{ industry: '7711', action: 'restoration', owner: 'institution', weight: 4, natures: ['new', 'restoration'] },
    names: '{water}湿地生态系统保护修复工程 {town}森林生态屏障保护工程 {water}滨水湿地保护工程',
    content: '修复湿地{many}亩，建设生态驳岸{few}公里，补植公益林{many}亩',
  }),
  theme({
    ...{ industry: '7719', action: 'restoration', owner: 'works', weight: 2, natures: ['restoration'] },
    names: '{town}生态廊道建设工程 {town}生物多样性保护工程',
    content: '建设生态廊道{few}公里，恢复生境{many}亩，设置保护小区{few}处',
  }),
  theme({
    ...{ industry: '7729', action: 'enterprise', owner: 'works', weight: 3 },
    names: '{park}企业环保设施共享中心工程 {town}电镀集聚区污染综合整治工程 {park}环境综合整治工程',
    content: '集中改造{few}家企业末端治理设施，建设共享处理车间{few}千平方米',
  }),
  theme({
    ...{ industry: '7727', action: 'enterprise', owner: 'works', weight: 1 },
    names: '{park}噪声与振动控制工程 {town}声环境综合治理工程',
    content: '建设声屏障{few}公里，改造高噪声设备基础{many}台套',
  }),
  theme({
    ...{ industry: '7713', action: 'restoration', owner: 'institution', weight: 1 },
    answers: { industryEdition: '2017' },
    names: '{town}野生动物救护繁育基地工程 {water}珍稀鱼类栖息地保护工程',
    content: '建设救护用房{few}百平方米、栖息地{many}亩及监测设施',
  }),
];

/** Projects beside division 77 that are commonly confused with it. Source: domain catalogue 1.3. */
export const neighbourThemes: readonly Theme[] = [
  theme({
    ...{
      industry: '4620',
      action: 'restoration',
      owner: 'works',
      weight: 7,
      natures: ['new', 'extension', 'alteration'],
    },
    names: '{town}污水处理厂提标改造工程 {town}农村生活污水处理设施工程 {park}工业污水处理厂扩建工程',
    content: '日处理污水{few}万吨，配套深度处理与污泥脱水设施',
  }),
  theme({
    ...{ industry: '7461', action: 'capacity', owner: 'institution', weight: 5, natures: ['new', 'purchase'] },
    names: '{town}空气自动监测站建设项目 {water}水质自动监测站建设项目 {park}环境监控平台建设项目',
    content: '购置监测设备{many}台套，配置采样和传输单元{few}套，接入市级平台',
  }),
  theme({
    ...{ industry: '7810', action: 'restoration', owner: 'works', weight: 6, natures: ['new', 'alteration'] },
    names: '{town}污水零直排区管网改造工程 {park}污水收集管网工程 {town}雨污分流改造工程',
    content: '敷设污水管网{many}公里，改造检查井{many}座',
  }),
  theme({
    ...{ industry: '7820', action: 'solidWaste', owner: 'works', weight: 4 },
    names: '{town}生活垃圾中转站工程 {town}垃圾分类处理设施工程',
    content: '日转运生活垃圾{many}吨，购置运输车辆{few}辆',
  }),
  theme({
    ...{ industry: '7610', action: null, owner: 'works', weight: 4, natures: ['new', 'alteration'] },
    names: '{water}防洪排涝工程 {town}河堤加固工程 {water}堤防提升工程',
    content: '加固堤防{few}公里，新建排涝闸{few}座',
  }),
];

/** Projects under 500 万元, most of them single facilities. */
export const smallThemes: readonly Theme[] = [
  theme({
    ...{ industry: '7722', action: 'enterprise', owner: 'factory', weight: 8, natures: ['alteration'] },
    names: '{town}喷涂废气末端治理改造 {town}印刷企业废气收集改造 {town}铸造企业除尘设施改造 {park}活性炭更换设施',
    content: '更换废气处理装置{few}套',
  }),
  theme({
    ...{ industry: '7721', action: 'restoration', owner: 'works', weight: 6 },
    names: '{town}小微水体整治 {town}池塘水质净化 {water}支流排口整治 {town}生态沟渠建设',
    content: '整治小微水体{few}处，铺设生态浮岛{many}平方米',
  }),
  theme({
    ...{ industry: '7461', action: 'capacity', owner: 'institution', weight: 5, natures: ['purchase'] },
    names: '{town}微型空气站建设 {park}应急监测设备购置 {town}移动执法终端购置',
    content: '购置监测与执法设备{many}台套',
  }),
  theme({
    ...{ industry: '7723', action: 'solidWaste', owner: 'works', weight: 3 },
    names: '{town}工业固废收集点建设 {town}小微企业危废收运平台',
    content: '建设收集点{few}处',
  }),
  theme({
    ...{ industry: '4620', action: 'restoration', owner: 'works', weight: 3 },
    names: '{town}农村污水终端改造 {town}污水泵站改造',
    content: '改造终端{few}座',
  }),
  theme({
    ...{ industry: '7726', action: 'soil', owner: 'institution', weight: 2 },
    names: '{town}疑似污染地块调查与管控 {town}农田土壤安全利用示范',
    content: '布设点位{many}个，设置围挡与标识',
  }),
];

/** Small items that are put forward by kind, the last of them services; names hardly repeat within a unit. */
export const smallPlanThemes: readonly Theme[] = [
  theme({
    ...{ industry: '7721', action: 'restoration', owner: 'works', weight: 4 },
    names: '{town}池塘生态净化工程 {town}入河排口生态整治工程 {town}小微湿地建设工程 {town}生态沟渠新建工程',
    content: '新建生态沟渠{few}百米、生态浮岛{many}平方米，改造排口{few}处',
  }),
  theme({
    ...{ industry: '7722', action: 'enterprise', owner: 'works', weight: 4, natures: ['alteration'] },
    names: '{town}喷涂废气集中治理设施建设 {town}铸造除尘设施改造 {town}印刷废气收集设施改造 {town}橡胶废气治理改造',
    content: '改造废气收集系统{few}套，新建末端治理装置{few}套',
  }),
  theme({
    ...{ industry: '7461', action: 'capacity', owner: 'institution', weight: 4, natures: ['purchase'] },
    names: '{town}空气微型站建设 {town}水质自动监测微站建设 {town}污染源在线监测设备购置 {town}臭气监测设备购置',
    content: '购置并安装监测设备{few}台套，接入县级监控平台',
  }),
  theme({
    ...{ industry: '7461', action: 'capacity', owner: 'institution', weight: 1, natures: ['purchase'] },
    names: '{town}断面水质委托监测',
    content: '委托监测断面{few}个，按季出具监测报告',
  }),
];

function theme({ names, natures = ['new'], ...rest }: Kind): Theme {
  return { ...rest, names: names.split(' '), natures };
}
