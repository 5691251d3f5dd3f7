import type { CaliberVerdict } from '../../contract.ts';
import { nothingKnown, type ProjectFacts } from '../project.ts';
import type { Consultation } from './consultation.ts';

/** A made-up project with the verdict that a careful statistics clerk would give, written down before the rules ran. */
export type LabelledProject = {
  readonly facts: ProjectFacts;
  readonly consultation: Consultation | null;
  readonly verdict: CaliberVerdict;
  /** Four-digit class of the main use, 2017 edition; null where the content does not say. */
  readonly industry: string | null;
  readonly because: string;
};

/**
 * Reads lines `verdict|stated code|total in 万元|class of the main use|name|content|other facts|because`; an empty part
 * is not known. Other facts are `word=value`, separated by spaces.
 */
export function labelledProjects(lines: string): LabelledProject[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [verdict = '', code = '', wan = '', industry = '', name = '', content = '', others = '', because = ''] =
        line.split('|').map((part) => part.trim());
      const { consultation, ...stated } = otherFacts(others);
      const facts = {
        ...nothingKnown,
        name,
        unitCode: '331023',
        industryCode: code || null,
        content: content || null,
        plannedTotalYuan: wan === '' ? null : Math.round(Number(wan) * 10_000),
        ...stated,
      };
      return { facts, consultation, verdict: verdictOf(verdict), industry: industry || null, because };
    });
}

function verdictOf(text: string): CaliberVerdict {
  if (text === 'in' || text === 'out' || text === 'ask') return text;
  throw new Error(`${text} is no verdict`);
}

type Others = Partial<ProjectFacts> & { readonly consultation: Consultation | null };

function otherFacts(text: string): Others {
  const given = new Map(text.split(' ').map((one) => [one.split('=')[0] ?? '', one.split('=')[1] ?? '']));
  const yes = (mark: string | undefined) => (mark === '是' ? true : mark === '否' ? false : null);
  const yuan = (key: string) => (given.has(key) ? Number(given.get(key)) * 10_000 : null);
  const marks = [...(given.get('资产') ?? '')];
  const edition = given.get('版本');
  const nature = given.get('性质');
  const answer = given.get('答复');
  return {
    industryEdition: edition === '2011' || edition === '2017' ? edition : null,
    plannedStart: given.get('开工') ?? null,
    isFiledSeparately: yes(given.get('单独')),
    leavesAsset: yes(marks[0]),
    isCapitalised: yes(marks[1]),
    isBeyondLevelling: yes(marks[2]),
    landYuan: yuan('土地'),
    compensationYuan: yuan('补偿'),
    usedAssetYuan: yuan('旧资产'),
    workingCapitalYuan: yuan('流动'),
    expensedYuan: yuan('费用'),
    nature: nature === 'purchase' || nature === 'alteration' || nature === 'new' ? nature : null,
    action: given.get('行动') === '能力' ? 'capacity' : null,
    consultation:
      answer === 'yes' || answer === 'no' || answer === 'conditional'
        ? { answer, askedOffice: '县统计局', answeredOn: '2019-05-20', documentName: null, condition: null }
        : null,
  };
}
