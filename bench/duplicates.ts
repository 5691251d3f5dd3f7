import type { Reply } from '#kernel/endpoint.ts';
import { inRemit } from '#platform/database.ts';
import { withOwner } from '../src/apps/open-desk.ts';
import { regionsOf } from '../src/capabilities/organisation/public.ts';
import type { searchDuplicates } from '../src/capabilities/project-library/contract-duplicates.ts';
import { placeNamesOf } from '../src/capabilities/project-library/rules/duplicate-keys.ts';
import { doubtfulScore } from '../src/capabilities/project-library/rules/duplicates.ts';
import {
  heldOutPairs,
  labelledPairs,
  precisionAndRecall,
} from '../src/capabilities/project-library/rules/labelled-pairs.ts';
import type { BenchDesk } from './desk.ts';

/** Precision and recall of the likeness over the labelled pairs, and the time that a search over many projects takes. */
export async function duplicatesBench({ desk, adminUrl, ...bench }: BenchDesk, times: number) {
  const regions = await inRemit(desk.db, { remit: '331000', ownerCode: null }, (tx) => regionsOf(tx, '331000'));
  const places = placeNamesOf(regions);
  const quality = {
    pairs: labelledPairs.length,
    ...precisionAndRecall(places, { pairs: labelledPairs, leastScore: doubtfulScore }),
    heldOut: {
      pairs: heldOutPairs.length,
      ...precisionAndRecall(places, { pairs: heldOutPairs, leastScore: doubtfulScore }),
    },
  };
  await withOwner(adminUrl, (client) =>
    client.query(
      `insert into project_library.project (city_code, id, version, path, name, name_key, owner_name, owner_code, unit_code,
        township_code, planned_total_yuan, caliber, recorded_at, recorded_by)
      select city_code, gen_random_uuid(), 1, path, n || '号' || name, n || name_key, owner_name, owner_code, unit_code,
        township_code, planned_total_yuan, caliber, recorded_at, recorded_by
      from project_library.project cross join generate_series(2, $1::int) n`,
      [times],
    ),
  );
  const city = await bench.signedIn('city');
  const searches: number[] = [];
  let [compared, found] = [0, 0];
  for (let more = true; more; ) {
    const start = performance.now();
    const answer = await city.ask('/project-library/duplicates/search', { method: 'POST', body: {} });
    searches.push(Math.round(performance.now() - start));
    const read = JSON.parse(answer) as Reply<typeof searchDuplicates>;
    compared += read.compared;
    found += read.found;
    more = read.left;
  }
  return { ...quality, search: { projects: compared, found, runs: searches.length, longestMs: Math.max(...searches) } };
}
