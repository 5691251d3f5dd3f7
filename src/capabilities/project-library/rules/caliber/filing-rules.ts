import type { ProjectFacts } from '../project.ts';
import { type CaliberReason, type Found, nothingFound, type Phrase } from './caliber-reason.ts';
import type { ContentReading } from './content-reading.ts';

/** Classes whose works are often part of a plant or a road. */
const ofPlants: ReadonlySet<string> = new Set(['7722', '7723', '7724', '7727', '7729']);

const ofRoad =
  /(?:公路|高速|快速路|道路|铁路|轨道|大桥|隧道|国道|省道|改建工程)[^,;。]{0,12}(?:配套|组成部分|附属|同步|一并)|作为[^,;。]{0,16}(?:组成部分|附属工程)|(?:公路|高速|快速路|道路|铁路|连接线|互通|枢纽)[^,;。]{0,8}\(含[^,;。]{0,6}(?:声屏|隔声|降噪)/;
const ofWorks =
  /(?:随|与|纳入|列入|作为|并入|含在)[^,;。]{0,20}(?:主体工程|主体项目|技改|技术改造|扩建|改扩建|车间|生产线|新厂区|概算)|(?:主体工程|技改|扩建|新厂区|搬迁)[^,;。]{0,8}(?:配套|同步|一并|组成部分)|三同时/;
const notSeparately = /(?:未|没有|不|无)(?:单独|独立)(?:立项|备案|核准)|(?:未|没有)单列/;
const separately = /单独立项|单独备案|独立立项|独立备案|项目单列|单列项目|单独核准/;
const clause =
  '固定资产投资统计报表制度：一个项目按主要用途归一个行业，随主体工程的归主体工程；《工作简报》2020 年第 4 期：工业环保投资项目单列';

/**
 * Whether a treatment facility is a project of its own or part of a plant or a road. Not stated and named as the facility
 * itself: taken as its own, with a note. `industry` is the class of its main use.
 */
export function filingFound(facts: ProjectFacts, industry: string | null, reading: ContentReading): Found {
  if (industry === null || !industry.startsWith('77')) return nothingFound;
  const { text } = reading;
  const road = industry === '7727' ? ofRoad.exec(text) : null;
  if (road) return out({ code: 'partOfRoad', facts: { word: quoted(road[0]) } });
  const isFiled = facts.isFiledSeparately ?? (notSeparately.test(text) ? false : separately.test(text) ? true : null);
  if (!ofPlants.has(industry)) return isFiled === false ? unfiled() : nothingFound;
  if (isFiled === false) return out({ code: 'notFiledSeparately' });
  if (isFiled === true) return noted('filedSeparately');
  const works = ofWorks.exec(text);
  if (works) return out({ code: 'partOfWorks', facts: { word: quoted(works[0]) } });
  const isOfPlant = industry === '7722' && reading.code === industry;
  return isOfPlant ? noted('filingAssumed') : nothingFound;
}

function quoted(words: string): string {
  return `“${words}”`;
}

function out(phrase: Phrase): Found {
  return { reasons: [reasonOf('out', phrase)], missing: [] };
}

function noted(code: 'filedSeparately' | 'filingAssumed'): Found {
  return { reasons: [reasonOf('in', { code })], missing: [] };
}

/** A river or a wetland that is filed with something else: the bureau must say where it is counted. */
function unfiled(): Found {
  const missing = { field: 'consultation', code: 'missing.consultation', facts: {} } as const;
  return { reasons: [reasonOf('ask', { code: 'notFiledSeparately' })], missing: [missing] };
}

function reasonOf(effect: CaliberReason['effect'], { code, facts = {} }: Phrase): CaliberReason {
  return { rule: '1.5', effect, clause, code, facts, isForBureau: effect === 'ask' };
}
