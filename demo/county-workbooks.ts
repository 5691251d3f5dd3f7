import path from 'node:path';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { demoCity } from './demo-city.ts';
import { monthlySheet } from './monthly-sheet.ts';
import { projectSheet } from './project-sheet.ts';

/**
 * Writes two workbooks as 天台县 would send them after the demo city was loaded, and returns their paths: the list of
 * projects (3 new, 2 changed, the rest as known, one with a township that there is not) and the monthly figures of
 * 2020-04 (one with a text for an amount). In 万元, under a head of two levels, with 合计.
 */
export async function writeCountyWorkbooks(folder: string): Promise<string[]> {
  const city = demoCity();
  const projects = path.join(folder, '天台县生态环保投资项目清单.xlsx');
  const monthly = path.join(folder, '天台县生态环保投资月报（2020年4月）.xlsx');
  await writeWorkbook(projects, [projectSheet(city)]);
  await writeWorkbook(monthly, [monthlySheet(city)]);
  return [projects, monthly];
}
