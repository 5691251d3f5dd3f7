import { type Department, departments } from '#kernel/department.ts';
import type { DemoContact, DemoLead, DemoProject } from './demo-types.ts';
import { placeOf } from './places.ts';
import { randomOf } from './random.ts';
import { unitPlans } from './unit-plan.ts';

const offices: Readonly<Record<Department, string>> = {
  developmentReform: '投资科',
  statistics: '投资统计科',
  industry: '绿色制造科',
  construction: '城建科',
  agriculture: '社会事业科',
  naturalResources: '生态修复科',
  water: '规划建设科',
  finance: '自然资源和生态环境科',
  approval: '投资项目审批科',
};

/** The contact of each department in each unit: nobody real, and telephones that nobody has. */
export function demoContacts(): DemoContact[] {
  const surnames = [...'赵钱孙李周吴郑王冯'];
  return unitPlans.flatMap(({ code }, unit) =>
    departments.map((department, i) => ({
      unitCode: code,
      department,
      person: `${surnames[(i + unit) % surnames.length]}演联`,
      post: offices[department],
      telephone: `0576-0001${String(unit * 10 + i).padStart(4, '0')}`,
    })),
  );
}

const ideas = [
  ['naturalResources', '{water}废弃矿山生态修复工程', '修复边坡、复绿，建设截排水沟', 'proposal'],
  ['industry', '{park}涂装废气集中治理项目', '新建集中治理设施，园区统一建设运营', 'idea'],
  ['water', '{water}防洪堤加固工程', '加固堤防，配套绿化', 'feasibility'],
  ['agriculture', '农村生活污水处理终端提标工程', '改造处理终端及配套管网', 'proposal'],
  ['approval', '{park}危险废物暂存和预处理中心', '建设暂存库、预处理车间', 'feasibility'],
  ['construction', '{water}沿线截污纳管工程', '新建截污管道，整治排口', 'idea'],
] as const;
/** 天台: the unit whose contact of 发改 has an account. */
const contactUnit = unitPlans.findIndex(({ code }) => code === '331023');
const closings = ['不属于生态环保投资，已告知提供部门', '经核对已在库中，按原项目推进', '业主暂不实施，列入下年度谋划'];

/** Leads: some wait, one of them too long; some became projects that stand at the first rungs; some are closed. */
export function demoLeads(projects: readonly DemoProject[]): DemoLead[] {
  const contacts = demoContacts();
  return unitPlans.flatMap(({ code }, unit) => {
    const random = randomOf(2020, `leads ${code}`);
    const place = placeOf(code);
    const contactOf = (department: Department) => {
      const contact = contacts.find((one) => one.unitCode === code && one.department === department);
      return { department, contactName: contact?.person ?? '', contactTelephone: contact?.telephone ?? '' };
    };
    const told = [0, 1, 2].map((i): DemoLead => {
      const [department, pattern, content, stage] = ideas[(unit * 2 + i) % ideas.length] ?? ideas[0];
      const name = pattern.replace('{water}', random.pick(place.waters)).replace('{park}', random.pick(place.parks));
      const isOpen = i < 2;
      const from = unit === contactUnit && i === 0 ? 'developmentReform' : department;
      const about = { ...contactOf(from), unitCode: code, ownerName: null, content, stage };
      const totalYuan = random.chance(0.3) ? null : random.whole(30, 400) * 100_000;
      const open = { daysAgo: i === 0 ? random.whole(1, 9) : random.whole(4, unit === 0 ? 25 : 11), closeReason: null };
      const closed = { daysAgo: random.whole(30, 60), closeReason: random.pick(closings) };
      return { ...about, name, totalYuan, expectedStart: null, projectIndex: null, ...(isOpen ? open : closed) };
    });
    const index = projects.findIndex(({ facts }) => facts.unitCode === code && facts.stage === 'proposal');
    const facts = projects[index]?.facts;
    if (!facts) return told;
    const { name, ownerName, content, plannedTotalYuan: totalYuan, plannedStart: expectedStart } = facts;
    const about = { unitCode: code, name, ownerName, content, totalYuan, expectedStart, stage: 'idea' as const };
    return [...told, { ...about, ...contactOf('approval'), daysAgo: 45, projectIndex: index, closeReason: null }];
  });
}
