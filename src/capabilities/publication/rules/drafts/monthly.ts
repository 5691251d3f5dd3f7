import { headlineFigures, workFigures } from './city-figures.ts';
import { countyTable } from './county-table.ts';
import { articleText, type Drafting, periodOf, said } from './drafting.ts';
import { type DraftedTask, taskFigures } from './tasks.ts';

/** The page that leaders get each month: the city, the counties from low to high, what holds up, what became of tasks. */
export function monthlyText(data: Drafting, tasks: readonly DraftedTask[]): string {
  const facts = { period: periodOf(data), city: data.cityName };
  return articleText(said(data, 'monthlyTitle', facts), [
    headlineFigures(data) + said(data, 'monthlyCounties'),
    countyTable(data, 'bare'),
    workFigures(data),
    tasks.length === 0 ? '' : taskFigures(data, tasks),
    said(data, 'finalWord', { author: data.author }),
  ]);
}
