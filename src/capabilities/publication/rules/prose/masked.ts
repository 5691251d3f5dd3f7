const number = '[一二两三四五六七八九十百千零〇\\d]{1,12}';
const numerals = '[一两三四五六七八九十百千万双]';
/** A character that is no number and no classifier of one. */
const noNumeral = '(?![一二两三四五六七八九十百千万亿几余多分点成倍])[\\u4e00-\\u9fff]';

/** Numbers that identify, address or date a thing instead of measuring it. */
const codes: readonly RegExp[] = [
  /https?:\/\/\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,80}/g,
  /(?:电话|传真|手机|邮编|邮政编码|热线|拨打|微信|QQ|账号|帐号|卡号|编号|代码|证号|文号|邮箱)(?:号码)?[:：为是（( ]{0,4}[A-Za-z]{0,6}-?\d[\d\-—()（）、,/ 转*Xx]*/g,
  /[(（]?0\d{2,3}[)）]?[-—– ]?\d{7,8}(?:[-—–]\d{1,4})?/g,
  /(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g,
  /(?<!\d)(?:12345|12369|12315|110|119|120|122)(?=["”’]?(?:热线|举报|投诉|电话|平台|服务|指挥))/g,
  /[〔[［【(（]\s*(?:19|20)\d{2}\s*[〕\]］】)）]\s*(?:年)?(?:增刊)?第?\s*\d+(?:[-—]\d+)?\s*[号期]/g,
  /(?:19|20)\d{2}\s*年第\s*\d+\s*[号期]/g,
  /(?<!\d)\d+(?:-\d+){2,}|(?<![0-9A-Z])[0-9A-Z]{15,}/g,
  /(?<![a-z])(?:GB|HJ|DB|ISO|CJ|NY|QB|SL|TD|CECS|JGJ|CJJ|AQ|WS|GBZ|JR|XF)\d*(?:\s*\/\s*[A-Z])?\s*[\d.]+(?:\s*[-—]\s*\d{2,4})?/g,
  // PM2.5, CO2, V3, 5G, 4S店: a number and Latin letters make one name, unless the letters are a unit.
  /(?!(?:[khc]?m)[23](?![\d.])|[A-Za-z]\d{2,}(?:\.\d+)?万?(?:吨|公斤|千克))[A-Za-z][-_]?\d+(?:\.\d+)?(?:-\d+h?)?/g,
  /(?<![\d.])\d+(?:\.\d+)?(?=[A-Z](?![A-Za-z²³2-3/]|\b))|(?<!\d)\d+(?=[GSDA](?![A-Za-z]))/g,
  /(?<!\d)\d+(?= *(?:号|国道|省道|县道|路(?!公里)|弄|团部?|栋\d|幢\d|单元))/g,
  /(?<!\d)\d+(?:幢|栋|号楼|单元) *\d+(?:室|号)?/g,
  /(?:[^代仪发报]|^)表\s*\d+(?:[-.]\d+)*(?!\s*(?:名|位|人|个|\d))|(?:附件|附表|附图|专栏|专题)\s*\d+(?:[-.]\d+)*(?!\s*(?:份|个|件|张))|(?<=[见如（(]|^)图\s*\d+(?:[-.]\d+)*/gm,
];

/** Times of the day, and the hours that name a mean: O3日最大8小时平均. */
const clocks: readonly RegExp[] = [
  /日最大\s*\d+\s*小时/g,
  /(?<!\d)(?:[01]?\d|2[0-4])\s*[:：]\s*[0-5]\d(?::[0-5]\d)?(?![\d.])(?!\s*[:：])/g,
  /(?<![\d.])\d{1,2}\s*时(?:\s*\d{1,2}\s*分|整)?(?!间)/g,
  /(?:上午|下午|凌晨|晚上|早上|中午|日)\s*\d{1,2}\s*点(?:\s*\d{1,2}\s*分|半|整)?/g,
];

/** Ordinals, numbering and leads. */
const orders: readonly RegExp[] = [
  new RegExp(`第\\s*${number}(?:\\s*[、至~～—–-]\\s*第?${number})*`, 'g'),
  /^[\s#*>]*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}[.．、](?!\d)|\d{1,2}\s*(?=[.．、]\D)|[①-⑳])/gm,
  /(?<=[。；：:，,\s])[(（][一二三四五六七八九十\d]{1,3}[)）]/g,
  /(?<=^|[。；：:，,、\s*”）)])[一二三四五六七八九十]{1,2}(?:是|要|则|靠|抓|看)/gm,
];

/** Places that begin with, or hold, a number. */
const places = `三门(?:县|湾|核电|港|青蟹|籍)? 三甲(?:街道|港|医院) 一江山 三亚 四川 六安 七台河 九江 十堰 百色 千岛湖 万州 万宁 三明(?=市) 三峡
  三沙 五峰 六盘水 九寨沟 两广 四平(?=市) 三河市 五台(?=山|县) 八达岭 万年县 万载 五河(?=县) 五华(?=县|区) 五常(?=市) 四会(?=市) 三台(?=县) 三水区 九龙 五莲 三江 三角洲 长三角 珠三角
  两江 五岭 两湖 两淮`;

/** Sayings, programmes and institutions of official papers, whatever the number in them once counted. */
const sayings = `一带一路 [大气水土]十条 三同时 四通一平 三通一平 七通一平 五通一平 两山 百日 万人 千村 万村 百村 千企 万企 百企 千名
  万名 三农 三废 三线一单 五水共治 一岗双责 双随机 三改一拆 四边三化 五位一体 四个全面 四个意识 四个自信 四个伟大 四个服从 两个维护
  两个确立 两个毫不动摇 两个健康 两个一百年 两个结合 三个代表 三个务必 六个必须 五个必由之路 四个最严 四个不摘 六稳 六保 三保 三公(?!里|斤|顷)
  三严三实 两学一做 四风 八项规定 三重一大 三服务 三去一降一补 两不愁三保障 三大攻坚战 四不两直 三个一批 三个一(?![个项])
  五个一(?![个项]) 三合一 八八战略 七边三化 两高 两会 两代表 三令五申 四季 三伏 三九 九九 双十一 九三学社 三位一体 三包 三无 四统一
  五统一 两统一 两不误 两手抓 两促进 两张皮 三方(?!面|案) 两岸 两侧 两地 两级 两手 两者 两难 两化 两网 两新(?!增|建|开) 三新(?!增|建|开) [一二三四五]类(?=水|标准|地|功能|居住|用地|人员) 两端 两头(?!牛|猪|羊) 三产 二产
  三次产业 一产 一二三产 二次 一等 二等 三等 一期 二期 三期 四期 五期
  五一(?=劳|小|假|期|节) 十一(?=黄|假|期间|国) 三八(?=妇|节) 六一(?=儿|节) 七一(?=讲|建|前|期|表) 八一(?=建|节)`;

/** Words of which a numeral is only a part. */
const wordsWithNumerals = `一把手 一票否决 一网 一体 一线 一律 一定 一致 一切 一批 一系列 一般 一直 一旦 一样
  一起(?!案|事|火|突|环|较|重|涉|污) 一流 一并 一齐 一经 一再 一些 一共 一同 一心 一手 一站式 一件事 一张网 一本账 一张图 一竿子 一揽
  统一 唯一 单一 专一 逐一 万一 同一 进一步 下一步 第一 一次性 再次 百姓 千方百计 万无一失 千家万户
  千万(?!元|吨|千瓦|人|户|立|亩|级) 百万(?=工程|亩) 万众 万物 亿万 百花 百年(?!来) 千年(?!来) 万元(?=产值|地区|GDP|工业|增加)
  亿元(?=产值|村) 百分百(?!的?完成) 数九 不二 五花八门 四面八方 七上八下 三三两两 一五一十 五湖四海 一条龙 一盘棋 一条心 一刀切
  一阵风 一口气 十分(?!之) 万分(?!之) 百般 千差万别 百废 千瓦 千米 千克 一路 一面 一边 一方面 另一 某一 每一 这一 那一 哪一 任一
  又一 新一 一一 (?:前|后)[一二两三四五六七八九十\\d]+(?:名|位|强) [一两三五十]年(?=行动|规划|计划|攻坚|大变样|倍增)`;

const list = (words: string): string => words.trim().split(/\s+/).join('|');

/** A name is none where a number stands before it: 三万人 are people, 万人评议 is a campaign. */
const names: readonly RegExp[] = [
  new RegExp(
    `(?<![\\d.一二三四五六七八九十百千万亿几数余多近上])(?:${list(places)}|${list(sayings)}|${list(wordsWithNumerals)})`,
    'g',
  ),
  /(?<![一二三四五六七八九百\d])(?:[七八九]五|十[一二三四五六]?五)(?=时期|规划|期间|期末|以来|初期?|末期?|收官|开局|目标|中期)|[“"](?:[七八九]五|十[一二三四五六]?五)[”"]/g,
  /(?:十[七八九]|二十|二十一)大(?![\u4e00-\u9fff]{0,2}工程|行动)|[一二三四五六七]中全会|[一二三四五六七八九十]届|[一二三四五六七八九十]{1,3}次(?=会议|全会|全国|党代会|代表大会)/g,
  // 三区三线, 一县一策, 四通一平: numbers in step with each other are a saying.
  new RegExp(
    `(?<!${numerals})${numerals}(?![个年月家名])${noNumeral}${numerals}(?![个年月家名])${noNumeral}(?:${numerals}${noNumeral})*`,
    'g',
  ),
];

/** A short phrase in quotation marks or a title that begins with a number is a name: “123”, “77”, “2+26”, “四个意识”. */
const quoted: readonly RegExp[] = [
  /(?:前|后|倒数)\s*\d+\s*(?:名|位|强)/g,
  /(?<=[“"「『‘])[一二两三四五六七八九十百千万双\d][^“”"「」『』‘’\n，。；]{0,11}(?=[”"」』’])/g,
  /《[^《》\n]*》/g,
];

/** Marks each character of a plain text that belongs to a name, a code or an ordinal and so to no quantity. */
export function masked(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const pattern of [...codes, ...clocks, ...orders, ...names, ...quoted])
    for (const match of text.matchAll(pattern)) marks.fill(1, match.index, match.index + match[0].length);
  for (const match of text.matchAll(/(?<=[“"「『])[^“”"「」『』\n]*?(?:19|20)\d{2}年[^“”"「」『』\n]*(?=[”"」』])/g))
    marks.fill(0, match.index, match.index + match[0].length);
  return marks;
}
