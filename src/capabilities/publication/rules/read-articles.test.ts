import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paper, type Placed, paragraphText } from './paper.ts';
import { readArticles } from './read-articles.ts';

const source = readFileSync(new URL('../../../../demo/briefing-2020-04.txt', import.meta.url), 'utf8');
const published = readArticles([{ name: 'briefing-2020-04.txt', text: source }]);

function read(text: string): Paper {
  return readArticles([{ name: 'a.txt', text }]);
}

function paragraphs(paper: Paper, article = 0): string[] {
  return (paper.articles[article]?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? paragraphText(block) : [],
  );
}

/** Every piece of a paper that says where it stands. */
function pieces(value: unknown): Placed[] {
  if (typeof value !== 'object' || value === null) return [];
  const { text, start } = value as Partial<Placed>;
  const own = typeof text === 'string' && typeof start === 'number' ? [{ text, start }] : [];
  return [...own, ...Object.values(value).flatMap(pieces)];
}

describe('the published briefing', () => {
  it('has its masthead', () => {
    const { masthead } = published;
    expect(masthead.holders.map((line) => line.text)).toEqual(['内部资料', '注意保存']);
    expect(masthead.names.map((line) => line.text)).toEqual(['美丽台州建设', '工作简报']);
    expect(masthead).toMatchObject({
      year: 2020,
      number: 4,
      date: '2019-03-23',
      numberText: { text: '〔2020〕第4期' },
    });
    expect(masthead.office?.text).toBe('市委市政府美丽台州建设领导小组办公室编');
  });

  it('has three articles with the titles of the contents and their author units', () => {
    const titles = published.articles.map((article) => article.title.text);
    expect(titles).toEqual(published.contents.map((entry) => entry.text));
    expect(titles[2]).toBe('天台“123”联动工作法 助推生态环保投资增长');
    expect(published.articles.map((article) => article.author?.text)).toEqual([
      '台州市美丽办',
      '台州市美丽办',
      '天台县美丽办',
    ]);
  });

  it('joins the sentences that a page of the scan broke', () => {
    expect(paragraphs(published, 0)).toHaveLength(4);
    expect(paragraphs(published, 0)[2]).toContain('表扬先进，鞭策后进。三是加强工作考核。');
    expect(paragraphs(published, 1)[1]).toContain('辐射安全等专项检查');
  });

  it('sets 一、 as a heading and 一是 in bold wherever the marks of the scan stand', () => {
    const block = published.articles[0]?.blocks[1];
    const runs = block?.kind === 'paragraph' ? block.runs : [];
    const bold = runs.filter((run) => run.style === 'bold').map((run) => run.text);
    expect(runs[0]).toMatchObject({ text: '一、强化领导，全面组织协调。', style: 'heading1' });
    expect(bold.join('')).toBe('一是加强组织领导。二是开展工作部署。三是加强部门协调。');
  });

  it('has its tail', () => {
    expect(published.tail).toMatchObject({
      send: { text: '美丽浙江办。' },
      issue: { text: '市委市政府美丽台州建设领导小组成员单位,各县(市、区)美丽办。' },
      telephone: { text: '0576-88819827' },
      fax: { text: '88582232' },
      email: { text: 'tzsstb@163.com' },
      copies: 13,
    });
  });

  it('says where everything stands', () => {
    for (const { text, start } of pieces(published)) expect(source.slice(start, start + text.length)).toBe(text);
  });

  it('loses no character but marks, labels and white space', () => {
    const kept = pieces({
      ...published,
      contents: published.contents,
      articles: published.articles.map(({ author: _, ...rest }) => rest),
    });
    const bare = (text: string) => text.replace(/[\s*#-]/g, '');
    const expected = bare(source)
      .replace('目录', '')
      .replace(/送:|发:|联系电话:|传真:|E-?mail:|本期共印:/g, '');
    expect([...bare(kept.map((piece) => piece.text).join(''))].sort().join('')).toBe([...expected].sort().join(''));
  });
});

describe('other shapes of text', () => {
  it('reads a file that holds only an article', () => {
    const paper = read('仙居县狠抓项目入库\n\n仙居县坚持早谋划。\n第二段。（仙居县美丽办）\n');
    expect(paper.masthead).toMatchObject({ names: [], year: null, numberText: null, date: null });
    expect(paper.articles).toMatchObject([
      { title: { text: '仙居县狠抓项目入库', start: 0 }, author: { text: '仙居县美丽办' } },
    ]);
    expect(paragraphs(paper)).toEqual(['仙居县坚持早谋划。', '第二段。（仙居县美丽办）']);
  });

  it('reads one article a file, in the order of the names, with places in the joined text', () => {
    const paper = readArticles([
      { name: '2.txt', text: '# 乙\n正文乙。' },
      { name: '1.txt', text: '# 甲\n正文甲。\n\n送：省厅。' },
    ]);
    expect(paper.articles.map((article) => article.title.text)).toEqual(['甲', '乙']);
    for (const { text, start } of pieces(paper)) expect(paper.source.slice(start, start + text.length)).toBe(text);
    expect(paper.tail.send?.text).toBe('省厅。');
  });

  it('reads plain text without marks by its contents', () => {
    const text =
      '内部资料 注意保存\n美丽临海\n2021年第3期\n临海市美丽办编\n2021年4月2日\n目录\n甲县抓投资.......1\n乙县抓项目……3\n\n甲县抓投资\n一、抓谋划。正文。\n乙县抓项目\n正文二。（乙县）\n';
    const paper = read(text);
    expect(paper.masthead).toMatchObject({
      year: 2021,
      number: 3,
      date: '2021-04-02',
      office: { text: '临海市美丽办编' },
    });
    expect(paper.masthead.holders).toHaveLength(2);
    expect(paper.contents.map((entry) => entry.text)).toEqual(['甲县抓投资', '乙县抓项目']);
    expect(paper.articles.map((article) => article.title.text)).toEqual(['甲县抓投资', '乙县抓项目']);
  });

  it.each([
    ['| 县 | 投资 |\n|---|---|\n| 椒江区 | 12 |', 'pipes'],
    ['县\t投资\n椒江区\t12', 'tabs'],
  ])('reads a table of %s', (table) => {
    const [block] = read(`# 题\n${table}\n后文。`).articles[0]?.blocks ?? [];
    const rows = block?.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : [];
    expect(rows).toEqual([
      ['县', '投资'],
      ['椒江区', '12'],
    ]);
  });

  it('does not let a mark that is never closed make the rest bold', () => {
    const [block] = read('# 题\n开头**没有结尾的标记，后面都是正文。').articles[0]?.blocks ?? [];
    const runs = block?.kind === 'paragraph' ? block.runs : [];
    expect(runs.every((run) => run.style === 'plain')).toBe(true);
  });

  it('does not take a title with a date below it for a masthead', () => {
    const paper = read('# 题目\n某办 2021年3月5日\n正文。（某办）');
    expect(paper.masthead.names).toEqual([]);
    expect(paragraphs(paper)).toEqual(['某办 2021年3月5日', '正文。（某办）']);
  });

  it('keeps a paragraph after an article without a title', () => {
    expect(paragraphs(read('这是一段很长的正文，没有标题，也没有报头，但是一个字也不能丢。'))).toHaveLength(1);
  });

  it('gives null for a day that the calendar does not have', () => {
    const paper = read('简报\n〔2021〕第1期\n办公室编 2021年2月30日\n\n# 题\n文。');
    expect(paper.masthead).toMatchObject({ date: null, dateText: { text: '2021年2月30日' } });
  });

  it('loses no letter of any text', () => {
    const line = fc.stringMatching(/^[甲乙丙丁一二是、。，（）*#| -]{0,12}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const paper = read(text);
        const { author: _, ...rest } = { author: null, ...paper };
        const kept = pieces({ ...rest, articles: paper.articles.map((article) => ({ ...article, author: null })) });
        const letters = (value: string) => [...value.replace(/[^甲乙丙丁一二是]/g, '')].sort().join('');
        expect(letters(kept.map((piece) => piece.text).join(''))).toBe(letters(text));
      }),
    );
  });
});
