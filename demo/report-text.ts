import type { Random } from './random.ts';

/** What the words of a report depend on; `donePercent` is the total over the planned total. */
export type Situation = {
  readonly month: string;
  readonly donePercent: number;
  readonly isLast: boolean;
  readonly isPurchase: boolean;
};

const early = [
  '完成场地平整和临时设施搭建',
  '完成施工围挡，开始基础施工',
  '完成管线迁改，开始土方开挖',
  '完成基坑开挖{percent}%',
];
const middle = [
  '完成主体工程{percent}%',
  '土建工程完成{percent}%，设备已订货',
  '分段施工，累计完成{percent}%',
  '主体结构施工，累计完成{percent}%',
  '完成管道敷设{percent}%，设备基础浇筑完成',
];
const late = [
  '设备安装完成{percent}%，开始单机调试',
  '主体完工，进入设备联动调试',
  '完成附属工程{percent}%，准备验收',
  '绿化和附属设施施工，累计完成{percent}%',
];
const bought = ['设备采购合同已签订', '设备到货，完成{percent}%', '设备安装调试，累计完成{percent}%'];
const finished = ['工程完工，准备竣工验收', '全部建成，投入试运行', '完成全部建设内容，资料整理中'];

const causes = [
  '手续办理滞后，施工许可尚未批复',
  '征地拆迁未完成，部分工作面无法进场',
  '资金不落实，配套资金未到位',
  '设计变更，图纸待审查',
  '管线迁改协调难度大，影响施工进度',
  '连续阴雨，土方施工受阻',
  '施工力量不足，进度偏慢',
  '主要设备到货延迟',
  '环评手续办理中，部分工段暂缓',
  '用地指标未落实',
];
const pandemicCauses = [
  '受疫情影响，外地工人未到岗，复工推迟',
  '疫情期间材料运输受阻，尚未全面复工',
  '受疫情影响，设备到货延迟',
];

/** 形象进度 in the words of those who report. */
export function progressText(random: Random, { donePercent, isLast, isPurchase }: Situation): string {
  const percent = Math.min(99, Math.max(5, Math.round(donePercent)));
  const words = isLast ? finished : isPurchase ? bought : percent < 20 ? early : percent < 75 ? middle : late;
  return random.pick(words).replace('{percent}', String(percent));
}

/** 存在问题; mostly none, in the first months of 2020 often the epidemic. */
export function problemText(random: Random, { month, isLast }: Situation): string | null {
  const isPandemic = month === '2020-02' || month === '2020-03';
  if (isLast || !random.chance(isPandemic ? 0.45 : 0.11)) return null;
  return random.pick(isPandemic ? [...pandemicCauses, ...causes.slice(0, 3)] : causes);
}
