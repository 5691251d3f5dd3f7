/** Days that people compare with: the ends of the last month, quarter and year before a day. */
export function usualDays(today: string): Record<'lastMonthEnd' | 'lastQuarterEnd' | 'lastYearEnd', string> {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const dayBefore = (of: number) => new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
  return {
    lastMonthEnd: dayBefore(month - 1),
    lastQuarterEnd: dayBefore(Math.floor((month - 1) / 3) * 3),
    lastYearEnd: dayBefore(0),
  };
}
