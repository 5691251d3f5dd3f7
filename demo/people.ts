import type { DemoAccount, DemoResponsibility, DemoTarget } from './demo-types.ts';
import { placeOf } from './places.ts';
import { unitPlans } from './unit-plan.ts';

const cityCode = '331000';

/** Sign-in names of the county desks. */
const desks: Readonly<Record<string, string>> = {
  '331002': 'jiaojiang',
  '331003': 'huangyan',
  '331004': 'luqiao',
  '331022': 'sanmen',
  '331023': 'tiantai',
  '331024': 'xianju',
  '331081': 'wenling',
  '331082': 'linhai',
  '331083': 'yuhuan',
  '331000-Z01': 'taizhouwan',
};

/** The goal of 10 % for the city and each unit in 2019 and 2020. Source: briefing 2020-4 for the city in 2019. */
export function demoTargets(): DemoTarget[] {
  const units = [cityCode, ...unitPlans.map(({ code }) => code)];
  return [2019, 2020].flatMap((year) => units.map((unitCode) => ({ unitCode, year, goalTenths: 100 })));
}

/** Who answers for each unit: nobody real, and telephones that nobody has. */
export function demoResponsibilities(): DemoResponsibility[] {
  const surnames = [...'陈林王张李徐叶郑金朱'];
  return unitPlans.map(({ code }, i) => {
    const surname = (shift: number) => surnames[(i + shift) % surnames.length] ?? '';
    return {
      unitCode: code,
      leader: `${surname(0)}演示（分管领导）`,
      office: code.includes('-') ? '环境保护管理处' : `${placeOf(code).name}美丽办（生态环境分局综合科）`,
      contact: `${surname(4)}演示`,
      telephone: `0576-0000${String(i + 1).padStart(4, '0')}`,
    };
  });
}

/** One account for each role and a desk for each unit, of nobody real; the owner is the one with `ownerCode` in `ownerUnit`. */
export function demoAccounts(owner: { readonly code: string; readonly name: string }): DemoAccount[] {
  const surnames = [...'周吴蒋沈韩杨何吕施孔曹严华魏陶姜谢邹'];
  const account = (name: string, post: string, role: DemoAccount['role']): DemoAccount => ({
    ...{ name, post, role, displayName: `${surnames.shift() ?? '甲'}演示` },
    ...{ regionCode: cityCode, ownerCode: null },
  });
  return [
    account('city', '市美丽办投资专班', 'city-desk'),
    ...unitPlans.map(({ code }) => ({
      ...account(desks[code] ?? code, `${placeOf(code).name}美丽办`, 'county-desk'),
      regionCode: code,
    })),
    { ...account('pingqiao', '平桥镇生态环境所', 'township-clerk'), regionCode: '331023105' },
    { ...account('owner', owner.name, 'project-owner'), regionCode: '331023', ownerCode: owner.code },
    { ...account('fagai', '天台县发改局联络员', 'department-contact'), regionCode: '331023' },
    account('leader', '分管副局长', 'leader'),
    account('administrator', '系统管理员', 'administrator'),
    account('auditor', '审计员', 'auditor'),
    { ...account('tiantai-leader', '天台分局分管局长', 'leader'), regionCode: '331023' },
  ];
}
