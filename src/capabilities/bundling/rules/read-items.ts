import { jsonId, jsonList, jsonNumber, jsonRecord, jsonText, jsonUnique } from '#kernel/json-fields.ts';
import type { JsonKeys } from '#kernel/json-keys.ts';
import { Refusal } from '#kernel/refusal.ts';
import { standingRules } from '../../project-library/public.ts';
import type { Item, Shape } from './packing/split.ts';

/** Items of a file, at most. */
const mostItems = 200_000;
/** The threshold of fixed-asset statistics by the rules that hold, in yuan. */
export const thresholdYuan = standingRules.thresholdYuan;
/** Members of a bundle that people can still survey and sign for, unless something else is said. */
export const usualMembers = 8;
const mostYuan = 100_000_000_000;

/** Items that are to be bundled, with the shape of a bundle. */
export type Question = { readonly items: readonly Item[]; readonly shape: Shape };

/** Keys of a file of items. */
export const itemsKeys: JsonKeys = {
  keys: ['items', 'options'],
  inside: {
    items: { keys: ['id', 'amountYuan', 'key', 'from', 'to'] },
    options: { keys: ['minimumYuan', 'maxMembers'] },
  },
};

/**
 * The question of a file: `items` with `id`, `amountYuan`, `key`, `from`, `to`, and `options` with `minimumYuan` and
 * `maxMembers`, which may be missing. Refuses what is missing, negative, out of bounds or double, with its place:
 * `jsonField`, `jsonNumber`, `jsonId`, `jsonDuplicate`, `jsonTooLong`, `itemMonthUnclear`, `windowBackwards`.
 */
export function readItems(value: unknown): Question {
  const file = jsonRecord(value, '$');
  const items = jsonList(file.items, 'items', mostItems).map((item, place) => readItem(item, `items[${place}]`));
  jsonUnique(
    items.map(({ id }) => String(id)),
    (place) => `items[${place}].id`,
  );
  return { items, shape: readShape(file.options) };
}

function readShape(value: unknown): Shape {
  const { minimumYuan = thresholdYuan, maxMembers = usualMembers } =
    value === undefined ? {} : jsonRecord(value, 'options');
  return {
    minimumYuan: jsonNumber(minimumYuan, 'options.minimumYuan', { least: 1, most: mostYuan, isWhole: true }),
    maxMembers: jsonNumber(maxMembers, 'options.maxMembers', { least: 1, most: 1000, isWhole: true }),
  };
}

function readItem(value: unknown, place: string): Item {
  const item = jsonRecord(value, place);
  const amount = { least: 0, most: mostYuan, isWhole: true };
  const read = {
    id:
      typeof item.id === 'number'
        ? jsonNumber(item.id, `${place}.id`, { isWhole: true })
        : jsonId(item.id, `${place}.id`),
    amountYuan: jsonNumber(item.amountYuan, `${place}.amountYuan`, amount),
    key: jsonText(item.key, `${place}.key`),
    from: readMonth(item.from, `${place}.from`),
    to: readMonth(item.to, `${place}.to`),
  };
  if (read.from > read.to) throw new Refusal('windowBackwards', { place, from: read.from, to: read.to });
  return read;
}

function readMonth(value: unknown, place: string): string {
  const text = jsonText(value, place);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new Refusal('itemMonthUnclear', { place, value: text });
  return text;
}
