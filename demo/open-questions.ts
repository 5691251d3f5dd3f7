import type { Consultation } from '../src/capabilities/project-library/rules/caliber/consultation.ts';
import { nothingKnown, type ProjectFacts } from '../src/capabilities/project-library/rules/project.ts';
import type { DemoConsultation, DemoProject } from './demo-types.ts';
import type { Draft } from './draft.ts';
import { placeOf } from './places.ts';

/** A project on which the caliber is not plain, and what the statistics bureau answered, if it was asked. */
type Question = {
  readonly unitCode: string;
  readonly wan: number;
  readonly name: string;
  readonly content: string;
  readonly industryCode: string | null;
  readonly more?: Partial<ProjectFacts>;
  readonly answer?: Omit<Consultation, 'askedOffice'>;
};

const answered = { documentName: null, condition: null } as const;

const questions: readonly Question[] = [
  {
    ...{ unitCode: '331023', wan: 1_680, name: '废弃矿山生态修复工程', industryCode: '7719' },
    content: '治理边坡4万平方米，复绿90亩，建设截排水沟3公里',
    answer: { ...answered, answer: 'yes', answeredOn: '2020-04-10', documentName: '矿山生态修复项目行业归类的复函' },
  },
  {
    ...{ unitCode: '331022', wan: 1_240, name: '废弃采石场宕口生态修复工程', industryCode: '7719' },
    content: '削坡减载、覆土绿化60亩',
  },
  {
    ...{ unitCode: '331022', wan: 3_600, name: '海岸带生态修复工程', industryCode: '7711' },
    content: '恢复盐沼320亩，种植红树林150亩',
    more: { leavesAsset: true },
  },
  {
    ...{ unitCode: '331004', wan: 2_750, name: '退役拆解地块土壤修复工程', industryCode: '7726' },
    content: '清挖污染土壤2.6万立方米，外运水泥窑协同处置后回填',
    more: { leavesAsset: false, isCapitalised: false, isBeyondLevelling: false },
    answer: {
      ...{ answer: 'conditional', answeredOn: '2020-04-08', documentName: '电话咨询记录' },
      condition: '阻隔墙和监测井单独列项并由业主计入固定资产',
    },
  },
  {
    ...{ unitCode: '331081', wan: 980, name: '饮用水水源地保护工程', industryCode: '7721' },
    content: '建设物理隔离6公里、水源涵养林200亩',
    answer: { ...answered, answer: 'no', answeredOn: '2020-04-09' },
  },
  {
    ...{ unitCode: '331003', wan: 1_500, name: '城区河道综合整治工程', industryCode: '7721' },
    content: '生态修复投资占51%，截污管网投资占49%',
    more: { approvedOn: '2020-01-15', approvalNumber: '黄发改投〔2020〕演6号', approvedTotalYuan: 13_000_000 },
  },
  {
    ...{ unitCode: '331082', wan: 1_120, name: '企业末端治理设施打捆改造项目', industryCode: '7729' },
    content: '26家企业末端治理设施统一打捆实施',
  },
  {
    ...{ unitCode: '331024', wan: 640, name: '入河排口净化湿地工程', industryCode: '7721' },
    content: '建设净化湿地35亩、生态缓冲带80亩',
    more: { landYuan: 1_800_000 },
  },
];

/** Projects recorded last of all, without reports and funds, so that they move none of the city's figures. */
export function openQuestions(drafts: readonly Draft[]): {
  readonly projects: readonly DemoProject[];
  readonly consultations: readonly DemoConsultation[];
} {
  const projects = questions.map((question, i) => projectOf(question, { drafts, day: 13 + i }));
  const consultations = questions.flatMap(({ answer }, i): DemoConsultation[] => {
    const recordedAt = projects[i]?.recordedAt;
    if (!answer || recordedAt === undefined) return [];
    return [
      { projectIndex: drafts.length + i, recordedAt, consultation: { askedOffice: '县统计局投资科', ...answer } },
    ];
  });
  return { projects, consultations };
}

type Making = { readonly drafts: readonly Draft[]; readonly day: number };

/** An answer made a second version of the same facts, with another verdict. */
function projectOf({ unitCode, wan, name, more, answer, ...stated }: Question, { drafts, day }: Making): DemoProject {
  const owner = drafts.find(({ facts }) => facts.unitCode === unitCode && facts.industryCode?.startsWith('77'))?.facts;
  const township = placeOf(unitCode).townships[day % 5];
  const facts: ProjectFacts = {
    ...nothingKnown,
    ...{ name: `${township?.name ?? ''}${name}`, unitCode, townshipCode: township?.code ?? null },
    ...{ ownerName: owner?.ownerName ?? null, ownerCode: owner?.ownerCode ?? null },
    ...{ plannedTotalYuan: wan * 10_000, stage: 'feasibility', nature: 'new', isEcoLed: true },
    ...{ action: 'restoration', plannedStart: '2020-09', plannedFinish: '2021-12' },
    ...stated,
    ...more,
  };
  const at = (hour: number) => `2020-04-${day}T${hour}:20:00+08:00`;
  const first = { facts, recordedAt: at(10) };
  const last = answer ? { facts, recordedAt: at(15) } : first;
  return { ...last, versions: answer ? [first, last] : [first] };
}
