import type { Terms } from '#kernel/terms.ts';
import { annexDraftTerms } from './annex-draft-terms.ts';
import { draftTerms } from './draft-terms.ts';
import { unitDraftTerms } from './unit-draft-terms.ts';
import { workPlanDraftTerms } from './work-plan-draft-terms.ts';

/** The sentences of drafted papers of every kind, those of the article on growth among them. Figures come in as tokens. */
export const paperDraftTerms = {
  ...draftTerms,
  ...annexDraftTerms,
  ...workPlanDraftTerms,
  ...unitDraftTerms,
  wholeYear: { zh: '{year}年', en: '{year}' },
  halfYear: { zh: '{year}年上半年', en: 'the first half of {year}' },

  noticeTitle: {
    zh: '关于{period}{city} 生态保护和环境治理业投资情况的通报',
    en: 'Notice on investment in ecological protection and environmental governance in {city}, {period}',
  },
  addressee: { zh: '各县（市、区）人民政府，各集聚区管委会：', en: 'To the governments of all counties and zones:' },
  noticeOpening: {
    zh: '现将{period}全市生态保护和环境治理业投资情况通报如下。',
    en: 'Investment in ecological protection and environmental governance in {period} was as follows.',
  },
  overall: { zh: '**一、总体情况。**', en: '**1. The whole city.** ' },
  counties: { zh: '**二、各地情况。**', en: '**2. Counties.** ' },
  praise: { zh: '**三、表扬与鞭策。**', en: '**3. Praise and urging.** ' },
  lagging: { zh: '**四、滞后项目。**', en: '**4. Lagging projects.** ' },
  settledHead: { zh: '**上期交办落实情况。**', en: '**What became of earlier tasks.** ' },
  settled: { zh: '**五、上期交办落实情况。**', en: '**5. What became of earlier tasks.** ' },
  demands: { zh: '**六、工作要求。**', en: '**6. What is asked.** ' },
  firstly: { zh: '**一是**', en: '**First,** ' },
  secondly: { zh: '**二是**', en: '**Second,** ' },
  thirdly: { zh: '**三是**', en: '**Third,** ' },
  adviceStarts: {
    zh: '抓开工。有逾期未开工项目的{list}，要逐项排查用地、审批、资金等制约，明确开工时间和责任人。',
    en: 'start: {list} have starts overdue and are asked to clear what holds each up and to name a day and a person. ',
  },
  adviceProgress: {
    zh: '抓进度。年度计划完成比例低于全市水平的{list}，要对照计划倒排工期，抓紧在建项目实物工作量。',
    en: 'progress: {list} are below the city in their share of the plan and are asked to press on with real work. ',
  },
  adviceReserve: {
    zh: '抓储备。各地要加快前期项目谋划和审批，符合条件的及时纳入项目库。',
    en: 'prepare: units are asked to bring projects on and to enter those that are ripe. ',
  },
  ratedWithGap: { zh: '{name}（{growth}，与目标相差{gap}）', en: '{name} ({growth}, {gap} short of the goal)' },
  rated: { zh: '{name}（{growth}）', en: '{name} ({growth})' },

  invested: {
    zh: '{period}，全市有完成投资上报的口径内项目{projects}，累计完成投资{invested}，上年同期为{base}，同比{growth}。',
    en: 'In {period}, {projects} projects in caliber reported {invested} against {base} in the same months of last year, {growth}. ',
  },
  target: { zh: '年度增长目标为{target}。', en: 'The goal of the year is {target}. ' },
  planned: {
    zh: '列入年度计划的项目（含不计入统计口径的）{projects}，总投资{total}，年度计划投资{planned}。',
    en: '{projects} projects, in caliber or not, with {total} in all are planned with {planned} for the year. ',
  },
  planDone: {
    zh: '列入年度计划的项目（含不计入统计口径的）{projects}，总投资{total}，年度计划投资{planned}，{period}完成{done}，完成年度计划的{share}。',
    en: '{projects} projects, in caliber or not, with {total} in all are planned with {planned} for the year; {done} is done, {share} of the plan. ',
  },
  planAhead: {
    zh: '列入年度计划的项目（含不计入统计口径的）{projects}，总投资{total}，年度计划投资{planned}，{period}完成{done}，完成年度计划的{share}，{ahead}。',
    en: '{projects} projects, in caliber or not, with {total} in all are planned with {planned} for the year; {done} is done, {share} of the plan, {ahead}. ',
  },
  starts: {
    zh: '{period}计划开工项目{planned}，已开工{started}，逾期未开工{overdue}。',
    en: '{planned} were to start in {period}; {started} have started, {overdue} are overdue. ',
  },
  startsAll: {
    zh: '{period}计划开工项目{planned}，已全部开工。',
    en: '{planned} were to start in {period}, and all of them have. ',
  },
  library: {
    zh: '项目库中统计口径内项目{inCaliber}，计划总投资{total}；本年新入库{entered}，计划总投资{enteredTotal}。',
    en: '{inCaliber} projects are in caliber with {total} in all; {entered} entered this year with {enteredTotal}. ',
  },
  ecoLedInvested: {
    zh: '生态环境系统主导的项目{projects}，占口径内项目的{share}；完成投资{invested}，占口径内完成投资的{investedShare}。',
    en: 'The system leads {projects}, {share} of those in caliber, which invested {invested}, {investedShare} of the whole. ',
  },
  ecoLed: {
    zh: '生态环境系统主导的项目{projects}，占口径内项目的{share}。',
    en: 'The system leads {projects}, {share} of those in caliber. ',
  },
  funds: {
    zh: '本年全市资金文件下达{issued}，到位{arrived}，拨付{paid}。',
    en: 'Of the funds of the year {issued} were issued, {arrived} arrived, {paid} were paid. ',
  },
  round: {
    zh: '当月应报项目{expected}，已报{received}，调度上报率{share}。',
    en: 'Of {expected} expected reports {received} came, {share}. ',
  },
  problems: {
    zh: '当月上报中反映问题的项目{problems}，达到滞后标准的项目{lagging}。',
    en: '{problems} projects name a problem, {lagging} lag. ',
  },

  tableIntro: { zh: '各地按增速由低到高排列如下。', en: 'Units from the lowest growth to the highest:' },
  growthCaption: { zh: '{period}各地生态环保投资增长情况表', en: 'Growth of ecological investment by unit, {period}' },
  planCaption: { zh: '{period}各地年度投资计划执行情况表', en: 'How the plan of the year stands by unit, {period}' },
  actionCaption: { zh: '{period}六大专项行动推进情况表', en: 'The six actions, {period}' },
  actionNote: {
    zh: '“—”为尚未填报。含不计入统计口径的项目；未列入专项行动的项目不在表内。',
    en: '— is not known. Projects that are not in caliber are counted, those of no action are not.',
  },
  actionIntro: {
    zh: '六大专项行动年度计划项目推进情况如下。',
    en: 'How the projects planned for the year stand in the six actions:',
  },
  enteredCaption: { zh: '{period}各地新入库项目情况表', en: 'Projects entered by unit, {period}' },
  enteredIntro: {
    zh: '各地新入库项目按个数由少到多排列如下。',
    en: 'Projects entered, units from the fewest to the most:',
  },
  chartMonths: {
    zh: '{period}{city}生态环保投资逐月累计增速（%）',
    en: 'Growth of investment in {city} by month, {period} (%)',
  },
  chartUnits: { zh: '{period}各地生态环保投资增速（%）', en: 'Growth by unit, {period} (%)' },
  tableNote: {
    zh: '“—”为暂无可比数据或尚未填报。数据以统计部门核定结果为准。',
    en: '— is not known or not comparable. The statistics department has the final word.',
  },
  tableUnit: { zh: '地区', en: 'Unit' },
  tableProjects: { zh: '项目（个）', en: 'Projects' },
  tableInvested: { zh: '累计完成投资（万元）', en: 'Invested (10,000 yuan)' },
  tableThisYear: { zh: '本年', en: 'This year' },
  tableBase: { zh: '上年同期', en: 'Last year' },
  tableOnYear: { zh: '同比增长', en: 'On last year' },
  tableGrowth: { zh: '增速（%）', en: 'Growth (%)' },
  tableRank: { zh: '排名', en: 'Rank' },
  tablePlanProjects: { zh: '计划项目（个）', en: 'Projects' },
  tablePlanTotal: { zh: '总投资（万元）', en: 'Total (10,000 yuan)' },
  tablePlan: { zh: '年度投资计划（万元）', en: 'Plan of the year (10,000 yuan)' },
  tablePlanned: { zh: '计划', en: 'Planned' },
  tableDone: { zh: '完成', en: 'Done' },
  tableShare: { zh: '完成比例（%）', en: 'Share (%)' },
  tableEntered: { zh: '新入库项目（个）', en: 'Projects entered' },
  tableEnteredTotal: { zh: '计划总投资（万元）', en: 'Planned total (10,000 yuan)' },
  tableOnYearPercent: { zh: '同比（%）', en: 'On last year (%)' },
  tableInvestedShort: { zh: '投资（万元）', en: 'Invested (10,000 yuan)' },
  tableAction: { zh: '行动', en: 'Action' },
  tableStarts: { zh: '开工项目（个）', en: 'Starts' },
  tableStartsPlanned: { zh: '计划', en: 'Planned' },
  tableStarted: { zh: '已开工', en: 'Started' },
  wholeCity: { zh: '全市', en: 'City' },
  unknown: { zh: '—', en: '—' },

  praised: {
    zh: '增速居全市前列且达到年度目标的{list}，予以表扬。',
    en: 'Commended, growing fastest and above the goal: {list}. ',
  },
  nobodyPraised: { zh: '本期没有符合表扬条件的地区。', en: 'No unit meets the conditions of praise. ' },
  urged: {
    zh: '增速低于年度目标的{list}，要查找原因、研究对策，加快真实项目的开工和建设；与目标的差额只反映工作进度，不作为填报统计数据的依据。',
    en: 'Below the goal, asked to look for causes and press on with real projects: {list}. ',
  },
  nobodyUrged: {
    zh: '有可比数据的各地增速均不低于年度目标。',
    en: 'No unit with comparable figures is below the goal. ',
  },

  laggingList: {
    zh: '下列项目进度滞后较多，请责任领导牵头，责任单位逐项明确完成时限，倒排施工工期，按时限解决困难。',
    en: 'These projects are far behind; the leaders in charge are asked to settle what holds them up.',
  },
  noLagging: { zh: '没有达到滞后标准的项目。', en: 'No project lags. ' },
  laggingProject: { zh: '项目', en: 'Project' },
  laggingLeader: { zh: '责任领导', en: 'Leader' },
  laggingCause: { zh: '主要原因', en: 'Cause' },
  laggingPromise: { zh: '承诺完成时间', en: 'Promised for' },
  notStated: { zh: '未说明', en: 'not stated' },
  toBeSettled: { zh: '待明确', en: 'to be settled' },

  tasks: {
    zh: '本年各级交办事项已销号{closed}，未销号{open}，其中超期{overdue}。',
    en: 'Of the tasks that all levels set this year {closed} are closed and {open} open, {overdue} of them overdue. ',
  },
  tasksOpenList: { zh: '其中本级交办、未销号的事项如下。', en: 'Those of our own still open:' },
  taskTitle: { zh: '事项', en: 'Task' },
  taskReceiver: { zh: '责任单位', en: 'Receiver' },
  taskPerson: { zh: '责任人', en: 'Person' },
  taskDue: { zh: '办理时限', en: 'Due' },
  taskState: { zh: '办理情况', en: 'State' },
  taskClosed: { zh: '已销号', en: 'closed' },
  taskOverdue: { zh: '超期', en: 'overdue' },
  taskOpen: { zh: '办理中', en: 'under way' },
  noTasks: { zh: '本级没有交办事项。', en: 'We have set no tasks.' },

  lawful: {
    zh: '各地要坚持依法统计，投资数据由项目单位依据真实完成的工作如实上报，任何单位和个人不得要求、授意编造统计数据。以上数据以统计部门核定结果为准。',
    en: 'Figures are reported by the projects themselves for work really done; nobody may ask for made-up figures. The statistics department has the final word.',
  },
  finalWord: {
    zh: '以上数据以统计部门核定结果为准。（{author}）',
    en: 'The statistics department has the final word on these figures. ({author})',
  },

  monthlyTitle: {
    zh: '{period}{city}生态环保投资月报',
    en: 'Monthly page on ecological investment in {city}, {period}',
  },
  monthlyHeadWithGoal: {
    zh: '{period}，全市有完成投资上报的口径内项目{projects}，累计完成投资{invested}，同比{growth}，年度增长目标为{target}。',
    en: 'In {period}, {projects} projects in caliber invested {invested}, {growth}; the goal of the year is {target}. ',
  },
  monthlyHead: {
    zh: '{period}，全市有完成投资上报的口径内项目{projects}，累计完成投资{invested}，同比{growth}。',
    en: 'In {period}, {projects} projects in caliber invested {invested}, {growth}. ',
  },
  monthlyFunds: {
    zh: '本年全市资金下达{issued}，到位{arrived}，拨付{paid}。',
    en: 'Of the funds of the year {issued} were issued, {arrived} arrived, {paid} were paid. ',
  },
  monthlyWork: {
    zh: '当月调度上报率{share}，反映问题的项目{problems}，滞后项目{lagging}。',
    en: '{share} of the reports of the month came; {problems} projects name a problem, {lagging} lag. ',
  },
  monthlyCounties: { zh: '各地增速由低到高如下。', en: 'Units from the lowest growth:' },

  taskSheetTitle: { zh: '{period}{city}生态环保投资工作分办单', en: 'Task sheet of {city}, {period}' },
  taskSheetOpening: {
    zh: '下列事项请责任单位按时限办理，办理结果在督办页面反馈。',
    en: 'The receivers are asked to see to these in time and to answer on the desk.',
  },

  agendaTitle: { zh: '{title}议程', en: 'Agenda: {title}' },
  minutesTitle: { zh: '{title}纪要', en: 'Minutes: {title}' },
  meetingWhen: { zh: '时间：{on}', en: 'Day: {on}' },
  meetingPlace: { zh: '地点：{place}', en: 'Place: {place}' },
  meetingChair: { zh: '主持：{chair}', en: 'Chair: {chair}' },
  meetingPeople: { zh: '参加：{people}', en: 'Present: {people}' },
  meetingItems: { zh: '**一、议题。**', en: '**1. Items.** ' },
  meetingLast: { zh: '**二、上次会议议定事项落实情况。**', en: '**2. What became of the last decisions.** ' },
  meetingSaid: { zh: '**一、会议情况。**', en: '**1. The meeting.** ' },
  meetingDecisions: { zh: '**二、议定事项。**', en: '**2. Decisions.** ' },
  noItems: { zh: '没有列入的议题。', en: 'No items.' },
  noMinutes: { zh: '会议记录尚未填写。', en: 'The minutes are not written yet.' },

  assessmentTitle: {
    zh: '关于{year}年度{city} {scheme}结果的通报',
    en: 'Notice on the results of {scheme} in {city}, {year}',
  },
  assessmentOpening: {
    zh: '按照《{scheme}》（第{version}版），{year}年度考核结果如下，得分满分为{total}分。',
    en: 'By {scheme}, version {version}, the results of {year} are as follows, out of {total} points.',
  },
  assessmentNote: { zh: '说明：{note}', en: 'Note: {note}' },
  assessmentIndicators: { zh: '**考核指标。**{list}。', en: '**Indicators.** {list}.' },
  assessmentIndicator: { zh: '{name}（{points}分）', en: '{name} ({points})' },
  assessmentPlace: { zh: '名次', en: 'Rank' },
  assessmentScore: { zh: '得分', en: 'Score' },
  assessmentVetoed: { zh: '{list}因一票否决不计得分。', en: 'Vetoed: {list}.' },
  semicolon: { zh: '；', en: '; ' },
} as const satisfies Terms;
