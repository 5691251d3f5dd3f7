import type { Facts } from '#kernel/refusal.ts';
import type { CellResult, SheetEdit } from '../contract-sheet.ts';
import { followingSums, type SumsBefore } from '../rules/bound-cells.ts';
import { type CellRule, plainCell, typedCell } from '../rules/typed-cell.ts';
import {
  addressOf,
  type CellFate,
  openSheetCells,
  type SheetCell,
  type SheetCells,
  type SheetPlace,
} from './sheet-cells.ts';

type Step = readonly SheetEdit[];

/** What the model needs to know of the page. */
export type SheetModelWish = {
  readonly ruleOf: (field: string) => CellRule | undefined;
  readonly sumsBefore: (projectId: string, month: string) => SumsBefore | null;
  /** Keeps edits and sends them; fails where the browser keeps nothing. */
  readonly send: (edits: readonly SheetEdit[]) => Promise<void>;
  /** Keeps what is not understood, in place of what was kept of these cells. */
  readonly keepUnread: (places: readonly SheetPlace[], unread: readonly UnreadText[]) => void;
};

/** A text that is not understood, with why; `base` stands in its cell. */
export type UnreadText = SheetPlace & {
  readonly base: string | null;
  readonly text: string;
  readonly code: string;
  readonly facts: Facts;
};

/** A text that is typed into a cell, and what it means where that is known. */
type TypedText = SheetPlace & { readonly text: string; readonly value?: string | null };

/** Cells of one act from which on drawing them would hold up their request, and then the server that answers it. */
const manyCells = 200;
/** After which they are drawn all the same. */
const longestWaitMs = 600;

const saving: CellFate = { state: 'saving' };
const saved: CellFate = { state: 'saved' };
const waiting: CellFate = { state: 'waiting' };

/**
 * What stands in the cells of a sheet, what was typed, and what became of it. What is typed stands at once and is sent;
 * the answer settles it. A text that is not understood stays as it was typed and is not sent.
 */
export function openSheetModel({ ruleOf, sumsBefore, send, keepUnread }: SheetModelWish) {
  const cells = openSheetCells();
  const begun = new Set<string>();
  const listeners = new Set<() => void>();
  const [done, undone]: [Step[], Step[]] = [[], []];
  let version = 0;
  const tell = () => {
    version++;
    for (const listener of listeners) listener();
  };
  /** What waits to be drawn with the answer. */
  const undrawn = new Set<() => void>();
  const stands = (place: SheetPlace) => cells.at(place).value;
  const textOf = ({ field, value }: SheetEdit) => {
    const rule = ruleOf(field);
    return rule ? plainCell(value, rule) : (value ?? '');
  };
  const put = (edits: readonly SheetEdit[], beside?: () => void) => {
    for (const edit of edits) cells.put(edit, { value: edit.value, fate: saving });
    const keeping = edits.length > 0 ? send(edits) : null;
    const draw = () => {
      if (!undrawn.delete(draw)) return;
      tell();
      beside?.();
    };
    undrawn.add(draw);
    // The server works undisturbed, and one picture shows what stands and that it is saved; unless it takes its time.
    if (keeping === null || edits.length < manyCells) return draw();
    setTimeout(draw, longestWaitMs);
    keeping.catch(draw);
  };
  const editsOf = (place: SheetPlace, value: string | null): SheetEdit[] => {
    const { projectId, month, field } = place;
    const own = { projectId, month, field, base: stands(place), value };
    const before = field === 'monthYuan' ? sumsBefore(projectId, month) : null;
    const edits: SheetEdit[] = before === null ? [own] : [own, ...sumsOf(own, before, stands)];
    return edits.filter((edit) => edit.base !== edit.value);
  };
  const putUnread = ({ base: _, text, code, facts, ...place }: UnreadText) =>
    cells.put(place, { value: stands(place), fate: { state: 'invalid', text, code, facts } });
  const typeOne = (
    { text, value: known, ...place }: TypedText,
    unread: UnreadText[],
    read: SheetPlace[],
  ): SheetEdit[] => {
    const rule = ruleOf(place.field);
    if (!rule) return [];
    const typed = known === undefined ? typedCell(text, rule) : { value: known };
    const { value, fate } = cells.at(place);
    if ('fault' in typed) {
      unread.push({ ...place, base: value, text, ...typed.fault });
      return [];
    }
    if (fate?.state === 'invalid') {
      read.push(place);
      cells.put(place, { value, fate: null });
    }
    return editsOf(place, typed.value);
  };
  const turn = (from: Step[], to: Step[], way: (edit: SheetEdit) => SheetEdit) => {
    const step = from.pop();
    if (!step) return;
    to.push(step);
    put(step.map(way).toReversed());
  };
  return {
    listen: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    valueOf: stands,
    fateOf: (place: SheetPlace) => cells.at(place).fate ?? undefined,
    stampOf: cells.drawn,
    /** Changes with the values of a project alone, by which rules judge it. */
    valuesStampOf: cells.changed,
    /** Takes what the server says stands; a cell whose value is on its way keeps it. */
    load: (given: Iterable<SheetPlace & { readonly value: string | null }>) => {
      for (const { value, ...place } of given) {
        const before = cells.at(place);
        if (!isOnItsWay(before) && before.value !== value) cells.put(place, { value, fate: before.fate });
      }
      tell();
    },
    /** Takes which cells are contested: those that are no more lose their mark. */
    contest: (open: readonly (SheetPlace & { readonly mine: string | null; readonly by: string | null })[]) => {
      const left = new Set(open.map(addressOf));
      for (const { value, fate, ...place } of cells.all())
        if (fate?.state === 'conflict' && !left.has(addressOf(place))) cells.put(place, { value, fate: null });
      for (const { mine, by, ...place } of open) {
        const cell = cells.at(place);
        if (!isOnItsWay(cell)) cells.put(place, { value: cell.value, fate: { state: 'conflict', mine, by } });
      }
      tell();
    },
    /** Takes what still waits in the outbox, such as from before the window was closed. */
    await: (edits: readonly SheetEdit[]) => {
      for (const edit of edits) cells.put(edit, { value: edit.value, fate: waiting });
      tell();
    },
    /** Takes texts that were not understood when they were typed; what is on its way was typed before them. */
    restore: (kept: readonly UnreadText[]) => {
      for (const one of kept) putUnread(one);
      if (kept.length > 0) tell();
    },
    /** Types texts into cells: one step for undo. `beside` is called with their drawing, and so comes in the same picture. */
    type: (texts: readonly TypedText[], beside?: () => void) => {
      const [unread, read]: [UnreadText[], SheetPlace[]] = [[], []];
      const step = texts.flatMap((text) => typeOne(text, unread, read));
      for (const one of unread) putUnread(one);
      if (unread.length + read.length > 0) keepUnread([...unread, ...read], unread);
      if (step.length > 0) done.push(step);
      undone.length = 0;
      put(step, beside);
    },
    undo: () => turn(done, undone, ({ base, value, ...place }) => ({ ...place, base: value, value: base })),
    redo: () => turn(undone, done, (edit) => edit),
    settle: (edits: readonly SheetEdit[], results: readonly CellResult[]) => {
      for (const [i, edit] of edits.entries()) {
        settleOne(edit, results[i], { cells, textOf });
        if (results[i]?.state === 'saved') begun.add(edit.projectId);
      }
      for (const draw of undrawn) draw();
      tell();
    },
    /** Cells that are invalid, contested or not yet sent. */
    unsettled: cells.unsettled,
    /** Cells whose text is not understood or was not taken, and how many. */
    invalid: cells.invalid,
    invalidCount: cells.invalidCount,
    /** Whether a cell of the project was saved since the page was opened or the last report was sent. */
    hasBegun: (projectId: string) => begun.has(projectId),
    /** Forgets what was saved: it has been sent. */
    forget: () => {
      begun.clear();
      for (const { value, fate, ...place } of cells.all())
        if (fate?.state === 'saved') cells.put(place, { value, fate: null });
      done.length = 0;
      undone.length = 0;
      tell();
    },
    /** Another window has sent these: what stands in their cells is read anew. */
    leave: (edits: readonly SheetEdit[]) => {
      for (const edit of edits) {
        const cell = cells.at(edit);
        if (cell.value === edit.value && isOnItsWay(cell)) cells.put(edit, { value: cell.value, fate: null });
      }
      tell();
    },
    markWaiting: () => {
      for (const { value, fate, ...place } of cells.all())
        if (fate?.state === 'saving') cells.put(place, { value, fate: waiting });
      tell();
    },
  };
}

export type SheetModel = ReturnType<typeof openSheetModel>;

function isOnItsWay({ fate }: SheetCell): boolean {
  return fate?.state === 'saving' || fate?.state === 'waiting';
}

/** Sums that follow from the amount of a month. */
function sumsOf(own: SheetEdit, before: SumsBefore, stands: (place: SheetPlace) => string | null): SheetEdit[] {
  const { projectId, month, value } = own;
  const at = (field: string) => stands({ projectId, month, field });
  const row = { monthYuan: at('monthYuan'), yearToDateYuan: at('yearToDateYuan'), totalYuan: at('totalYuan') };
  return Object.entries(followingSums(row, value, before)).map(([field, sum]) => {
    return { projectId, month, field, base: at(field), value: sum, isSum: true };
  });
}

type Settling = {
  readonly cells: SheetCells;
  /** What was typed for an edit, as it would be typed again. */
  readonly textOf: (edit: SheetEdit) => string;
};

/**
 * A later edit of the same cell is on its way and settles it; an earlier answer only counts where it is a refusal. A text
 * that was typed meanwhile and is not understood stays.
 */
function settleOne(edit: SheetEdit, result: CellResult | undefined, { cells, textOf }: Settling): void {
  const { value, fate } = cells.at(edit);
  if (!result || result.state === 'saved' || result.state === 'unchanged') {
    if (value === edit.value && fate?.state !== 'invalid') cells.put(edit, { value, fate: saved });
    return;
  }
  if (result.state === 'conflict') {
    const { value: theirs = null, by = null } = result.theirs ?? {};
    cells.put(edit, { value: theirs, fate: { state: 'conflict', mine: edit.value, by } });
    return;
  }
  const { code = 'unexpected', facts = {} } = result;
  cells.put(edit, { value: edit.base, fate: { state: 'invalid', text: textOf(edit), code, facts } });
}
