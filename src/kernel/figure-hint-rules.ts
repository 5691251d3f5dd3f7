/** Why a text is taken for urging somebody to report a certain figure. */
export type FigureHint = 'urges' | 'fillsGap' | 'proposes' | 'worksBackwards' | 'least';

/** Words that hint at a figure; `unless` is said in the clause before them or in them where they mean something else. */
export type HintRule = { readonly hint: FigureHint; readonly words: RegExp; readonly unless?: RegExp };

const numeral = '(?:[\\d.]+|[一二两三四五六七八九十百千零〇]+)';
const counted = '(?:[百千])?[万亿](?:元|(?![元吨方立平株亩人户度米公家套棵尾]))';
const bare = `(?:${numeral}(?:${counted}|元|％|个百分点|个点)|百分之${numeral})`;
const amount = `(?:约|为|至|到|成)?${bare}`;
/** An amount that somebody is to say, and not one that describes a project or a paper. */
const said = `(?:约|为|至|到|成|个|够|足|满|投资|完成投资|完成额)*${bare}(?!及?以[上下]|左右的|的?(?:项目|合同|发票|凭证|依据|来源|佐证|资料|明细|支付|贷款|资金|补助|概算))`;
const money = `(?:${numeral}(?:${counted}|元)|${numeral}个(?:百分)?点)`;
const report = '(?:填报|上报|报送|入统|申报|统计)';
const aim = `(?:目标(?!责任)|任务(?!书|单|清单|分工)(?:数|指标)?|指标|增速|增幅|${amount})`;
const urge = '(?:务必|必须|确保|保证|全力|力争|争取|尽量|尽力|尽可能|想办法|设法|一定要)';
const time = '(?:本月|当月|本季度?|本年|今年|全年|上半年|下半年|年内|年底|[一二三四]季度|\\d{1,2}月份?|前|底)';
const figure =
  '(?:数据|数字|(?<!总)投资(?!强度|规模|项目|主体|人|者)额?|完成数|完成额|完成率|本月数|月报数|报表|增速|增幅)';
const wish = '(?:请|把|将|要|须|应|尽量|争取|最好|可以|麻烦|希望|能否|能不能|务必|再|直接|统一|都|就)';
/** An amount by itself, also without its unit, as it is said beside a cell. */
const cellAmount = `(?:${bare}|[\\d.]+(?=$|[，。；！吧即就]))`;
const asks =
  '(?:^|[，。；：])(?:请|应|须|要|需|建议|可以?|最好|麻烦|能否)(?:您|你们?|贵单位)?(?:再|直接|统一|据此|重新)?';
/** Where the amount is one of a paper or a plan, and not the one reported. */
const ofOther = /概算|预算|合同|计划|批复|总投资|资金|贷款|时间|日期|月份|年份|编号|代码|发票|凭证/;
/** Where a percentage or an amount is one of real work, water or money, not one to report. */
const realThing =
  /(?<!增长|完成|投资完成)率|覆盖|水质|浓度|负荷|产能|资金|经费|配套|拨|付|款|补助|概算|预算|合同|用地|能耗|设备|人手/;
const realMoney = /资金|经费|配套|拨|款|补助|贷|概算|预算|合同|变更|资本金|人手|材料|用地|土地|设备|能耗|签字|手续/;
const aboutPast = /已(?!经?[^，。；]{0,6}请)|曾|上月|上年|去年|同期|实际|累计|截至|原|由/;

/** What a figure is measured by where no amount is named. */
const measure =
  '(?:年度|全年|本年)?(?:计划|目标|任务|去年|上年|上月|上季度|同期|(?:全国|全省|全市|全县)(?:的)?(?:平均|同期|增速)|平均)';

function rule(hint: FigureHint, words: string, unless?: RegExp): HintRule {
  return { hint, words: new RegExp(words, 'g'), ...(unless && { unless }) };
}

const urging: readonly HintRule[] = [
  // 务必达到 10%，必须完成目标任务，争取达到 500 万元
  rule('urges', `${urge}(?:要)?(?:完成|达到|实现|达成|冲刺|突破|超过|做到|冲到)[^，。；]{0,14}?${aim}`, realThing),
  rule('urges', `${urge}${time}+(?:要|再)?(?:完成|达到|实现|突破|超过|做到|冲到|冲上)${money}`, realThing),
  rule('urges', '(?:务必|必须|一定要)(?:达到|达标|冲量)', realThing),
  rule('urges', `${urge}[^，。；]{0,6}?(?:破|过|超|突破|超过)(?:[百千]万|亿元?|[两双]位数)`, realThing),
  // 确保完成投资达到……、投资额要达到、6 月底前完成投资 3,000 万元
  rule(
    'urges',
    `${urge}[^，。；]{0,8}?(?:投资|数据|增速|增幅|完成数|完成率)[^，。；]{0,4}?(?:达到|达成|超过|突破|冲到|做到|完成)`,
  ),
  rule('urges', '(?:投资额?|增速|增幅|完成数|完成率)(?:务必|必须|要|须|应|需)(?:达到|达成|超过|突破|冲到|做到)'),
  rule(
    'urges',
    `(?:前|底|之内|以内|下月|下个月)(?:要|须|应|需|再)*(?:完成|实现|新增)[^，。；]{0,8}?(?:投资|任务)[^，。；]{0,4}?${amount}`,
  ),
  // What a month has come to is a fact, unless it must.
  rule(
    'urges',
    `(?:期间|本月|当月|本季度|全年|年内)(?:(?:要|须|应|需|再)+(?:完成|实现|新增)[^，。；]{0,8}?(?:投资|任务)|(?:完成|实现)[^，。；]{0,8}?任务)[^，。；]{0,4}?${amount}`,
  ),
  // 数据最好能到 5,000 万元，增速要转正
  rule(
    'urges',
    `${figure}[^，。；]{0,8}?(?:能|要|须|应|得|最好|争取|希望|务必)(?:再|够)?(?:到|有|过|达|够|超|冲|上)(?:到|过|够)?${money}`,
    realMoney,
  ),
  rule(
    'urges',
    `${figure}[^，。；]{0,4}?(?:务必|必须|要|须|确保|一定)[^，。；]{0,4}?(?:[两双]位数|正增长|转正|全市第一|前[一二三]名?)`,
  ),
];

const comparing: readonly HintRule[] = [
  // 力争本月累计投资不低于 3 亿元，使完成率达到 90%，增幅不低于全省平均
  rule(
    'least',
    `${urge}[^，。；]{0,8}?${figure}[^，。；]{0,4}?(?:不低于|不少于|不小于|高于)(?:${amount}|${measure})`,
    realThing,
  ),
  rule(
    'least',
    `(?:^|[，。；：])(?:投资)?(?:增速|增幅|完成率)不(?:低|少|小)于[^，。；]{1,10}(?=$|[，。；])`,
    realThing,
  ),
  rule(
    'urges',
    `(?:使|让)[^，。；]{0,4}?${figure}[^，。；]{0,2}?(?:达到|超过|突破|做到|提高到|不低于)(?:${amount}|${measure})`,
    new RegExp(`${aboutPast.source}|${realThing.source}`),
  ),
  // 务必超过去年同期水平，本月投资要比上月翻一番
  rule('urges', `${urge}(?:要)?(?:超过|高于|不低于|赶上)${measure}`, realThing),
  rule('urges', `${figure}(?:务必|必须|要|须|应|需|得)(?:比|较)[^，。；]{1,8}?(?:翻|增|高|多)`, realMoney),
  // 请将完成投资调整至计划的九成，数据做到与计划一致
  rule('proposes', `${figure}(?:调整|调|改|提高?|做|写)(?:到|至|成|为)${measure}`, aboutPast),
  rule('proposes', `${figure}(?:要|须|应)?(?:做到|做成|调到|改到|写成)(?:与|和|跟)${measure}[^，。；]{0,2}?一致`),
  // 投资额往上报一些，把投资报足，按时序进度补齐投资
  rule('fillsGap', `${figure}[^，。；]{0,4}?往上(?:报|填|调|做)(?!送|告)`),
  rule('fillsGap', `(?:把|将)[^，。；]{0,4}?${figure}(?:报|做|填)(?:足|够|高|大)`),
  rule('worksBackwards', `(?:按|照)[^，。；]{0,4}?(?:时间|时序|序时)进度[^，。；]{0,2}?补[^，。；]{0,4}?(?:投资|数)`),
];

const filling: readonly HintRule[] = [
  // 补足差额，凑够数，把缺口补上
  rule(
    'fillsGap',
    '(?:补足|补齐|补报|补上|填平|弥补|追平|追回)[^，。；]{0,10}?(?:差额|缺口|差距|欠账|差的|任务数|投资额)',
    realMoney,
  ),
  rule('fillsGap', '(?:差额|缺口|差距)[^，。；]{0,10}?(?:补足|补齐|补报|补上|填平|追回|消化)', realMoney),
  // 还差 500 万元，请补上
  rule(
    'fillsGap',
    `(?:差|缺|少|欠|短)(?:了|着)?[^，。；]{0,6}?${money}[，；]?[^。；]{0,12}?(?:补上|补足|补齐|补报|补起来|补回|补进|追上|报上|填上|凑)`,
    realMoney,
  ),
  rule('fillsGap', '(?:差|缺|要|需要?)多少[，、]?(?:就)?(?:报|补|填|凑)多少'),
  rule(
    'fillsGap',
    '凑(?:足|够|齐|数|满)(?![^，。；]{0,6}(?:材料|资料|人|签字|手续|要件|资金|配套|设备|车))|凑(?:到|成|个|出|上)[^，。；]{0,4}?(?:[\\d一二两三四五六七八九十]|数)|冲(?:一冲|量)|做大(?:投资)?(?:数据|数字)|数据(?:再)?(?:做|往)(?:上|高)',
    realMoney,
  ),
  // 多报一点，报高些，把增速拉上去，数字要好看
  rule(
    'fillsGap',
    '多(?:填|报)(?:一?些|一?点|几|上去)|(?:报|填)(?:得)?(?:高|大|多)(?:一?些|一?点)|往(?:高|大|多)里?(?:报|填|调)',
  ),
  rule(
    'fillsGap',
    '(?:数据|数字|增速|增幅|投资额|完成数|数)(?:给|要|得|再|尽量)*(?:拉|提|冲|顶|做|抬|追)(?:一?[拉提冲])?(?:上去|上来|起来|高)',
  ),
  rule('fillsGap', '(?:数据|数字|报表|增速)[^，。；]{0,4}?(?:要|得|再|更|做得|弄得)[^，。；]{0,3}?(?:好看|漂亮)'),
];

const proposing: readonly HintRule[] = [
  // 建议填报 500 万元，请按 1,200 万元上报，改为 800 万元
  rule('proposes', `(?:建议|请|可|应|宜)(?:按|以|照)?[^，。；]{0,8}?${said}[^，。；]{0,4}?${report}`, realMoney),
  rule('proposes', `(?:建议|请|应|宜)[^，。；]{0,8}?${report}(?:数|额)?${said}`, aboutPast),
  rule(
    'proposes',
    `(?:数据|(?<!总)投资额?|完成数|完成额|报表)[^，。；]{0,6}?(?:调整|改|修改|调|提|提高|上调|调高|加|增加|做|填|写)(?:为|到|至|成)${said}`,
    /概算|预算|合同|计划|批复|已|由|原/,
  ),
  // 请改为 500 万元，应为 500，正确的数是 500 万元: beside a cell nobody says of what
  rule('proposes', `${asks}(?:更正|修改|调整|改|更改|修正|订正|重填|填|写)(?:为|成|到|至)?${cellAmount}`, ofOther),
  rule(
    'proposes',
    `(?:^|[，。；：]|本月|当月|${figure}|累计)(?:数|数字|这里|此处|该数)?(?:应该|应当|应|该|正确的?(?:数|值)?)(?:是|为)${cellAmount}`,
    ofOther,
  ),
  // 请把本月报到 500 万元，补报到 500 万元
  rule('proposes', `${wish}[^，。；]{0,10}?(?:报|填|补|冲|凑|补报|上报|填报)(?:到|至|成|足|够|满)${said}`, realMoney),
  rule(
    'proposes',
    `(?:报|填|补报|上报|填报|冲|凑)(?:到|至|足|够|满)${said}`,
    new RegExp(`${aboutPast.source}|${realMoney.source}`),
  ),
  rule(
    'proposes',
    `(?:请|把|将|尽量|最好)[^，。；]{0,4}?(?:本月|当月|这个月|月报|完成|${figure})[^，。；]{0,6}?(?:调|提|做|加|改|抬|拉|写)(?:高|整)?(?:到|至|成|为)${said}`,
    realMoney,
  ),
  // 本月须报 1,000 万元，就报 500 万元，统一填 300 万元
  rule(
    'proposes',
    `(?:须|需|要|得|应|再|必须|多)(?:再)?(?:补)?(?:填报|上报|报送|入统|申报|报)(?!了|未|的)[^，。；]{0,6}?${said}`,
    realMoney,
  ),
  rule(
    'proposes',
    `(?:就|先|统一|直接|各|都|每(?:个|项)?项目|可以?|最好)(?:再|先)?(?:按)?(?:填报?|上报|报|写)(?!了)(?:个)?${said}`,
    realMoney,
  ),
  rule(
    'proposes',
    `(?:再|各|统一|分别|每[^，。；]{0,4}?)(?:加|增加|调增|上调|多加)(?:个)?${said}`,
    new RegExp(`${realMoney.source}|${aboutPast.source}`),
  ),
];

const deriving: readonly HintRule[] = [
  // 按目标倒推上报，照去年的数报
  rule(
    'worksBackwards',
    `(?:按|照|依)(?:照)?[^，。；]{0,6}?(?:目标(?!责任)|任务(?!书|单|清单|分工)|增速|进度要求|${amount})[^，。；]{0,6}?(?:倒推|反推|${report})`,
  ),
  rule('worksBackwards', '(?:倒推|反推)[^，。；]{0,10}?(?:填报|上报|报送|数据|投资)'),
  rule(
    'worksBackwards',
    '(?:按|照|参照)(?:照)?(?:着)?(?:年度|全年)?(?:计划|目标|任务|去年|上月|同期|时间进度|序时进度|全市平均|平均)(?:的)?(?:数|数字|水平|增速|增幅|比例)?(?:来)?(?:填报?|上报|报)(?!送|告|批|名)',
  ),
  // 至少报 300 万元，上报数不得低于，增速不能掉下来
  rule(
    'least',
    `(?:至少|不低于|不少于|不得低于|不得少于|最低|最少)[^，。；]{0,6}?(?:报|填|入统)[^，。；]{0,4}?${amount}`,
  ),
  rule('least', `${report}(?:数|额|的投资)?[^，。；]{0,6}?(?:至少|不低于|不少于|不得低于|不得少于|不能低于|不能少于)`),
  rule(
    'least',
    `${figure}[^，。；]{0,6}?不(?:得|能|要|可|许)(?:再)?(?:低于|少于|掉|下滑|负增长|难看|比[^，。；]{1,6}?(?:低|少))`,
    /资本金|强度|的项目|门槛/,
  ),
];

/** Every wording that is taken for a hint, in the order in which it is looked for. */
export const hintRules: readonly HintRule[] = [...urging, ...comparing, ...filling, ...proposing, ...deriving];
