import { as, type FileToSend, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { openRound } from '../capabilities/dispatch/contract.ts';
import { commitList, listRows, previewList } from '../capabilities/reconciliation/contract.ts';
import type { ListKind } from '../capabilities/reconciliation/public.ts';

/** The month against which the lists of the tests are held. */
export const month = '2020-03';

/** People who hold lists against the library, and those who may not. */
export type ListPeople = Record<'city' | 'tiantai' | 'xianju' | 'auditor' | 'leader' | 'owner', Person>;

/** A city of three projects in 天台 and two in 仙居, each with a report of the month. */
export async function cityWithLists(): Promise<{ server: TestServer; people: ListPeople }> {
  const server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  const people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    auditor: await as(server, { role: 'auditor', regionCode: '331000' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
    owner: await as(server, { role: 'project-owner', regionCode: '331023', ownerCode: '913310230000000015' }),
  };
  const projects = [
    projectLine({ name: '始丰溪流域综合治理工程', code: '2019-331023-77-01-000001' }),
    projectLine({ name: '平桥镇河道水污染治理工程', code: '2019-331023-77-01-000002' }),
    projectLine({ name: '赭溪水生态修复工程', code: '2019-331023-77-01-000003' }),
    projectLine({ name: '永安溪湿地保护工程', code: '2019-331024-77-01-000004', unit: '仙居县', industry: '7711' }),
    projectLine({ name: '盂溪水质提升工程', code: '2019-331024-77-01-000005', unit: '仙居县' }),
  ];
  await importedProjects(people.city, csv('项目', projectHeading, projects));
  await people.city.call(openRound, { body: { month, dueOn: '2020-05-10' } });
  const report = (n: number, yuan: number) =>
    `2019-33102${n > 3 ? 4 : 3}-77-01-00000${n},,${month},${yuan},${yuan},${yuan}`;
  const reports = [report(1, 120), report(2, 80), report(3, 60), report(4, 200), report(5, 90)];
  await importedReports(people.city, csv('月报', reportHeading, reports));
  return { server, people };
}

const heading = '项目名称,项目代码,所在县（市、区）,行业代码,本年累计完成投资（万元）,统计状态';
/** A list of these rows. */
export const list = (...lines: string[]): FileToSend => csv('名单', heading, lines);
/** Rows: one that is equal, one in yuan, one in another county, one withdrawn and one that the library has not. */
export const lines = {
  one: '始丰溪流域综合治理项目,2019-331023-77-01-000001,天台县,7721,120,在库',
  two: '平桥镇河道水污染治理,,天台县,7721,800000,在库',
  four: '永安溪湿地保护工程,2019-331024-77-01-000004,天台县,7711,200,在库',
  five: '盂溪水质提升工程,2019-331024-77-01-000005,仙居县,7721,90,退库',
  stranger: '三茅溪排口整治工程,2019-331023-77-01-000099,天台县,7721,50,在库',
};
/** All of them. */
export const all = Object.values(lines);

/** Holds a list against the library and keeps what was found. */
export async function kept(person: Person, file: FileToSend, kind: ListKind = 'ownerDeclared') {
  const preview = await person.call(previewList, { query: { kind, month } }, file);
  const params = { uploadId: preview.uploadId };
  return { preview, run: await person.call(commitList, { params, body: { fileName: file.name, kind, month } }) };
}
/** Rows of a run as somebody reads them. */
export const rowsOf = async (person: Person, id: string) =>
  (await person.call(listRows, { params: { id }, query: {} })).rows;
