import { randomUUID } from 'node:crypto';
import type { Region } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import {
  type ImportedFile,
  type ImportFile,
  type ImportPlan,
  type ImportWish,
  importFile,
} from '#platform/records/import-file.ts';
import type { ImportTask, Judged, UnderstoodRow } from '#platform/records/import-run.ts';
import { regionsOf } from '../../organisation/public.ts';
import { projectsChanged } from '../public.ts';
import { judgeProjects, type ProjectToWrite, type StepsToWrite } from '../rules/judge-projects.ts';
import { nameKey } from '../rules/merged-project.ts';
import { type StatedProject, understoodProject } from '../rules/project-row.ts';
import { projectChecksumKeys, projectFields, projectReading } from '../rules/project-row-fields.ts';
import { inCityOrder } from '../store/city-order.ts';
import { standingConsultations } from '../store/consultations.ts';
import { codesElsewhere, projectsByKeys } from '../store/queries.ts';
import { stepsOfProjects, stepTableRow, writeSteps } from '../store/steps.ts';
import { projectTableRow, saveProjects } from '../store/writes.ts';
import { terms } from '../terms.ts';
import { importTerms } from '../terms-import.ts';
import { validationTerms } from '../terms-validation.ts';

/**
 * Takes in a workbook of projects, or says what it would change. A row finds its project by code, else by name within
 * its county. Throws the refusals of `openWorkbook` and `runImport`.
 */
export function importProjects(
  desk: Desk,
  caller: Caller,
  { file, wish }: { readonly file: ImportFile; readonly wish: ImportWish },
): Promise<ImportedFile<StatedProject>> {
  return importFile(desk, caller, { file, plan: planOf(caller), wish });
}

function planOf(caller: Caller): ImportPlan<StatedProject> {
  const changed: string[] = [];
  return {
    act: 'project-library.import',
    task: async (tx, { source, now, dryRun }) => {
      if (!dryRun) await inCityOrder(tx, caller.cityCode);
      const regions = await regionsOf(tx, caller.cityCode);
      const seen = new Map<string, number>();
      return {
        ...taskOf(regions),
        take: async (rows) => {
          const { judged, ...given } = await judgedRows(tx, caller, { rows, regions, seen, now });
          if (!dryRun) await write(tx, caller, { ...given, source, now });
          if (!dryRun) changed.push(...given.writes.map(({ id }) => id));
          return judged;
        },
      };
    },
    finish: (tx) => projectsChanged(tx, caller.cityCode, changed),
  };
}

function taskOf(regions: readonly Region[]): Omit<ImportTask<StatedProject>, 'take'> {
  return {
    fields: projectFields,
    options: projectReading,
    checksum: projectChecksumKeys,
    terms: { ...terms, ...importTerms, ...validationTerms },
    understood: (record) => understoodProject(record, regions),
  };
}

type Batch = {
  readonly rows: readonly UnderstoodRow<StatedProject>[];
  readonly regions: readonly (Region & { readonly path: string })[];
  readonly seen: Map<string, number>;
  readonly now: Date;
};
type StandingSteps = Awaited<ReturnType<typeof stepsOfProjects>>;
type Given = {
  readonly writes: readonly ProjectToWrite[];
  readonly stepWrites: readonly StepsToWrite[];
  /** Steps as they stood, by project. */
  readonly steps: StandingSteps;
};

async function judgedRows(
  tx: Tx,
  { cityCode, remit }: Caller,
  { rows, regions, seen, now }: Batch,
): Promise<Given & { readonly judged: Judged[] }> {
  const keys = {
    codes: rows.flatMap(({ facts }) => facts.code ?? []),
    nameKeys: rows.map(({ facts }) => nameKey(facts.name)),
  };
  const known = await projectsByKeys(tx, cityCode, keys);
  const elsewhere = new Set(await codesElsewhere(tx, cityCode, keys.codes));
  const ids = known.map(({ id }) => id);
  const consultations = await standingConsultations(tx, cityCode, ids);
  // A table without columns of the ladder, as nearly all are, asks nothing of it.
  const steps = await stepsOfProjects(tx, cityCode, rows.some(({ facts }) => facts.steps) ? ids : []);
  const about = { known, elsewhere, regions, remit, seen, newId: randomUUID, consultations, steps, today: dayOf(now) };
  return { steps, ...judgeProjects(rows, about) };
}

type Writing = Given & { readonly source: string; readonly now: Date };

async function write(tx: Tx, caller: Caller, { writes, stepWrites, steps, source, now }: Writing): Promise<void> {
  const stamp = { cityCode: caller.cityCode, recordedAt: now.toISOString(), recordedBy: caller.name, source };
  await saveProjects(
    tx,
    writes.map((project) => projectTableRow(project, stamp)),
  );
  const versionOf = (id: string, step: number) => steps.get(id)?.find((one) => one.step === step)?.version ?? 0;
  const written = { note: null, recorded_at: stamp.recordedAt, recorded_by: caller.name };
  await writeSteps(
    tx,
    stepWrites.flatMap(({ id, path, ownerCode, steps: next }) => {
      const place = { city_code: caller.cityCode, project_id: id, path, owner_code: ownerCode, ...written };
      return next.map((step) => stepTableRow(step, { ...place, version: versionOf(id, step.step) + 1 }));
    }),
  );
}
