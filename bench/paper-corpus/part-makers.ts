import { type Maker, replaced } from './variant.ts';

/** Makers that alter what stands above and below the articles, or between marks. */
export const partMakers: Readonly<Record<string, Maker>> = {
  wrongIssueYear: (text, random) => {
    const [find, by] = random.pick([
      ['2020年3月23日', '2019年3月23日'],
      ['〔2020〕第4期', '〔2019〕第4期'],
      ['2020年3月23日', '2018年3月23日'],
      ['〔2020〕第4期', '〔2021〕第4期'],
    ] as const);
    const made = replaced(text, find, by);
    return {
      kind: 'wrongIssueYear',
      codes: ['yearDiffersFromDate', 'dateBeforePrevious', 'issueDiffers', 'numberGap', 'numberRepeated'],
      ...made,
      from: 0,
      to: 120,
    };
  },
  wrongNumber: (text, random) => {
    const number = random.pick([1, 2, 3, 5, 6, 7, 14]);
    return {
      kind: 'wrongNumber',
      codes: ['numberGap', 'numberRepeated', 'issueDiffers'],
      ...replaced(text, '第4期', `第${number}期`),
      from: 0,
      to: 120,
    };
  },
  wrongDate: (text, random) => {
    const date = random.pick([
      '2020年4月23日',
      '2020年12月3日',
      '2020年2月13日',
      '2020年1月5日',
      '2020年2月30日',
      '2020年4月31日',
    ]);
    return {
      kind: 'wrongDate',
      codes: ['dateAfterToday', 'dateBeforePrevious', 'dateImpossible'],
      ...replaced(text, '2020年3月23日', date),
    };
  },
  contents: (text, random) => {
    const [find, by] = random.pick([
      ['- 台州市用铁军精神坚守', '- 台州市用铁军精神坚持'],
      ['- 台州市齐抓共管', '- 台州市齐抓实管'],
      ['- 天台“123”联动工作法 助推', '- 天台“123”联动工作法 促进'],
      ['- 台州市用铁军精神坚守疫情防控的“环保阵地”\n', ''],
    ] as const);
    return { kind: 'contents', codes: ['contentsDiffer'], ...replaced(text, find, by), from: 0, to: 260 };
  },
  tail: (text, random) => {
    const cut = random.pick([
      { by: text.replace(/ 本期共印：40份/, ''), codes: ['copiesMissing'] },
      { by: text.replace(/送：.*\n/, '').replace(/发：.*\n/, ''), codes: ['recipientsMissing'] },
      { by: text.replace('本期共印：40份', '本期共印：8份'), codes: ['copiesLow'] },
      { by: text.replace('送：美丽浙江办。', '送：美丽浙江办'), codes: ['recipientsUnended'] },
      { by: text.replace('本期共印：40份', '本期共印：15份'), codes: ['copiesLow'] },
    ] as const);
    return { kind: 'tail', codes: cut.codes, text: cut.by, from: cut.by.length - 260, to: cut.by.length };
  },
  secrecy: (text, random) => {
    const mark = random.pick(['秘密', '机密★1年', '绝密', '秘密★5年', '密级：秘密']);
    return { kind: 'secrecy', codes: ['secretGrade'], text: `${mark}\n${text}`, from: 0, to: mark.length };
  },
  brackets: (text, random) => {
    const [find, by] = random.pick([
      ['（台州市美丽办）', '（台州市美丽办)'],
      ['“环保阵地”\n\n面对', '“环保阵地\n\n面对'],
      ['县（市、区）人民政府', '县（市、区人民政府'],
      ['《台州市生态保护和环境治理业投资规划》', '《台州市生态保护和环境治理业投资规划'],
    ] as const);
    const made = replaced(text, find, by);
    return {
      kind: 'brackets',
      codes: ['mixedBrackets', 'unbalancedMarks', 'contentsDiffer', 'authorMissing', 'bracketsDiffer'],
      ...made,
      from: made.from - 60,
      to: made.to + 20,
    };
  },
};
