import type { Facts } from '#kernel/refusal.ts';
import type { CellResult, SheetEdit } from '../contract-sheet.ts';
import { followingSums, type SumsBefore } from '../rules/bound-cells.ts';
import { type CellRule, typedCell } from '../rules/typed-cell.ts';

/** A cell by its place. */
export type SheetPlace = { readonly projectId: string; readonly month: string; readonly field: string };

/** What became of what somebody typed into a cell. */
export type CellFate =
  | { readonly state: 'saving' | 'saved' | 'waiting' }
  | { readonly state: 'invalid'; readonly text: string; readonly code: string; readonly facts: Facts }
  | { readonly state: 'conflict'; readonly mine: string | null; readonly by: string | null };

type Step = readonly SheetEdit[];

/** What the model needs to know of the page. */
export type SheetModelWish = {
  readonly ruleOf: (field: string) => CellRule | undefined;
  readonly sumsBefore: (projectId: string, month: string) => SumsBefore | null;
  readonly send: (edits: readonly SheetEdit[]) => void;
};

export function placeKey({ projectId, month, field }: SheetPlace): string {
  return `${projectId} ${month} ${field}`;
}

/**
 * What stands in the cells of a sheet, what was typed, and what became of it. What is typed stands at once and is sent;
 * the answer settles it. A text that is not understood stays as it was typed and is not sent.
 */
export function openSheetModel({ ruleOf, sumsBefore, send }: SheetModelWish) {
  const values = new Map<string, string | null>();
  const fates = new Map<string, CellFate>();
  const stamps = new Map<string, number>();
  const begun = new Set<string>();
  const listeners = new Set<() => void>();
  const [done, undone]: [Step[], Step[]] = [[], []];
  let version = 0;
  const touch = (projectId: string) => stamps.set(projectId, (stamps.get(projectId) ?? 0) + 1);
  const tell = () => {
    version++;
    for (const listener of listeners) listener();
  };
  const stands = (place: SheetPlace) => values.get(placeKey(place)) ?? null;
  const put = (edits: readonly SheetEdit[]) => {
    for (const edit of edits) {
      values.set(placeKey(edit), edit.value);
      fates.set(placeKey(edit), { state: 'saving' });
      touch(edit.projectId);
    }
    if (edits.length > 0) send(edits);
    tell();
  };
  const editsOf = (place: SheetPlace, value: string | null): SheetEdit[] => {
    const { projectId, month, field } = place;
    const before = field === 'monthYuan' ? sumsBefore(projectId, month) : null;
    const at = (key: string) => stands({ ...place, field: key });
    const row = { monthYuan: at('monthYuan'), yearToDateYuan: at('yearToDateYuan'), totalYuan: at('totalYuan') };
    const follows = before === null ? {} : followingSums(row, value, before);
    const own = { projectId, month, field, base: stands(place), value };
    const sums = Object.entries(follows).map(([key, sum]) => ({
      projectId,
      month,
      field: key,
      base: at(key),
      value: sum,
      isSum: true,
    }));
    return [own, ...sums].filter((edit) => edit.base !== edit.value);
  };
  const typeOne = ({ text, ...place }: SheetPlace & { readonly text: string }): SheetEdit[] => {
    const rule = ruleOf(place.field);
    if (!rule) return [];
    const typed = typedCell(text, rule);
    touch(place.projectId);
    if ('fault' in typed) {
      fates.set(placeKey(place), { state: 'invalid', text, ...typed.fault });
      return [];
    }
    if (fates.get(placeKey(place))?.state === 'invalid') fates.delete(placeKey(place));
    return editsOf(place, typed.value);
  };
  const turn = (from: Step[], to: Step[], way: (edit: SheetEdit) => SheetEdit) => {
    const step = from.pop();
    if (!step) return;
    to.push(step);
    put(step.map(way).toReversed());
  };
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    valueOf: stands,
    fateOf: (place: SheetPlace) => fates.get(placeKey(place)),
    stampOf: (projectId: string) => stamps.get(projectId) ?? 0,
    /** Takes what the server says stands; a cell whose value is on its way keeps it. */
    load: (cells: Iterable<SheetPlace & { readonly value: string | null }>) => {
      for (const { value, ...place } of cells) {
        const fate = fates.get(placeKey(place))?.state;
        if (fate === 'saving' || fate === 'waiting' || stands(place) === value) continue;
        values.set(placeKey(place), value);
        touch(place.projectId);
      }
      tell();
    },
    /** Takes what still waits in the outbox, such as from before the window was closed. */
    await: (edits: readonly SheetEdit[]) => {
      for (const edit of edits) {
        values.set(placeKey(edit), edit.value);
        fates.set(placeKey(edit), { state: 'waiting' });
        touch(edit.projectId);
      }
      tell();
    },
    /** Types texts into cells: one step for undo. */
    type: (texts: readonly (SheetPlace & { readonly text: string })[]) => {
      const step = texts.flatMap(typeOne);
      if (step.length > 0) done.push(step);
      undone.length = 0;
      put(step);
    },
    undo: () => turn(done, undone, ({ base, value, ...place }) => ({ ...place, base: value, value: base })),
    redo: () => turn(undone, done, (edit) => edit),
    settle: (edits: readonly SheetEdit[], results: readonly CellResult[]) => {
      for (const [i, edit] of edits.entries()) {
        settleOne(edit, results[i], { values, fates });
        if (results[i]?.state === 'saved') begun.add(edit.projectId);
        touch(edit.projectId);
      }
      tell();
    },
    /** Cells that are invalid, contested or not yet sent. */
    unsettled: (): number => [...fates.values()].filter(({ state }) => state !== 'saved').length,
    /** Whether a cell of the project was saved since the page was opened or the last report was sent. */
    hasBegun: (projectId: string) => begun.has(projectId),
    /** Forgets what was saved: it has been sent. */
    forget: () => {
      begun.clear();
      for (const [key, { state }] of fates) if (state === 'saved') fates.delete(key);
      done.length = 0;
      undone.length = 0;
      tell();
    },
    /** Another window has sent these: what stands in their cells is read anew. */
    leave: (edits: readonly SheetEdit[]) => {
      for (const edit of edits) {
        const state = fates.get(placeKey(edit))?.state;
        if (stands(edit) !== edit.value || (state !== 'saving' && state !== 'waiting')) continue;
        fates.delete(placeKey(edit));
        touch(edit.projectId);
      }
      tell();
    },
    markWaiting: () => {
      for (const [key, fate] of fates)
        if (fate.state === 'saving') {
          fates.set(key, { state: 'waiting' });
          touch(key.slice(0, key.indexOf(' ')));
        }
      tell();
    },
  };
}

export type SheetModel = ReturnType<typeof openSheetModel>;

type Kept = { readonly values: Map<string, string | null>; readonly fates: Map<string, CellFate> };

/**
 * A later edit of the same cell is on its way and settles it; an earlier answer only counts where it is a refusal. A text
 * that was typed meanwhile and is not understood stays.
 */
function settleOne(edit: SheetEdit, result: CellResult | undefined, { values, fates }: Kept): void {
  const key = placeKey(edit);
  const isLatest = (values.get(key) ?? null) === edit.value;
  if (!result || result.state === 'saved' || result.state === 'unchanged') {
    if (isLatest && fates.get(key)?.state !== 'invalid') fates.set(key, { state: 'saved' });
    return;
  }
  if (result.state === 'conflict') {
    values.set(key, result.theirs?.value ?? null);
    fates.set(key, { state: 'conflict', mine: edit.value, by: result.theirs?.by ?? null });
    return;
  }
  values.set(key, edit.base);
  const { code = 'unexpected', facts = {} } = result;
  fates.set(key, { state: 'invalid', text: edit.value ?? '', code, facts });
}
