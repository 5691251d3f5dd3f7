import { boundText } from '../rules/bound-text.ts';
import type { PaperDocument } from '../rules/document.ts';
import { documentFromPaper } from '../rules/document-from-paper.ts';
import { assessmentText } from '../rules/drafts/assessment-notice.ts';
import type { Drafting } from '../rules/drafts/drafting.ts';
import { noticeText } from '../rules/drafts/notice.ts';
import type { FigureIndicator } from '../rules/figure.ts';
import { indicatorOf } from '../rules/indicators/catalogue.ts';
import type { Paper } from '../rules/paper.ts';
import { readArticles } from '../rules/read-articles.ts';
import { withSignature } from '../rules/with-signature.ts';
import { writtenDocument } from '../rules/written-document.ts';
import { publishedBriefing } from './briefing-example.ts';

const units = [
  '椒江区',
  '黄岩区',
  '路桥区',
  '三门县',
  '天台县',
  '仙居县',
  '温岭市',
  '临海市',
  '玉环市',
  '台州湾集聚区',
].map((name, place) => ({ name, code: `3310${place + 10}`, growthPercent: 21.9 - place * 3.7, rank: place + 1 }));

/** A value that is the same each time: of no city, and different for each indicator and unit. */
function valueFor(indicator: FigureIndicator, unit: string): number {
  const place = Number(unit.slice(4)) + indicator.length;
  switch (indicatorOf(indicator)?.kind) {
    case 'amount':
      return place * 12_340_000;
    case 'percent':
      return place - 9.5;
    case 'score':
      return 90 - place / 4;
    default:
      return place;
  }
}

const drafting: Drafting = {
  ...{ cityName: '台州市', cityCode: '331000', month: '2019-06', units, targetPercent: 10 },
  ...{ author: '台州市美丽办', language: 'zh', knows: () => true, valueFor },
};

const lagging = units.slice(0, 4).map(({ name }, place) => ({
  ...{ name: `${name}流域水污染综合治理工程`, unitName: name, leader: '李演示', cause: '手续办理' },
  promisedOn: place === 0 ? null : '2019-09',
}));

function drafted(text: string, kind: 'notice' | 'assessment'): Paper {
  const bound = boundText(text, ({ indicator, unit }) => valueFor(indicator, unit));
  const document = documentFromPaper(readArticles([{ name: '', text: bound.text }]), { ...bound, asOf: null });
  return writtenDocument(withSignature(withPoints(document), kind, '台州市美丽办')).paper;
}

const months = ['1—2月', '3月', '4月', '5月', '6月'].map((label, place) => ({ label, value: place * 9.3 - 31.2 }));

/** The charts that a text asks for, drawn: above and below zero. */
function withPoints(document: PaperDocument): PaperDocument {
  const bars = units.map(({ name: label, growthPercent: value }) => ({ label, value }));
  const content = document.content.map((node) =>
    node.type === 'chart'
      ? { ...node, attrs: { ...node.attrs, points: node.attrs.kind === 'months' ? months : bars } }
      : node,
  );
  return { ...document, content };
}

/** Papers whose pages are stored as pictures, by the name of their files. */
export function pageSamples(): Readonly<Record<string, Paper>> {
  const indicators = [
    { name: '投资增速', points: 25 },
    { name: '主导项目数比例', points: 15 },
  ];
  const assessment = { scheme: '生态环保投资工作考核', year: 2019, totalPoints: 40, note: '示例方案。', indicators };
  const ranked = units.map((unit, place) => ({ ...unit, isVetoed: place === 9 }));
  return {
    briefing: publishedBriefing,
    notice: drafted(noticeText({ ...drafting, lagging, tasks: [] }), 'notice'),
    assessment: drafted(
      assessmentText(drafting, {
        version: 1,
        ...assessment,
        level: 'counties',
        units: ranked,
      }),
      'assessment',
    ),
  };
}
