import { advise } from '../src/capabilities/forecast/rules/advice/advise.ts';
import { instanceOf, structures } from './advice/instances.ts';

const seeds = Number(process.argv[2] ?? 4),
  draws = Number(process.argv[3] ?? 2000),
  fresh = Number(process.argv[4] ?? 20000);
for (const A of (process.argv[5] ?? '12,20,60,120').split(',').map(Number))
  for (const structure of structures) {
    let ok = 0,
      low = 0,
      high = 0,
      other: string[] = [],
      cover = 0,
      n = 0;
    const ms: number[] = [];
    let proven = 0;
    const over: number[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      const { plan, true: real } = instanceOf({ structure, actions: A, draws, fresh, true: 20000, seed });
      const t = performance.now();
      const a = advise(plan);
      ms.push(performance.now() - t);
      if (a.status !== 'reached') {
        other.push(a.status);
        continue;
      }
      n++;
      const y = Float64Array.from(real.base);
      for (const id of a.actions) {
        const g = real.gains[Number(id.slice(1))]!;
        for (let s = 0; s < y.length; s++) y[s]! += g[s]!;
      }
      const P = y.filter((v) => v >= plan.goalYuan).length / 20000;
      if (P < 0.8) low++;
      else if (P > 0.84) high++;
      else ok++;
      if (Math.abs(P - a.probability) <= 1.96 * Math.hypot(a.standardError, 0.0028)) cover++;
      over.push(P);
      if (a.proven) proven++;
    }
    ms.sort((x, y) => x - y);
    over.sort((x, y) => x - y);
    console.log(
      A,
      structure.padEnd(11),
      `ok ${ok}/${n} low ${low} high ${high} cover ${cover} proven ${proven} P ${over[0]?.toFixed(4)}..${over.at(-1)?.toFixed(4)} ms med ${ms[ms.length >> 1]!.toFixed(0)} max ${ms.at(-1)!.toFixed(0)}`,
      other.join(','),
    );
  }
