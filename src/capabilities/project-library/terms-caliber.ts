import type { Terms } from '#kernel/terms.ts';

/** Why a project is in or out of the caliber or must be asked about, and what a missing fact would change. */
export const caliberTerms = {
  inDivision: {
    zh: '行业代码 {code}（{name}）属于第 77 大类“生态保护和环境治理业”。',
    en: 'Industry code {code} ({name}) belongs to division 77, ecological protection and environmental governance.',
  },
  contentAgrees: {
    zh: '建设内容与代码一致：{words}。',
    en: 'The content agrees with the code: {words}.',
  },
  contentOtherClass: {
    zh: '建设内容更接近 {code}（{name}）：{words}{share}。仍属第 77 大类，请核对四位代码。',
    en: 'The content is closer to {code} ({name}): {words}{share}. It stays in division 77; check the four digits.',
  },
  contentElsewhere: {
    zh: '代码写 {stated}，但建设内容的主要用途是 {code}（{name}）：{words}{share}。{takes}不属于第 77 大类。',
    en: 'The code says {stated}, but the main use is {code} ({name}): {words}{share}. That is outside division 77.',
  },
  contentElsewhereNoCode: {
    zh: '没有可用的行业代码；建设内容的主要用途是 {code}（{name}）：{words}{share}。{takes}不属于第 77 大类。',
    en: 'There is no usable code; the main use is {code} ({name}): {words}{share}. That is outside division 77.',
  },
  contentDoubtful: {
    zh: '建设内容像是 {code}（{name}）：{words}{share}。这类内容应先与县统计局确认，并记录答复。',
    en: 'The content looks like {code} ({name}): {words}{share}. Such work is to be settled with the county statistics bureau and the answer recorded.',
  },
  contentMixed: {
    zh: '建设内容既有 {code}（{name}{share}），又有 {otherCode}（{otherName}{otherShare}），看不出哪一项为主。',
    en: 'The content holds both {code} ({name}{share}) and {otherCode} ({otherName}{otherShare}); which one prevails cannot be told.',
  },
  elsewhere: {
    zh: '行业代码 {code}（{name}）不属于第 77 大类“生态保护和环境治理业”。',
    en: 'Industry code {code} ({name}) does not belong to division 77.',
  },
  elsewhereTakes: {
    zh: '行业代码 {code}（{name}）不属于第 77 大类：{takes}归入该类。',
    en: 'Industry code {code} ({name}) does not belong to division 77: such work is counted there.',
  },
  capacityPlan: {
    zh: '监测站、监测设备和监管平台属于 7461，可列入年度工作方案的“环保能力建设”，不计入口径。',
    en: 'Monitoring stations, equipment and platforms are 7461: they may stand in the year’s plan as capacity building but are not in the caliber.',
  },
  capacityUnsaid: {
    zh: '列入“环保能力建设”行动，但看不出建设什么；监测、监管能力属于 7461，不计入口径。',
    en: 'It stands under capacity building and does not say what is built; monitoring capacity is 7461 and is not in the caliber.',
  },
  codeSuspected: {
    zh: '代码写 {stated}，但建设内容明显属于 {code}（{name}）：{words}{share}。代码可能填错：行业按建成后的主要用途确定，不按单位所属行业。',
    en: 'The code says {stated}, but the content is clearly {code} ({name}): {words}{share}. The code may be wrong: the main use decides, not the unit’s own industry.',
  },
  codeMissing: { zh: '没有行业代码。{hint}', en: 'There is no industry code. {hint}' },
  codeShort: {
    zh: '行业代码 {code} 未到四位，须按建成后的主要用途确定四位代码。{hint}',
    en: 'Industry code {code} has fewer than four digits: the main use decides the class. {hint}',
  },
  codeOfBuilder: {
    zh: '{code} 是施工单位的行业代码，不能作为项目的行业代码。{hint}',
    en: '{code} is a builder’s code and never that of a project. {hint}',
  },
  codeUnknown: {
    zh: 'GB/T 4754-{edition} 没有 {code} 这一类，请核对。{hint}',
    en: 'GB/T 4754-{edition} has no class {code}: check it. {hint}',
  },
  codeCollides: {
    zh: '{code} 在 2011 版和 2017 版中含义不同，项目时间为 {month}，请注明行业代码版本。',
    en: '{code} means different things in the editions of 2011 and 2017, and the project dates from {month}: state the edition.',
  },
  classNewIn2017: {
    zh: '{code}（{name}）是 2017 版的小类，2011 版中归在何处未能确认。',
    en: '{code} ({name}) is a class of 2017; where it stood in 2011 is not confirmed.',
  },
  mine: {
    zh: '矿山生态修复归 7711、7719 还是 7729，没有查到统一规定，须向县统计局确认并记录答复。',
    en: 'No ruling says whether mine restoration is 7711, 7719 or 7729: ask the county statistics bureau and record the answer.',
  },
  waterSource: {
    zh: '饮用水水源保护归 7721 还是 7620（水资源管理），没有查到统一规定，须向县统计局确认并记录答复。',
    en: 'No ruling says whether protecting a drinking-water source is 7721 or 7620: ask the county statistics bureau and record the answer.',
  },
  coast: {
    zh: '海岸带整治：生态修复归 7711，海塘、护岸归 7610，围填海不是投资，须向县统计局确认并记录答复。',
    en: 'Coastal work: ecosystems are 7711, sea walls 7610, reclamation is no investment; ask the county statistics bureau and record the answer.',
  },
  totalReaches: {
    zh: '计划总投资 {amount} 万元，达到 {threshold} 万元起点。',
    en: 'The planned total of {amount} 万元 reaches the threshold of {threshold} 万元.',
  },
  totalBelow: {
    zh: '计划总投资 {amount} 万元，低于 {threshold} 万元起点。',
    en: 'The planned total of {amount} 万元 is below the threshold of {threshold} 万元.',
  },
  strippedReaches: {
    zh: '计划总投资 {amount} 万元，扣除{parts}后为 {counted} 万元，达到 {threshold} 万元起点。',
    en: 'The planned total of {amount} 万元 without {parts} is {counted} 万元 and reaches the threshold of {threshold} 万元.',
  },
  strippedBelow: {
    zh: '计划总投资 {amount} 万元，扣除{parts}后为 {counted} 万元，低于 {threshold} 万元起点。',
    en: 'The planned total of {amount} 万元 without {parts} is {counted} 万元, below the threshold of {threshold} 万元.',
  },
  landDecides: {
    zh: '扣除{parts}后只有 {counted} 万元，低于 {threshold} 万元；土地和征迁费用是否计入没有统一说法，须向县统计局确认。',
    en: 'Without {parts} only {counted} 万元 remain, below {threshold} 万元; whether land and compensation count is not settled: ask the county statistics bureau.',
  },
  totalMissing: { zh: '没有计划总投资。', en: 'There is no planned total.' },
  'part.used': { zh: '旧设备和旧建筑物 {amount} 万元', en: 'used assets of {amount} 万元' },
  'part.working': { zh: '铺底流动资金 {amount} 万元', en: 'working capital of {amount} 万元' },
  'part.expensed': { zh: '不形成固定资产的费用 {amount} 万元', en: 'expensed cost of {amount} 万元' },
  'part.land': { zh: '土地购置费 {amount} 万元', en: 'land of {amount} 万元' },
  'part.compensation': { zh: '征地拆迁补偿费 {amount} 万元', en: 'compensation of {amount} 万元' },
  'part.landText': {
    zh: '建设内容写明的土地、征迁费用 {amount} 万元',
    en: 'land or compensation of {amount} 万元 as the content says',
  },
  'part.expensedText': {
    zh: '建设内容写明的运维、咨询、流动资金或旧设备费用 {amount} 万元',
    en: 'operation, consulting, working capital or used equipment of {amount} 万元 as the content says',
  },
  maintenance: {
    zh: '“{word}”：维护、大修、养护、运营属于费用化支出，不形成新的固定资产。',
    en: '“{word}”: maintenance, major repair and operation are expensed and add no fixed asset.',
  },
  consulting: {
    zh: '“{word}”：规划、咨询、调查、监测等服务不形成固定资产。',
    en: '“{word}”: plans, consulting, surveys and monitoring services leave no fixed asset.',
  },
  subsidy: {
    zh: '“{word}”：发放补助、补贴不是固定资产投资。',
    en: '“{word}”: cash subsidies are no investment in fixed assets.',
  },
  consumables: { zh: '“{word}”：耗材、药剂、物资不是固定资产。', en: '“{word}”: consumables are no fixed assets.' },
  usedPurchase: {
    zh: '“{word}”：单纯购买旧设备、旧建筑物会重复统计，不计入。',
    en: '“{word}”: merely buying second-hand assets would count them twice.',
  },
  lease: { zh: '“{word}”：经营性租赁不是固定资产投资。', en: '“{word}”: a lease is no investment in fixed assets.' },
  levelling: {
    zh: '“{word}”：单纯的土地平整、一级开发、围填海不计入。',
    en: '“{word}”: mere levelling, land development and reclamation are not counted.',
  },
  decoration: { zh: '“{word}”：单纯装修、翻新不增加固定资产。', en: '“{word}”: mere decoration adds no fixed asset.' },
  filedSeparately: {
    zh: '治理设施已单独立项（备案），按治理设施本身确定行业。',
    en: 'The facility is filed as a project of its own and classified by itself.',
  },
  filingAssumed: {
    zh: '项目本身就是治理设施；请确认已单独立项（备案），随主体工程建设的应并入主体工程。',
    en: 'The project is the facility itself; confirm that it is filed separately, since part of a larger work goes with that work.',
  },
  partOfWorks: {
    zh: '治理设施随主体工程建设（{word}），并入主体工程，按主体工程的行业统计。',
    en: 'The facility is part of a larger work ({word}) and goes with that work’s class.',
  },
  notFiledSeparately: {
    zh: '没有单独立项（备案），应并入主体工程，按主体工程的行业统计。',
    en: 'It is not filed separately and goes with the class of the main works.',
  },
  partOfRoad: {
    zh: '声屏障是道路工程的组成部分（{word}），按道路工程统计。',
    en: 'The noise barrier is part of a road ({word}) and counts there.',
  },
  assetPassed: {
    zh: '资产测试三问均为“是”：形成可辨认资产、业主计入固定资产、不只是平整开挖。',
    en: 'All three questions of the asset test are answered yes.',
  },
  hardToFormAsset: {
    zh: '难以形成固定资产：{questions}为“否”。不能直接计入，须向县统计局咨询并记录答复。',
    en: 'Hard to form an asset: {questions} was answered no. Consult the county statistics bureau and record the answer.',
  },
  assetUnanswered: {
    zh: '土壤修复、海岸带整治、清淤类项目须先回答资产测试：{questions}。',
    en: 'Soil, coastal and dredging work must answer the asset test first: {questions}.',
  },
  'question.leavesAsset': { zh: '是否形成可辨认资产', en: 'whether an identifiable asset exists afterwards' },
  'question.isCapitalised': { zh: '业主是否计入固定资产', en: 'whether the owner capitalises it' },
  'question.isBeyondLevelling': {
    zh: '是否不只是平整、开挖或围填',
    en: 'whether it is more than levelling or excavation',
  },
  bundled: {
    zh: '“{word}”：打捆项目须在立项时成为一个项目（一个代码、一个业主、同县同类），并经县统计局确认。',
    en: '“{word}”: a bundle must be one project from its approval on (one code, one owner, one county and class) and be confirmed by the county statistics bureau.',
  },
  settled: { zh: '{text}（统计局已答复，见下）', en: '{text} (The bureau has answered, see below.)' },
  answeredYes: {
    zh: '{office}{date}答复：符合口径{document}。',
    en: '{office} answered on {date}: it counts{document}.',
  },
  answeredNo: {
    zh: '{office}{date}答复：不符合口径{document}。',
    en: '{office} answered on {date}: it does not count{document}.',
  },
  answeredConditional: {
    zh: '{office}{date}答复：附条件（{condition}）{document}，条件落实后再确认。',
    en: '{office} answered on {date} with a condition ({condition}){document}: confirm once it is met.',
  },
  'hint.suggest': {
    zh: '按建设内容（{words}{share}）建议 {code}（{name}），请与县统计局确认。',
    en: 'The content ({words}{share}) suggests {code} ({name}); settle it with the county statistics bureau.',
  },
  'hint.none': {
    zh: '请按建成后的主要用途与县统计局确认。',
    en: 'Settle it by the main use after completion, with the county statistics bureau.',
  },
  share: { zh: '，占投资 {percent}%', en: ', {percent}% of the cost' },
  'missing.industryCode': {
    zh: '行业代码：填上 {code} 即{effect}',
    en: 'Industry code: with {code} it {effect}',
  },
  'missing.industryCodeOpen': {
    zh: '行业代码：属于第 77 大类的四位代码可计入，其他代码不计入',
    en: 'Industry code: a class of division 77 counts, others do not',
  },
  'missing.industryEdition': {
    zh: '行业代码版本：注明 2011 版或 2017 版后，含义即可确定',
    en: 'Edition of the code: 2011 or 2017 settles what it means',
  },
  'missing.content': {
    zh: '建设内容：写明建设什么；属于治理设施可计入，属于监测、监管能力不计入',
    en: 'Content: say what is built; a treatment facility counts, monitoring capacity does not',
  },
  'missing.plannedTotalYuan': {
    zh: '计划总投资：达到 {threshold} 万元才符合口径，低于则不符合',
    en: 'Planned total: from {threshold} 万元 on it counts, below it does not',
  },
  'missing.costShares': {
    zh: '分项投资：在建设内容中写明各部分的金额或占比；占比最大的部分决定行业',
    en: 'Cost by part: state amounts or shares in the content; the largest part decides the class',
  },
  'missing.leavesAsset': {
    zh: '是否形成可辨认资产：三问均为“是”可计入，任一为“否”须咨询',
    en: 'Whether an asset remains: three times yes counts, any no must be consulted',
  },
  'missing.isCapitalised': {
    zh: '业主是否计入固定资产：三问均为“是”可计入，任一为“否”须咨询',
    en: 'Whether it is capitalised: three times yes counts, any no must be consulted',
  },
  'missing.isBeyondLevelling': {
    zh: '是否不只是平整、开挖或围填：三问均为“是”可计入，任一为“否”须咨询',
    en: 'Whether it is more than levelling: three times yes counts, any no must be consulted',
  },
  'missing.consultation': {
    zh: '县统计局的答复：答复“符合”即计入，“不符合”即不计入',
    en: 'The answer of the county statistics bureau: yes counts, no does not',
  },
  'effect.in': { zh: '符合口径', en: 'is in the caliber' },
  'effect.out': { zh: '不符合口径', en: 'is out of the caliber' },
  'effect.ask': { zh: '仍需核实其他事项', en: 'still leaves other questions' },
  answeredInFuture: {
    zh: '答复日期 {date} 还没有到，请核对。',
    en: 'The day of the answer, {date}, has not come yet: check it.',
  },
  conditionMissing: { zh: '附条件的答复须写明条件。', en: 'A conditional answer must state its condition.' },
  conditionNotAsked: {
    zh: '只有附条件的答复才填写条件，请核对答复。',
    en: 'Only a conditional answer has a condition: check the answer.',
  },
  projectChanged: {
    zh: '该项目已由 {by} 更新，请刷新后再填。',
    en: 'The project was changed by {by}: reload before you save.',
  },
  rulesUnknown: {
    zh: '没有 {year} 年的口径规则，最早为 {first} 年。',
    en: 'There are no rules for {year}; the first are those of {first}.',
  },
  codeNotInLibrary: {
    zh: '项目库中没有代码为 {code} 的项目。',
    en: 'The library holds no project with the code {code}.',
  },
} as const satisfies Terms;
export type CaliberTerm = keyof typeof caliberTerms;
