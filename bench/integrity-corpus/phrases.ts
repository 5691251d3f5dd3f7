/**
 * How people of one office write. The development corpus and the held-out one have no phrase in common, so that a
 * detector that only knows the words of the first is found out by the second.
 */
export type Phrases = {
  /** The whole of the work, `{p}` is its percent. */
  readonly whole: readonly string[];
  /** A part of the work. */
  readonly part: readonly string[];
  readonly equipment: readonly string[];
  readonly settled: readonly string[];
  readonly instalment: readonly string[];
  readonly design: readonly string[];
  readonly done: readonly string[];
  readonly stopped: readonly string[];
  readonly resumed: readonly string[];
  readonly slow: readonly string[];
  /** Sentences long enough to be somebody's own; `{a}` and `{b}` are numbers. */
  readonly own: readonly string[];
  readonly works: readonly (readonly [name: string, industry: string, content: string])[];
  readonly wrongWorks: readonly (readonly [name: string, content: string])[];
  readonly townships: readonly string[];
  readonly things: readonly string[];
  readonly legalForms: readonly string[];
};

const split = (text: string) => text.trim().split(/\s*\|\s*/);

/** Words of the development corpus. */
export const developmentPhrases: Phrases = {
  whole: split('累计完成{p}% | 工程累计完成{p}%，按计划推进 | 总体进度{p}% | 形象进度达{p}%'),
  part: split('完成主体工程{p}% | 土建工程完成{p}%，设备已订货 | 完成管道敷设{p}% | 设备基础浇筑完成 | 完成基坑开挖'),
  equipment: split('主要设备到货，设备款支付 | 大型设备进场安装 | 一体化设备到场'),
  settled: split('完成工程结算，支付尾款 | 年底集中结算进度款'),
  instalment: split('按合同分期支付进度款 | 按月计量支付'),
  design: split('支付设计、勘察费用 | 征地补偿及前期费用'),
  done: split('工程完工，准备竣工验收 | 全部建成，投入试运行'),
  stopped: split('因用地纠纷停工 | 项目暂停施工，人员已撤场 | 本月无施工'),
  resumed: split('春节后复工，正常施工 | 雨季结束，施工恢复'),
  slow: split('受疫情影响，复工推迟 | 连续阴雨，土方施工受阻'),
  own: split(
    '完成{a}米生态护岸砌筑和{b}亩水生植物种植，清理淤积底泥并转运至指定堆场 | 完成{a}台套废气收集装置安装以及{b}米风管敷设，活性炭吸附塔基础养护完成 | 完成{a}立方米污染土壤清挖和{b}立方米异位固化，阻隔墙钢筋绑扎完毕',
  ),
  works: [
    ['水生态修复', '7721', '河道生态护岸、水生植物恢复、生态缓冲带建设'],
    ['河流水污染治理', '7721', '底泥污染治理、人工湿地、生态补水'],
    ['废气治理提升', '7722', '建设活性炭吸附脱附及催化燃烧装置'],
    ['一般固废处置中心', '7723', '建设固体废物预处理车间和贮存库'],
    ['危险废物处置', '7724', '建设危险废物焚烧线一条及配套设施'],
    ['地块土壤修复', '7726', '污染地块土壤异位修复及阻隔墙建设'],
    ['滨海湿地保护', '7711', '湿地生态系统恢复与保护'],
  ],
  wrongWorks: [
    ['空气自动站', '新建空气自动站及配套监测设备'],
    ['污水处理厂提标改造', '污水处理厂提标改造，增设深度处理单元'],
    ['园区污水管网', '新建污水管网12公里及提升泵站'],
    ['生活垃圾中转站', '建设生活垃圾中转站及压缩设备'],
    ['海塘除险加固', '海塘加固3公里，提高防洪标准'],
    ['畜禽粪污利用中心', '建设畜禽粪污处理利用设施'],
  ],
  townships: split('平桥 | 白鹤 | 街头 | 坦头 | 泳溪 | 石梁 | 龙溪 | 雷峰 | 三州 | 洪畴 | 南屏 | 福溪'),
  things: split(
    '始丰 | 赭溪 | 苍山 | 倒溪 | 三茅 | 螺溪 | 崔岙 | 欢岙 | 慈圣 | 桐柏 | 灵溪 | 清溪 | 山头郑 | 下路王 | 后岸 | 塔后 | 张思 | 金满 | 左溪 | 永宁 | 元同 | 东官 | 浦前 | 桃源 | 双坑 | 黄坦 | 溪口 | 石塘 | 新桥 | 港南',
  ),
  legalForms: split('建设投资有限公司 | 水务集团有限公司 | 环保科技有限公司 | 街道办事处'),
};

/** Words of the held-out corpus; nothing was tuned on it. */
export const heldOutPhrases: Phrases = {
  whole: split('截至目前工程总进度{p}% | 项目整体完成{p}% | 累计完成约{p}% | 完成总工程量的{p}%'),
  part: split('桩基完成{p}% | 池体结构施工至{p}% | 完成沟槽开挖及垫层 | 厂房钢结构吊装{p}% | 场平基本结束'),
  equipment: split('脱硫塔整机到货 | 进口风机已进场 | 本月一次性支付成套设备采购款'),
  settled: split('完成竣工结算审核 | 按审计结论支付结算款'),
  instalment: split('按合同约定等额支付 | 运维与租赁费用逐月支付'),
  design: split('支付土地及青苗补偿 | 可研、环评、监理等前期费用'),
  done: split('已竣工，资料归档中 | 完成全部建设内容并投用'),
  stopped: split('工地停工整改 | 资金链断裂，已停建 | 未开展施工'),
  resumed: split('节后恢复施工 | 台风过后抓紧施工'),
  slow: split('劳动力不足，进度偏慢 | 外地工人未到岗'),
  own: split(
    '浇筑完成{a}号沉淀池底板，{b}号调节池侧壁模板安装完毕，下阶段进行闭水试验准备 | 栽植红树林幼苗{a}万株，退塘还湿{b}公顷，潮沟疏通与监测桩布设同步推进 | 布设抽提井{a}口，注射点{b}个，氧化药剂第二轮投加结束并完成取样送检',
  ),
  works: [
    ['黑臭水体治理', '7721', '底泥原位治理、曝气增氧和岸线生态化'],
    ['地下水污染防治', '7721', '地下水污染阻控与修复'],
    ['VOCs深度治理', '7722', '建设RTO焚烧装置三套'],
    ['固体废物综合利用', '7723', '建设固体废物分选和处置设施'],
    ['医疗废物处置', '7724', '新建医疗废物高温蒸煮线'],
    ['退役场地修复', '7726', '场地污染土壤修复和风险管控'],
    ['矿山生态修复', '7719', '边坡修复、植被恢复'],
  ],
  wrongWorks: [
    ['大气应急监测能力建设', '购置应急监测车和监测设备'],
    ['城北污水处理厂扩容', '污水处理厂扩容，新增二沉池'],
    ['工业区零直排改造', '雨污分流与管网改造'],
    ['餐厨垃圾处理中心', '建设餐厨垃圾收运和处理系统'],
    ['堤防提升', '堤防加高培厚，满足防洪要求'],
    ['养殖场粪污治理', '建设粪污处理设施和沼液池'],
  ],
  townships: split('横溪 | 白塔 | 田市 | 官路 | 下各 | 朱溪 | 安岭 | 溪港 | 湫山 | 淡竹 | 皤滩 | 埠头'),
  things: split(
    '永安 | 朱溪港 | 盂溪 | 十三都 | 九都 | 曹店 | 响石 | 苍岭 | 神仙居 | 景星 | 官坑 | 潘山 | 李宅 | 上张 | 大战 | 双庙 | 南峰 | 福应 | 步路 | 广度 | 杨府 | 里林 | 西炉 | 郑桥 | 厚仁 | 梓林 | 东方红 | 枫树 | 板桥 | 管山',
  ),
  legalForms: split('城市发展有限公司 | 生态建设有限公司 | 化工股份有限公司 | 人民政府'),
};
