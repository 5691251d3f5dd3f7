import type { ProjectFacts } from '../project.ts';
import { type CaliberGap, type Found, nothingFound } from './caliber-reason.ts';
import type { ContentReading } from './content-reading.ts';

/** The questions of the asset test, in their order. Source: domain catalogue 2.6. */
export const assetQuestions = ['leavesAsset', 'isCapitalised', 'isBeyondLevelling'] as const;

const clause = '固定资产投资统计口径：形成资产、计入固定资产，单纯土地平整、一级开发、围填海不计入';

/** Whether the three questions must be answered: soil, coast, and what is dredging only. */
function needsAssetTest(industry: string | null, { topics }: ContentReading): boolean {
  return industry === '7726' || topics.has('coast') || (topics.has('dredging') && industry === '7721');
}

/**
 * Soil, coastal and dredging work counts only where it leaves an asset. A no is never counted by itself but asked; so is
 * what nobody answered. Source: domain catalogue 2.6.
 */
export function assetFound(facts: ProjectFacts, industry: string | null, reading: ContentReading): Found {
  if (!needsAssetTest(industry, reading)) return nothingFound;
  const about = { rule: '2.6', clause, isForBureau: true } as const;
  const answers = assetAnswers(facts, reading.text);
  const no = assetQuestions.filter((question) => answers[question] === false);
  const open = assetQuestions.filter((question) => answers[question] === null);
  const phrases = (asked: readonly (typeof assetQuestions)[number][]) =>
    asked.map((question) => ({ code: `question.${question}` }) as const);
  if (no.length > 0) {
    const reason = { ...about, effect: 'ask', code: 'hardToFormAsset', facts: { questions: phrases(no) } } as const;
    return { reasons: [reason], missing: [consultationGap] };
  }
  if (open.length === 0) return { reasons: [{ ...about, effect: 'in', code: 'assetPassed', facts: {} }], missing: [] };
  const reason = { ...about, effect: 'ask', code: 'assetUnanswered', facts: { questions: phrases(open) } } as const;
  return { reasons: [reason], missing: open.map((field) => ({ field, code: `missing.${field}`, facts: {} }) as const) };
}

type Answers = Pick<ProjectFacts, (typeof assetQuestions)[number]>;

/** What a content says outright stands for an answer that nobody ticked; that it names works does not. */
const saidInText: Readonly<Record<keyof Answers, { readonly no: RegExp; readonly yes: RegExp }>> = {
  leavesAsset: {
    no: /(?:不|未|难以|无法)(?:能)?形成(?:可辨认|固定|实物)*资产|无(?:固定|实物)资产/,
    yes: /形成(?:可辨认的?|固定|实物)+资产/,
  },
  isCapitalised: {
    no: /(?:不|未)(?:予)?(?:计入|列入|转为?)固定资产|费用化|不(?:予)?资本化/,
    yes: /(?:计入|列入|转为?)(?:业主)?固定资产|转固|资本化/,
  },
  isBeyondLevelling: {
    no: /(?:仅|只|单纯)[^,;。]{0,6}(?:平整|开挖|围填|回填)/,
    yes: /(?:不只是|不仅|并非单纯|非单纯)[^,;。]{0,6}(?:平整|开挖|围填)/,
  },
};

/** The three answers as stated or, where they are not, as the content says; null where neither. */
export function assetAnswers(facts: Answers, text: string): Answers {
  const answerOf = (question: keyof Answers) => {
    if (facts[question] !== null) return facts[question];
    const { no, yes } = saidInText[question];
    if (question === 'isBeyondLevelling' && yes.test(text)) return true;
    return no.test(text) ? false : yes.test(text) ? true : null;
  };
  return {
    leavesAsset: answerOf('leavesAsset'),
    isCapitalised: answerOf('isCapitalised'),
    isBeyondLevelling: answerOf('isBeyondLevelling'),
  };
}

const consultationGap: CaliberGap = { field: 'consultation', code: 'missing.consultation', facts: {} };

const bundling = /打捆|打包(?!带|机|压缩|线|站|设备|车间|外运)|捆绑|归整包装|整合打包|子项目集合/;

/**
 * A bundle needs the bureau: no national text permits one after 2011. Source: domain catalogue 3.1, 3.2 B-1, B-2, B-4.
 */
export function bundleFound({ text }: ContentReading): Found {
  const word = bundling.exec(text)?.[0];
  if (word === undefined) return nothingFound;
  const bundle = '政府投资条例 第九条、第十条：按项目审批；固定资产投资统计报表制度：一个建设项目一张表';
  const reason = {
    rule: 'B-1',
    effect: 'ask',
    clause: bundle,
    code: 'bundled',
    facts: { word },
    isForBureau: true,
  } as const;
  return { reasons: [reason], missing: [consultationGap] };
}
