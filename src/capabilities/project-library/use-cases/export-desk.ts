import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { exportStream, type PreparedExport } from './export-projects.ts';

/** Prepared exports wait this long. */
const keptMs = 10 * 60 * 1000;
/** Exports that run at once, all callers together: each holds a connection of ten for as long as it is downloaded. */
const atOnce = 3;

/** Keeps prepared exports until they are fetched, and sees to it that nobody runs two. */
export type ExportDesk = {
  keep(caller: Caller, id: string, prepared: PreparedExport): void;
  /** Refuses `exportGone`, `exportRunning`, `exportsBusy`. */
  fetch(caller: Caller, id: string): Download;
};

/** One for each server. */
export function exportDesk(desk: Desk): ExportDesk {
  const waiting = new Map<
    string,
    { readonly accountId: string; readonly until: number; readonly prepared: PreparedExport }
  >();
  const running = new Set<string>();
  return {
    keep(caller, id, prepared) {
      const now = desk.clock().getTime();
      for (const [known, { accountId, until }] of waiting)
        if (until < now || accountId === caller.accountId) waiting.delete(known);
      waiting.set(id, { accountId: caller.accountId, until: now + keptMs, prepared });
    },
    fetch(caller, id) {
      const found = waiting.get(id);
      if (!found || found.accountId !== caller.accountId || found.until < desk.clock().getTime())
        throw new Refusal('exportGone');
      if (running.has(caller.accountId)) throw new Refusal('exportRunning');
      if (running.size >= atOnce) throw new Refusal('exportsBusy');
      waiting.delete(id);
      running.add(caller.accountId);
      return exportStream(desk, caller, found.prepared, () => running.delete(caller.accountId));
    },
  };
}
