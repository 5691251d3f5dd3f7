import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { Balances, FundLevel } from '../rules/fund.ts';

/** Money of a unit and level by the documents of a year up to a month. */
export type UnitMoney = Balances & {
  readonly unitCode: string;
  readonly level: FundLevel;
  readonly sources: number;
};

/** A source among those that make a sum. */
export type MoneyRow = Balances & {
  readonly id: string;
  readonly documentNo: string;
  readonly title: string;
  readonly unitCode: string;
  readonly level: FundLevel;
};

/** Documents of the year of a month, up to its end. */
const ofYear = (city: string, month: string) => sql`
  from funds.source s join funds.source_money m on m.city_code = s.city_code and m.source_id = s.id
  where s.city_code = ${city} and s.issued_on >= ${`${month.slice(0, 4)}-01-01`}::date
    and s.issued_on < (${`${month}-01`}::date + interval '1 month')`;

/** What the documents of the year up to the end of a month gave each unit, by level. */
export async function moneyByUnit(tx: Tx, city: string, month: string): Promise<UnitMoney[]> {
  const { rows } = await sql<UnitMoney>`
    select s.unit_code as "unitCode", s.level, count(*) as sources, sum(m.issued_yuan)::bigint as "issuedYuan",
      sum(m.arrived_yuan)::bigint as "arrivedYuan", sum(m.allocated_yuan)::bigint as "allocatedYuan",
      sum(m.paid_yuan)::bigint as "paidYuan"
    ${ofYear(city, month)} group by s.unit_code, s.level order by s.unit_code, s.level`.execute(tx);
  return rows;
}

/** The sources behind such a sum, the largest first; of all units or levels where none is named. */
export async function moneyRows(
  tx: Tx,
  city: string,
  asked: {
    readonly month: string;
    readonly unit: string | null;
    readonly level: string | null;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<MoneyRow[]> {
  const { month, unit, level, limit, offset } = asked;
  const { rows } = await sql<MoneyRow>`
    select s.id, s.document_no as "documentNo", s.title, s.unit_code as "unitCode", s.level,
      m.issued_yuan as "issuedYuan", m.arrived_yuan as "arrivedYuan", m.allocated_yuan as "allocatedYuan",
      m.paid_yuan as "paidYuan"
    ${ofYear(city, month)} and (${unit}::text is null or s.unit_code = ${unit})
      and (${level}::text is null or s.level = ${level})
    order by m.issued_yuan desc, s.id limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}
