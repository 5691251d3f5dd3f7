import type { Facts } from '#kernel/refusal.ts';
import type { CellPlace } from '../rules/cell-places.ts';

/** A cell of the sheet by its place. */
export type SheetPlace = CellPlace;

/** What became of what somebody typed into a cell. */
export type CellFate =
  | { readonly state: 'saving' | 'saved' | 'waiting' }
  | { readonly state: 'invalid'; readonly text: string; readonly code: string; readonly facts: Facts }
  | { readonly state: 'conflict'; readonly mine: string | null; readonly by: string | null };

/** What stands in a cell, and what became of what was typed into it; null where nothing was. */
export type SheetCell = { readonly value: string | null; readonly fate: CellFate | null };

type Project = {
  drawn: number;
  changed: number;
  readonly months: Map<string, Map<string, SheetCell>>;
};

const empty: SheetCell = { value: null, fate: null };

/**
 * The cells of a sheet by project, month and field: one look at a place costs no text that is put together. Each project
 * counts how often anything of it changed, and how often a value did.
 */
export function openSheetCells() {
  const projects = new Map<string, Project>();
  const invalid = new Map<string, SheetPlace>();
  let unsettled = 0;
  const projectAt = (projectId: string) => {
    const found = projects.get(projectId) ?? { drawn: 0, changed: 0, months: new Map() };
    projects.set(projectId, found);
    return found;
  };
  const at = ({ projectId, month, field }: SheetPlace): SheetCell =>
    projects.get(projectId)?.months.get(month)?.get(field) ?? empty;
  return {
    at,
    /** Puts a cell, and counts what changes by it. */
    put: (place: SheetPlace, { value, fate }: SheetCell) => {
      const project = projectAt(place.projectId);
      const fields = project.months.get(place.month) ?? new Map<string, SheetCell>();
      project.months.set(place.month, fields);
      const before = fields.get(place.field) ?? empty;
      if (before.value !== value) project.changed++;
      unsettled += Number(isUnsettled(fate)) - Number(isUnsettled(before.fate));
      if (fate?.state === 'invalid') invalid.set(addressOf(place), place);
      else if (before.fate?.state === 'invalid') invalid.delete(addressOf(place));
      project.drawn++;
      fields.set(place.field, { value, fate });
    },
    /** How often anything of a project changed. */
    drawn: (projectId: string): number => projects.get(projectId)?.drawn ?? 0,
    /** How often a value of a project changed. */
    changed: (projectId: string): number => projects.get(projectId)?.changed ?? 0,
    /** Cells that are invalid, contested or not yet sent. */
    unsettled: (): number => unsettled,
    /** Where a text stands that is not understood or was not taken: it is saved nowhere. */
    invalid: (): Iterable<SheetPlace> => invalid.values(),
    invalidCount: (): number => invalid.size,
    /** Every cell that was put. */
    *all(): Generator<SheetPlace & SheetCell> {
      for (const [projectId, { months }] of projects)
        for (const [month, fields] of months)
          for (const [field, cell] of fields) yield { projectId, month, field, ...cell };
    },
  };
}

function isUnsettled(fate: CellFate | null): boolean {
  return fate !== null && fate.state !== 'saved';
}

/** Cells of a sheet. */
export type SheetCells = ReturnType<typeof openSheetCells>;

/** A cell by its place, as one text. */
export function addressOf({ projectId, month, field }: SheetPlace): string {
  return `${projectId} ${month} ${field}`;
}
