import { expect, test } from 'vitest';
import { nothingKnown } from '../project.ts';
import { contentReading } from './content-reading.ts';

test.each([
  {
    content: '截污管网占总投资的70%，生态修复占总投资的30%',
    code: '7810',
    percent: 70,
    because: 'a share of the total',
  },
  { content: '管网1200万元、水生态修复600万元', code: '7810', percent: 67, because: 'amounts in a list' },
  {
    content: '管网、泵站及检查井共1500万元；水质净化300万元',
    code: '7810',
    percent: 83,
    because: 'one amount for a list',
  },
  { content: '管网工程（1,200万元）、水质净化（2400万元）', code: '7721', percent: 67, because: 'amounts in brackets' },
  { content: '总投资的80%用于水质净化，其余用于绿化', code: '7721', percent: 80, because: 'the part stands behind' },
  { content: '总投资1800万元，其中水质净化1.2千万', code: '7721', percent: null, because: 'no unit that is sure' },
  { content: '清除污染底泥12万方，COD去除率达到90%', code: '7721', percent: null, because: 'neither is money' },
])('$content: $because', ({ content, code, percent }) => {
  const facts = { ...nothingKnown, name: '某河道治理', content, plannedTotalYuan: null };
  expect(contentReading(facts)).toMatchObject({ code, sharePercent: percent });
});

test('what the work mainly is weighs more than what goes with it', () => {
  const read = (content: string) => contentReading({ name: '城区河道整治', content, plannedTotalYuan: null }).code;
  expect(read('以截污管网为主，辅以生态浮岛和水生植物')).toBe('7810');
  expect(read('以生态浮岛和水生植物为主，辅以截污管网')).toBe('7721');
});
