import { CompiledQuery, sql } from 'kysely';
import type { BenchDesk } from './desk.ts';
import { pairedTimes, timed } from './measure.ts';
import { moreProjects } from './more-projects.ts';

const effort = { runs: 12, warmUp: 3 };
/** Everybody who looks at the list, by the names of the demo. */
const people = ['city', 'leader', 'auditor', 'tiantai', 'pingqiao', 'owner'] as const;
/** What they ask for: the usual, a search that finds some and one that finds nothing, filters, every order. */
const questions = [
  '',
  'q=河道',
  'q=没有这样的项目',
  'caliber=in&stage=building',
  'statistics=notReported&approved=yes',
  'department=局&enteredFrom=2019-01&enteredTo=2019-12',
  'unit=331023&size=large&ecoLed=yes',
  'coded=no',
  ...['name', 'recent', 'entered', 'county', 'stage', 'fund'].map((sort) => `sort=${sort}`),
  'sort=plannedTotal&reverse=yes',
] as const;

/**
 * The list over 50,000 projects: page and total of each question, asked together as the page asks them, for each role;
 * the slowest medians, and the whole page against the same two statements without rights and remit.
 */
export async function projectTableBench(bench: BenchDesk, count: number) {
  const projects = await moreProjects(bench, count);
  const slowest: Record<string, { readonly ms: number; readonly question: string }> = {};
  for (const name of people) {
    const person = await bench.signedIn(name);
    for (const question of questions) {
      const { medianMs } = await timed(() => both(person.ask, encodeURI(question)), effort);
      if (medianMs > (slowest[name]?.ms ?? 0)) slowest[name] = { ms: medianMs, question };
    }
  }
  const compared = await comparisonTimes(bench);
  return { projects, slowest, compared, ...(await againstBare(bench)) };
}

type Ask = Awaited<ReturnType<BenchDesk['signedIn']>>['ask'];

function both(ask: Ask, question: string): Promise<unknown> {
  const get = { method: 'GET' } as const;
  const [filter] = [question.replace(/&?(sort|reverse)=\w+/g, '')];
  return Promise.all([
    ask(`/project-library/projects?limit=50&${question}`, get),
    ask(`/project-library/totals?${filter}`, get),
  ]);
}

async function comparisonTimes(bench: BenchDesk) {
  const times: Record<string, number> = {};
  for (const name of ['city', 'tiantai', 'owner'] as const) {
    const { ask } = await bench.signedIn(name);
    for (const question of ['comparedWith=2019-06-30', 'comparedWith=2020-03-31&changed=only'])
      times[`${name} ${question}`] = (
        await timed(() => ask(`/project-library/comparison?${question}`, { method: 'GET' }), effort)
      ).medianMs;
  }
  return times;
}

/** The same page and total in bare SQL, as the owner of the database and on one open connection. */
async function againstBare({ desk, ...bench }: BenchDesk) {
  const leader = await bench.signedIn('leader');
  return desk.db.connection().execute(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw(`set app.remit = '331000'`));
    const bare = async () => {
      await sql`select id, name, code, owner_name, unit_code, planned_total_yuan, stage, caliber
        from project_library.project where city_code = '331000'
        order by coalesce(planned_total_yuan, -1) desc, id limit 51`.execute(connection);
      await sql`select count(*), sum(planned_total_yuan) from project_library.project where city_code = '331000'`.execute(
        connection,
      );
    };
    const found = await pairedTimes(() => both(leader.ask, ''), bare, { runs: 40, warmUp: 10 });
    await connection.executeQuery(CompiledQuery.raw('reset app.remit'));
    return found;
  });
}
