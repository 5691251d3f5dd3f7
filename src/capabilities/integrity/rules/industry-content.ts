import { type Flag, flagOf } from './flag.ts';
import type { ProjectHistory } from './history.ts';

type Neighbour = { readonly words: RegExp; readonly code: string; readonly unless: RegExp };

/**
 * Works that belong to a neighbour of division 77. The table is short on purpose: the full screening is that of
 * `project-library` (caliber), whose verdict replaces it where there is one. Source: domain catalogue 1.3, 1.5.
 */
const neighbours: readonly Neighbour[] = [
  {
    words: /监测(?:站|点|平台|设备|网络|能力)|自动站|应急监测|监控平台/,
    code: '7461',
    unless: /修复|治理工程|监测井|填埋|处置中心/,
  },
  { words: /污水处理(?:厂|站|终端)|污水厂|提标改造|中水回用/, code: '4620', unless: /黑臭|河道|湖泊|湿地|地下水/ },
  { words: /污水管网|截污纳管|雨污分流|零直排|管网(?:改造|建设)/, code: '7810', unless: /黑臭|湿地|底泥/ },
  { words: /生活垃圾|垃圾(?:中转|分类|填埋)|公厕|厨余|餐厨/, code: '7820', unless: /修复|封场|渗滤液|土壤/ },
  { words: /防洪|堤防|海塘|排涝|除险加固/, code: '7610', unless: /湿地|红树林|生态缓冲/ },
  { words: /畜禽粪污|粪污(?:处理|利用)|养殖场粪/, code: '0532', unless: /水体|河道/ },
  { words: /(?:道路|河道|公园|绿化)(?:日常)?(?:养护|保洁|维护)|日常运维|大修/, code: '—', unless: /修复工程/ },
];

/**
 * A code of division 77 for work that its own name calls something else. The content alone counts only where the name
 * says nothing of ecological work. Source: domain catalogue 3.3 (wrong industry).
 */
export function industryConflict(history: ProjectHistory): Flag[] {
  const { industryCode, name, content, id } = history;
  if (!industryCode?.startsWith('77') || industryCode.length < 4) return [];
  const text = `${name}；${content ?? ''}`;
  const isEcological = /污染|修复|生态|保护|危(?:险)?废|固废|固体废物|噪声|废气|VOCs|黑臭|湿地/i.test(name);
  const found = neighbours.find(
    ({ words, unless }) => (words.test(name) || (!isEcological && words.test(content ?? ''))) && !unless.test(text),
  );
  if (!found) return [];
  const word = (found.words.exec(name) ?? found.words.exec(content ?? ''))?.[0] ?? '';
  const severity = found.words.test(name) ? 'warn' : 'note';
  const facts = { code: industryCode, word, likely: found.code };
  return [flagOf({ pattern: 'industryConflict', severity }, { projectId: id, months: [] }, facts)];
}
