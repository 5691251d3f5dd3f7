import { expect, test } from 'vitest';
import { headingText } from './heading-text.ts';
import { statedPeriods, unitsStated } from './table-titles.ts';

test.for<[written: string, flat: string, units: string, month?: number | null]>([
  ['项目名称', '项目名称', ''],
  [' 项 目\n名 称＊ ', '项目名称', ''],
  ['1.项目名称（必填）', '项目名称必填', ''],
  ['（2）项目名称', '项目名称', ''],
  ['一、项目名称：', '项目名称', ''],
  ['③项目代码', '项目代码', ''],
  ['其中：建筑工程', '建筑工程', ''],
  ['计划总投资\r\n（万元）', '计划总投资', '万元'],
  ['计划总投资(单位：万元)', '计划总投资', '万元'],
  ['计划总投资/亿元', '计划总投资', '亿元'],
  ['计划总投资万元', '计划总投资', '万元'],
  ['计划总投资【元】', '计划总投资', '元'],
  ['总投资（万元/亿元）', '总投资', '万元 亿元'],
  ['单元数', '单元数', ''],
  ['11月完成投资', '本月完成投资', '', 11],
  ['2019年11月份完成投资（万元）', '本月完成投资', '万元', 11],
  ['当月完成投资', '本月完成投资', ''],
  ['完成投资（本月）', '本月完成投资', ''],
  ['1—11月累计完成投资', '本年累计完成投资', '', 11],
  ['2019年1-11月完成投资', '本年完成投资', '', 11],
  ['1至11月份累计', '本年累计', '', 11],
  ['本年累计完成投资(1～11月)', '本年累计完成投资', '', 11],
  ['今年累计完成投资', '本年累计完成投资', ''],
  ['2019年完成投资', '本年完成投资', '', null],
  ['截至2019年11月底累计完成投资', '截至本月底累计完成投资', '', 11],
])('the heading %j reads %j', ([written, flat, units, month]) => {
  const heading = headingText(written);
  expect([heading.flat, heading.units.join(' '), heading.period?.month]).toEqual([flat, units, month]);
});

test('what stands in brackets goes only where the meaning stays', () => {
  expect(headingText('所在县（市、区）').bare).toBe('所在县');
  expect(headingText('完成投资（上年同期）').bare).toBe('');
});

test.for<[text: string, units: string]>([
  ['单位：万元', '万元'],
  ['金额单位:人民币 万元', '万元'],
  ['（亿元）', '亿元'],
  ['项目投资情况表（万元）', '万元'],
  ['填报单位：天台县', ''],
  ['总投资500万元以上项目', ''],
  ['完成投资（万元）', ''],
])('the line %j states %j', ([text, units]) => {
  expect(unitsStated(text).join(' ')).toBe(units);
});

test.for<[titles: string[], sheet: string, months: string[]]>([
  [['台州市2019年11月完成情况'], 'Sheet1', ['2019-11']],
  [['2019年1—11月完成情况'], 'Sheet1', ['2019-11']],
  [['2019年生态环保项目'], '11月', ['2019-11']],
  [['附表'], '201911', ['2019-11']],
  [['附表'], '2019.11', ['2019-11']],
  [['附表'], '天台2019-11', ['2019-11']],
  [['2019年11月', '填报日期：2019年12月'], '表', ['2019-11']],
  [['2019年11月', '2019年12月3日'], '表', ['2019-11']],
  [['2019年11月'], '10月', ['2019-11', '2019-10']],
  [['附表'], '11月', []],
  [['2019—2021年计划'], '表', []],
])('titles %j over the sheet %j state %j', ([titles, sheet, months]) => {
  expect(statedPeriods(titles, sheet).months).toEqual(months);
});
