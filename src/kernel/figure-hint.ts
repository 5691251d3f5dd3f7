/** Why a text is taken for urging somebody to report a certain figure. */
export type FigureHint = 'urges' | 'fillsGap' | 'proposes' | 'worksBackwards' | 'least';

const amount = '(?:约|为|至|到|成)?\\s*[\\d.,，]+\\s*(?:亿元|万元|元|%|％|个百分点)';
const report = '(?:填报|上报|报送|入统|申报|统计)';
const aim = `(?:目标|任务(?:数|指标)?|指标|增速|增幅|${amount})`;

const rules: readonly { readonly hint: FigureHint; readonly words: RegExp }[] = [
  // 务必达到 10%，必须完成目标任务，确保实现增速
  {
    hint: 'urges',
    words: new RegExp(
      `(?:务必|必须|确保|保证|全力|力争|一定要)(?:要)?(?:完成|达到|实现|达成|冲刺|突破)[^，。；]{0,14}?${aim}`,
    ),
  },
  { hint: 'urges', words: /(?:务必|必须|一定要)(?:达到|达标|冲量)/ },
  // 确保完成投资达到……、投资额要达到、6 月底前完成投资 3,000 万元、进度要赶到 80%
  {
    hint: 'urges',
    words:
      /(?:务必|必须|确保|保证|全力|力争|一定要)[^，。；]{0,8}?(?:投资|数据|增速|增幅|完成数|完成率)[^，。；]{0,4}?(?:达到|达成|超过|突破|冲到|做到|完成)/,
  },
  {
    hint: 'urges',
    words: /(?:投资额?|增速|增幅|完成数|完成率)(?:务必|必须|要|须|应|需)(?:达到|达成|超过|突破|冲到|做到)/,
  },
  {
    hint: 'urges',
    words: new RegExp(
      `(?:前|底|之内|以内|期间|本月|当月|本季度|全年|年内|下月|下个月)(?:要|须|应|需|再)*(?:完成|实现|新增)[^，。；]{0,8}?(?:投资|任务)[^，。；]{0,4}?${amount}`,
    ),
  },
  // 补足差额，凑够数，把缺口补上
  {
    hint: 'fillsGap',
    words: /(?:补足|补齐|补报|补上|填平|弥补|追平|追回)[^，。；]{0,10}?(?:差额|缺口|差距|欠账|差的|任务数|投资额)/,
  },
  { hint: 'fillsGap', words: /(?:差额|缺口|差距)[^，。；]{0,10}?(?:补足|补齐|补报|补上|填平|追回|消化)/ },
  {
    hint: 'fillsGap',
    words: /凑(?:足|够|齐|数)|冲(?:一冲|量)|做大(?:投资)?(?:数据|数字)|数据(?:再)?(?:做|往)(?:上|高)/,
  },
  // 建议填报 500 万元，请按 1,200 万元上报，改为 800 万元
  {
    hint: 'proposes',
    words: new RegExp(`(?:建议|请|可|应|宜)(?:按|以|照)?[^，。；]{0,8}?${amount}[^，。；]{0,4}?${report}`),
  },
  { hint: 'proposes', words: new RegExp(`(?:建议|请|应|宜)[^，。；]{0,8}?${report}(?:数|额)?${amount}`) },
  {
    hint: 'proposes',
    words: new RegExp(`(?:数据|投资额?|完成数|报表)[^，。；]{0,6}?(?:调整|改|修改|调)(?:为|到|至|成)${amount}`),
  },
  // 本月须报 1,000 万元，再报 500 万元
  {
    hint: 'proposes',
    words: new RegExp(
      `(?:须|需|要|得|应|再|必须|多)(?:再)?(?:补)?(?:填报|上报|报送|入统|申报|报)[^，。；]{0,6}?${amount}`,
    ),
  },
  // 按目标倒推上报
  {
    hint: 'worksBackwards',
    words: new RegExp(
      `(?:按|照|依)(?:照)?[^，。；]{0,6}?(?:目标|任务|增速|进度要求|${amount})[^，。；]{0,6}?(?:倒推|反推|${report})`,
    ),
  },
  { hint: 'worksBackwards', words: /(?:倒推|反推)[^，。；]{0,10}?(?:填报|上报|报送|数据|投资)/ },
  // 至少报 300 万元，上报数不得低于
  {
    hint: 'least',
    words: new RegExp(`(?:至少|不低于|不少于|不得低于|不得少于)[^，。；]{0,6}?(?:报|填|入统)[^，。；]{0,4}?${amount}`),
  },
  {
    hint: 'least',
    words: new RegExp(`${report}(?:数|额|的投资)?[^，。；]{0,6}?(?:至少|不低于|不少于|不得低于|不得少于)`),
  },
];

/**
 * Whether a text hints that a certain figure should be reported, and how; `null` for a text that states facts, deadlines
 * or real work. Reminders and notices are refused where it answers. Wording that hides its meaning is not found.
 * Source: 统计法 (2024) Art. 7, 40: nobody may expressly or by hints ask for a figure.
 */
export function figureHint(text: string): FigureHint | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replaceAll('%', '％').replaceAll(',', '，');
  const spoken = plain.replace(/(\d)，(?=\d{3})/g, '$1');
  return rules.find(({ words }) => words.test(spoken) && !isForbidden(spoken, words))?.hint ?? null;
}

/** A sentence that forbids what it quotes is none of it; a comma ends what a ban covers. */
function isForbidden(text: string, words: RegExp): boolean {
  const found = words.exec(text);
  return /(?:不得|不能|不要|严禁|禁止|不可|不应|不许|从不|绝不)[^，。；]{0,12}$/.test(text.slice(0, found?.index));
}
