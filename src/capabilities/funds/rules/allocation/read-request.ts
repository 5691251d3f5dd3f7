import { jsonFlag, jsonId, jsonList, jsonNumber, jsonRecord, jsonText, jsonUnique } from '#kernel/json-fields.ts';
import type { JsonKeys } from '#kernel/json-keys.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { AllocationRequest, Candidate, Floor, Pot } from './request.ts';

/** Pots, projects and floors of a request, and pairs of pot and project in all, at most. */
export const requestLimits = { pots: 500, projects: 20_000, floors: 500, pairs: 400_000 } as const;

const money = { least: 0, most: 100_000_000_000_000, isWhole: true } as const;
const percent = { least: 0, most: 100 } as const;

/** Keys of a request; those of `levelSharePercent` are names of levels. */
export const requestKeys: JsonKeys = {
  keys: ['pots', 'projects', 'levelSharePercent', 'floors', 'floorsElastic'],
  inside: {
    pots: { keys: ['id', 'level', 'purpose', 'amountYuan'] },
    projects: {
      keys: ['id', 'county', 'purpose', 'investmentYuan', 'maxSharePercent', 'minimumYuan', 'score', 'required'],
    },
    floors: { keys: ['county', 'minimumYuan'] },
  },
};

/**
 * A request from a parsed file. Refuses with the place, as `projects[3].minimumYuan`: what is missing, of another kind or
 * out of range (`jsonField`, `jsonNumber`, `jsonId`), `jsonTooLong`, `jsonDuplicate` for an id or county that stands twice,
 * `allocationTooLarge` for too many pairs of pot and project.
 */
export function readRequest(value: unknown): AllocationRequest {
  const fields = jsonRecord(value, 'request');
  const pots = jsonList(fields.pots, 'pots', requestLimits.pots).map((one, at) => potOf(one, `pots[${at}]`));
  const projects = jsonList(fields.projects, 'projects', requestLimits.projects).map((one, at) =>
    candidateOf(one, `projects[${at}]`),
  );
  const floors = jsonList(fields.floors ?? [], 'floors', requestLimits.floors).map((one, at) =>
    floorOf(one, `floors[${at}]`),
  );
  unique(pots, (at) => `pots[${at}].id`);
  unique(projects, (at) => `projects[${at}].id`);
  unique(
    floors.map(({ county }) => ({ id: county })),
    (at) => `floors[${at}].county`,
  );
  const pairs = projects.reduce(
    (sum, { purposes }) => sum + pots.filter(({ purpose }) => purposes.includes(purpose)).length,
    0,
  );
  if (pairs > requestLimits.pairs) throw new Refusal('allocationTooLarge', { pairs, most: requestLimits.pairs });
  return {
    ...{ pots, projects, floors, levelSharePercent: sharesOf(fields.levelSharePercent) },
    floorsElastic: fields.floorsElastic === undefined ? true : jsonFlag(fields.floorsElastic, 'floorsElastic'),
  };
}

function potOf(value: unknown, place: string): Pot {
  const { id, level, purpose, amountYuan } = jsonRecord(value, place);
  return {
    id: jsonId(id, `${place}.id`),
    level: jsonText(level, `${place}.level`),
    purpose: jsonText(purpose, `${place}.purpose`),
    amountYuan: jsonNumber(amountYuan, `${place}.amountYuan`, money),
  };
}

function candidateOf(value: unknown, place: string): Candidate {
  const fields = jsonRecord(value, place);
  const at = (key: string) => `${place}.${key}`;
  return {
    id: jsonId(fields.id, at('id')),
    county: jsonText(fields.county, at('county')),
    purposes: [jsonText(fields.purpose, at('purpose'))],
    investmentYuan: jsonNumber(fields.investmentYuan, at('investmentYuan'), money),
    maxSharePercent: jsonNumber(fields.maxSharePercent, at('maxSharePercent'), percent),
    minimumYuan: jsonNumber(fields.minimumYuan, at('minimumYuan'), money),
    score: jsonNumber(fields.score, at('score'), { least: 0, most: 1_000_000 }),
    required: fields.required === undefined ? false : jsonFlag(fields.required, at('required')),
  };
}

function floorOf(value: unknown, place: string): Floor {
  const { county, minimumYuan } = jsonRecord(value, place);
  return {
    county: jsonText(county, `${place}.county`),
    minimumYuan: jsonNumber(minimumYuan, `${place}.minimumYuan`, money),
  };
}

function sharesOf(value: unknown): Record<string, number> {
  const shares = Object.entries(jsonRecord(value ?? {}, 'levelSharePercent'));
  return Object.fromEntries(
    shares.map(([level, share]) => [level, jsonNumber(share, `levelSharePercent.${level}`, percent)]),
  );
}

function unique(rows: readonly { readonly id: string }[], placeOf: (at: number) => string): void {
  jsonUnique(
    rows.map(({ id }) => id),
    placeOf,
  );
}
