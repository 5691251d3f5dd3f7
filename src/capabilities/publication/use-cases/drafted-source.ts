import { yearOf } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import { regionNames, regionOf } from '#kernel/region.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { assessmentOf } from '../../assessment/public.ts';
import { readMeeting } from '../../coordination/public.ts';
import { regionsOf } from '../../organisation/public.ts';
import { workPlanOf } from '../../plan/public.ts';
import { actionIndicators } from '../rules/drafts/action-table.ts';
import { assessmentText } from '../rules/drafts/assessment-notice.ts';
import { briefingText } from '../rules/drafts/briefing.ts';
import type { Drafting } from '../rules/drafts/drafting.ts';
import { agendaText, type DraftedMeeting, minutesText } from '../rules/drafts/meeting.ts';
import { monthlyText } from '../rules/drafts/monthly.ts';
import { noticeText } from '../rules/drafts/notice.ts';
import { draftedTask, taskSheetText } from '../rules/drafts/tasks.ts';
import { unitNoticeText } from '../rules/drafts/unit-notice.ts';
import { workPlanText } from '../rules/drafts/work-plan.ts';
import type { FigureIndicator } from '../rules/figure.ts';
import { actionScopes } from '../rules/indicators/action-scopes.ts';
import { indicatorKeys, indicatorOf } from '../rules/indicators/catalogue.ts';
import { kindsOfMonth } from '../rules/kinds-of-month.ts';
import type { PaperKind } from '../rules/paper-state.ts';
import type { DataAt } from './data-figures.ts';
import { draftFacts } from './draft-facts.ts';
import { isCity, issuerAmong, unitMasthead } from './masthead-defaults.ts';

/** Of what a paper is drafted: a month, or a meeting or an assessment. */
export type DraftSubject = {
  readonly kind: PaperKind;
  readonly month: string | undefined;
  readonly subject: string | undefined;
  readonly language: Language;
  readonly data: DataAt;
};

/**
 * The text of a paper with tokens for all of its figures: of a month for a briefing, a notice, a monthly page and a task
 * sheet, of its year for a work plan, of a meeting for its agenda and minutes, of a published run of the own unit for the
 * notice of an assessment. A county drafts no briefing, page or plan of the whole city. Refuses `kindNotDrafted`, `assessmentNotPublished`, `noWorkPlan`, `notFound`.
 */
export async function draftedSource(desk: Desk, caller: Caller, asked: DraftSubject): Promise<string> {
  const { kind, month, subject } = asked;
  if (subject !== undefined) {
    if (kind === 'agenda' || kind === 'minutes') return meetingSource(desk, caller, { ...asked, id: subject });
    if (kind === 'assessment') return assessmentSource(desk, caller, { ...asked, id: subject });
  }
  if (month === undefined || !kindsOfMonth(isCity({ path: caller.remit })).includes(kind))
    throw new Refusal('kindNotDrafted');
  return monthSource(desk, caller, { ...asked, month });
}

async function monthSource(
  desk: Desk,
  caller: Caller,
  asked: DraftSubject & { readonly month: string },
): Promise<string> {
  const { kind, month, language, data } = asked;
  const isOfCity = isCity({ path: caller.remit });
  const drafting = await draftingOf(desk, caller, asked);
  if (kind === 'plan') return workPlanSource(desk, caller, drafting);
  const { lagging, tasks } = await draftFacts(desk, caller, { month, language });
  if (kind === 'notice') return (isOfCity ? noticeText : unitNoticeText)({ ...drafting, lagging, tasks });
  if (kind === 'monthly') return monthlyText(drafting, tasks);
  if (kind === 'task-sheet') return taskSheetText(drafting, tasks);
  const { units } = await data.ofMonth(month);
  return briefingText(drafting, { gaps: new Map(units.map(({ code, gapYuan }) => [code, gapYuan])), tasks });
}

async function workPlanSource(desk: Desk, caller: Caller, drafting: Drafting): Promise<string> {
  const year = yearOf(drafting.month);
  const { plan, regions } = await readInRemit(desk.db, caller, async (tx) => ({
    plan: await workPlanOf(tx, caller.cityCode, { year }),
    regions: await regionsOf(tx, caller.cityCode),
  }));
  if (plan === null) throw new Refusal('noWorkPlan', { year });
  return workPlanText(drafting, { plan, nameOf: regionNames(regions) });
}

/** The city or county in a month, with which of its values are known; only a city tells of the units below it. */
async function draftingOf(
  desk: Desk,
  caller: Caller,
  { month, language, data }: { readonly month: string; readonly language: Language; readonly data: DataAt },
): Promise<Drafting> {
  const { region, author } = await readInRemit(desk.db, caller, async (tx) => {
    const issuer = issuerAmong(await regionsOf(tx, caller.cityCode), caller.remit);
    return { region: issuer, author: (await unitMasthead(tx, issuer)).author };
  });
  const { city, units: all } = await data.ofMonth(month);
  const units = isCity(region) ? all : [];
  const known = new Map<string, number>();
  for (const unit of [region.code, ...units.map(({ code }) => code)])
    for (const indicator of indicatorKeys) {
      const value = await data.valueOf({ indicator, unit, month, scope: null });
      if (value !== null && isWorthSaying(indicator, value)) known.set(`${indicator}/${unit}`, value);
    }
  for (const indicator of actionIndicators)
    for (const { key: scope } of actionScopes) {
      const value = await data.valueOf({ indicator, unit: caller.cityCode, month, scope });
      if (value !== null) known.set(`${indicator}/${caller.cityCode}/${scope}`, value);
    }
  return {
    cityName: region.name,
    cityCode: region.code,
    month,
    units,
    targetPercent: city?.targetPercent ?? null,
    author,
    language,
    knows: (indicator, unit, scope) => known.has([indicator, unit, ...(scope === undefined ? [] : [scope])].join('/')),
    valueFor: (indicator, unit) => known.get(`${indicator}/${unit}`) ?? null,
  };
}

/** A paper says nothing of money that nobody wrote down; what growth knows to be 0 it says. */
function isWorthSaying(indicator: FigureIndicator, value: number): boolean {
  const known = indicatorOf(indicator);
  const isNoMoney = value === 0 && known?.kind === 'amount' && known.source.room !== 'growth';
  return !isNoMoney;
}

type Chosen = DraftSubject & { readonly id: string };

async function meetingSource(desk: Desk, caller: Caller, { kind, id, language }: Chosen): Promise<string> {
  const { meeting, agenda, decisions, last } = await readMeeting(desk, caller, id);
  const regions = await readInRemit(desk.db, caller, (tx) => regionsOf(tx, caller.cityCode));
  const nameOf = regionNames(regions);
  const tasks = (list: typeof decisions) =>
    list.map((task) => draftedTask(task, { isOverdue: task.overdueDays > 0, nameOf }));
  const drafted: DraftedMeeting = {
    ...meeting,
    people: meeting.attendees.map(({ unitCode, person, post }) => `${nameOf(unitCode)}${person}${post}`),
    items: agenda.map(({ title, unitCode }) => ({ title, unitName: nameOf(unitCode) })),
    decisions: tasks(decisions),
    earlier: tasks(last?.decisions ?? []),
  };
  return kind === 'agenda' ? agendaText({ language }, drafted) : minutesText({ language }, drafted);
}

async function assessmentSource(desk: Desk, caller: Caller, asked: Chosen): Promise<string> {
  const found = await readInRemit(desk.db, caller, (tx) => assessmentOf(tx, caller, asked.id));
  const { run, total, note, indicators, units } = found;
  if (run.assessor !== regionOf(caller.remit)) throw new Refusal('notFound');
  if (run.state !== 'published') throw new Refusal('assessmentNotPublished');
  const drafting = await draftingOf(desk, caller, { ...asked, month: `${run.year}-12` });
  return assessmentText(drafting, {
    scheme: run.schemeName,
    version: run.version,
    level: run.level,
    year: run.year,
    totalPoints: total,
    note,
    indicators: indicators.map(({ name, weight }) => ({ name, points: weight })),
    units,
  });
}
