import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding.ts';
import { readArticles } from '../read-articles.ts';
import { type CheckContext, checkPaper } from './check-paper.ts';

const source = readFileSync(new URL('../../../../../demo/briefing-2020-04.txt', import.meta.url), 'utf8');
const context: CheckContext = { today: '2020-04-01', previous: null, asked: null, countyUnits: 9, language: 'zh' };

function check(text: string, changes: Partial<CheckContext> = {}): Finding[] {
  return checkPaper(readArticles([{ name: 'a.txt', text }]), { ...context, ...changes });
}

function codes(text: string, changes: Partial<CheckContext> = {}): string[] {
  return check(text, changes).map((finding) => finding.code);
}

/** A paper in which nothing is to be found, with `body` as its article. */
function paper(body: string, date = '2021年3月5日', number = '〔2021〕第2期'): string {
  return `简报\n${number}\n办公室编 ${date}\n\n# 题目\n${body}（某办）\n\n送：省厅。\n本期共印：30份\n`;
}

const clean = { today: '2021-03-10' };

describe('the published briefing', () => {
  const findings = check(source);

  it('says that the year of the issue and the date disagree, and corrects nothing', () => {
    const finding = findings.find(({ code }) => code === 'yearDiffersFromDate');
    expect(finding).toMatchObject({
      severity: 'warning',
      text: '2019年3月23日',
      start: source.indexOf('2019年3月23日'),
    });
    expect(finding?.message).toBe('期号年份（2020）与编发日期“2019年3月23日”的年份不一致，请核对。');
  });

  it('asks about the print run, half-width marks, the two kinds of brackets and the dressed-up projects', () => {
    const found = new Set(findings.map(({ code }) => code));
    expect([...found].sort()).toEqual(
      ['bracketsDiffer', 'copiesLow', 'halfWidthMarks', 'packagedProjects', 'yearDiffersFromDate'].sort(),
    );
  });

  it('shows each place as it stands in the source', () => {
    for (const { text, start } of findings) expect(source.slice(start, start + text.length)).toBe(text);
  });

  it('speaks English too', () => {
    const [first] = check(source, { language: 'en' });
    expect(first?.message).toBe('The year of the issue (2020) and the date “2019年3月23日” disagree.');
  });
});

describe('number and date', () => {
  const previous = { year: 2021, number: 1, date: '2021-02-26' };

  it('finds nothing in a paper that is in order', () => {
    expect(codes(paper('正文。'), { ...clean, previous })).toEqual([]);
  });

  it.each([
    ['tomorrow is no date of issue', 'dateAfterToday', paper('文。', '2021年3月11日')],
    ['the last issue came later', 'dateBeforePrevious', paper('文。', '2021年2月1日')],
    ['February has no 30th', 'dateImpossible', paper('文。', '2021年2月30日')],
    ['issue 2 and 3 are missing', 'numberGap', paper('文。', '2021年3月5日', '〔2021〕第4期')],
    ['issue 1 was sent', 'numberRepeated', paper('文。', '2021年3月5日', '〔2021〕第1期')],
    ['there is no number', 'numberMissing', paper('文。').replace('〔2021〕第2期\n', '')],
    ['there is no date', 'dateMissing', paper('文。').replace('办公室编 2021年3月5日\n', '')],
  ])('%s: %s', (_because, code, text) => {
    expect(codes(text, { ...clean, previous })).toContain(code);
  });

  it('begins again with 1 in a new year', () => {
    const last = { year: 2020, number: 30, date: '2020-12-30' };
    expect(codes(paper('文。', '2021年3月5日', '〔2021〕第1期'), { ...clean, previous: last })).toEqual([]);
  });

  it('compares with the issue that was asked for', () => {
    expect(codes(paper('文。'), { ...clean, asked: { year: 2021, number: 3 } })).toEqual(['issueDiffers']);
    expect(codes(paper('文。'), { ...clean, asked: { year: 2021, number: 2 } })).toEqual([]);
  });
});

describe('the parts of a paper', () => {
  it.each([
    ['another title', 'contentsDiffer', paper('文。').replace('# 题目', '目录\n- 别的题目\n\n# 题目')],
    ['the line lacks its full stop', 'recipientsUnended', paper('文。').replace('送：省厅。', '送：省厅')],
    [
      '9 + 10 + 10 + 2',
      'copiesLow',
      paper('文。').replace('送：省厅', '发：各县（市、区）、各成员单位、有关企业、省厅、市府'),
    ],
    ['nobody signs', 'authorMissing', paper('文。').replace('（某办）', '')],
    ['a text without title', 'titleMissing', paper('文。').replace('# 题目\n', '')],
    ['an empty issue', 'articlesMissing', '简报\n〔2021〕第2期\n办公室编 2021年3月5日\n'],
  ])('%s: %s', (_because, code, text) => {
    expect(codes(text, clean)).toContain(code);
  });
});

describe('marks and wording', () => {
  it.each([
    ['甲,乙。', 'halfWidthMarks'],
    ['甲（乙)。', 'mixedBrackets'],
    ['他说“好。', 'unbalancedMarks'],
    ['甲）乙。', 'unbalancedMarks'],
    ['投资增长-5.2%。', 'growthNegative'],
    ['联系人手机13857612345。', 'mobileNumber'],
    ['身份证号33102319800101123X。', 'identityNumber'],
    ['各地务必达到10%的增长目标。', 'figureToReach'],
    ['请补足差额。', 'figureToReach'],
    ['把小项目包装成符合口径的项目。', 'packagedProjects'],
  ])('%s → %s', (body, code) => {
    expect(codes(paper(body), clean)).toContain(code);
  });

  it.each([
    ['增长率在年初-45.2%的不利形势下，年底逆转为11.1%。', 'a growth rate may be negative'],
    ['统一社会信用代码和电话0576-88819827。', 'a landline is no mobile number'],
    ['加强机密文件管理，严守国家秘密。', 'a word in a sentence is no mark of secrecy'],
    ['收到 CT, X 射线机。', 'a half-width comma after Latin'],
    ['确保入库工作有序高效。', 'no figure is asked for'],
  ])('%s passes: %s', (body) => {
    expect(codes(paper(body), clean)).toEqual([]);
  });

  it.each(['秘密', '机密★1年', '绝密★', '秘密 5年'])('takes %s on a line of its own for a grade of secrecy', (mark) => {
    expect(check(`${mark}\n${paper('文。')}`, clean)).toContainEqual(
      expect.objectContaining({ code: 'secretGrade', severity: 'error', text: mark, start: 0 }),
    );
  });

  it('joins brackets over the page break of a scan', () => {
    const broken = '这里有一句相当长的话，它在扫描的时候被分成（两\n\n页）来写。';
    expect(codes(paper(broken), clean)).toEqual([]);
  });
});
