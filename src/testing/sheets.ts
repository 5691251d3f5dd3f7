import type { ImportPreview, ImportResult } from '#kernel/import-answer.ts';
import { importReports, previewReports } from '../capabilities/dispatch/contract.ts';
import { importProjects, previewProjects } from '../capabilities/project-library/contract.ts';
import type { FileToSend, Person } from './people.ts';

/** A text table as a county may send it: a heading line, then rows; cells are joined by commas as they are. */
export function csv(name: string, heading: string, rows: readonly string[]): FileToSend {
  return { name: `${name}.csv`, content: [heading, ...rows].join('\r\n') };
}

/** What an import came to: what the preview said, and what the commit did. */
export type Imported = { readonly preview: ImportPreview; readonly result: ImportResult };

/** Uploads a workbook of projects, looks at it and takes it in. */
export async function importedProjects(person: Person, file: FileToSend): Promise<Imported> {
  const preview = await person.call(previewProjects, {}, file);
  const params = { uploadId: preview.uploadId };
  return { preview, result: await person.call(importProjects, { params, body: { fileName: file.name } }) };
}

/** Uploads a workbook of monthly figures, looks at it and takes it in. */
export async function importedReports(person: Person, file: FileToSend): Promise<Imported> {
  const preview = await person.call(previewReports, {}, file);
  const params = { uploadId: preview.uploadId };
  return { preview, result: await person.call(importReports, { params, body: { fileName: file.name } }) };
}

/** Heading of `projectLine`. */
export const projectHeading =
  '项目名称,项目代码,所在县（市、区）,乡镇街道,行业代码,计划总投资（万元）,建设状态,统一社会信用代码';

/** One project as a line below `projectHeading`; in caliber unless told otherwise. */
export function projectLine(project: {
  readonly name: string;
  readonly code?: string;
  readonly unit?: string;
  readonly township?: string;
  readonly industry?: string;
  readonly wan?: number | string;
  readonly stage?: string;
  readonly owner?: string;
}): string {
  const {
    name,
    code = '',
    unit = '天台县',
    township = '',
    industry = '7721',
    wan = 1000,
    stage = '在建',
    owner = '',
  } = project;
  return [name, code, unit, township, industry, wan, stage, owner].join(',');
}

/** Heading of monthly lines. */
export const reportHeading =
  '项目代码,项目名称,月份,本月完成投资（万元）,本年累计完成投资（万元）,开工以来累计完成投资（万元）';
