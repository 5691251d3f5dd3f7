import type { Sent } from '#kernel/endpoint.ts';
import { recordMovement, recordSource } from '../capabilities/funds/contract.ts';
import { listProjects } from '../capabilities/project-library/contract.ts';
import { as, type Person } from './people.ts';
import type { TestServer } from './server.ts';
import { csv, importedProjects, projectHeading, projectLine } from './sheets.ts';

/** The owner of the first project. */
export const sampleOwner = '913310230000000015';
type SourceBody = Sent<typeof recordSource>['body'];
type MovementBody = Sent<typeof recordMovement>['body'];

/** Test support: people, four projects, and money that they record. */
export async function sampleLedger(server: TestServer) {
  const people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    township: await as(server, { role: 'township-clerk', regionCode: '331023101' }),
    owner: await as(server, { role: 'project-owner', regionCode: '331023', ownerCode: sampleOwner }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
  const projects = await sampleProjects(people.city);
  const source = sourceRecorder(people.city);
  const move = (change: Partial<MovementBody> & Pick<MovementBody, 'sourceId' | 'kind'>, who = people.city) =>
    who.call(recordMovement, {
      body: {
        ...{ projectId: null, amountYuan: 100_000, on: '2019-07-01', payee: null, voucherNo: null, reason: null },
        ...change,
      },
    });
  const allocate = (sourceId: string, amountYuan: number, projectId = projects.water, who = people.city) =>
    move({ sourceId, kind: 'allocation', projectId, amountYuan }, who);
  const pay = (sourceId: string, amountYuan: number, projectId = projects.water, who = people.tiantai) =>
    move({ sourceId, kind: 'payment', projectId, amountYuan, on: '2019-09-01', payee: '某水务公司' }, who);
  return { people, projects, source, move, allocate, pay };
}

async function sampleProjects(city: Person): Promise<Record<'water' | 'air' | 'village' | 'xianju', string>> {
  const lines = [
    projectLine({ name: '始丰溪治理', code: 'F-1', owner: sampleOwner }),
    projectLine({ name: '锅炉改造', code: 'F-2', industry: '7722' }),
    projectLine({ name: '白鹤水体', code: 'F-3', township: '白鹤镇' }),
    projectLine({ name: '永安溪治理', code: 'F-4', unit: '仙居县' }),
  ];
  await importedProjects(city, csv('项目', projectHeading, lines));
  const { rows } = await city.call(listProjects, { query: {} });
  const idOf = (code: string) => rows.find((row) => row.code === code)?.id ?? '';
  return { water: idOf('F-1'), air: idOf('F-2'), village: idOf('F-3'), xianju: idOf('F-4') };
}

/** Records sources one after the other, each with a document of its own. */
function sourceRecorder(city: Person) {
  let documents = 0;
  return async (change: Partial<SourceBody> = {}, who = city) => {
    documents += 1;
    const body: SourceBody = {
      level: 'national',
      documentNo: `测财建〔2019〕${documents}号`,
      title: '水污染防治资金',
      purpose: 'water',
      unitCode: '331023',
      issuedOn: '2019-06-01',
      amountYuan: 1_000_000,
      ...change,
    };
    return who.call(recordSource, { body });
  };
}
