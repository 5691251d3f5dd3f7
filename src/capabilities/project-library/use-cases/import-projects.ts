import type { Region } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { orderedId } from '#platform/ordered-id.ts';
import {
  type ImportedFile,
  type ImportFile,
  type ImportPlan,
  type ImportWish,
  importFile,
} from '#platform/records/import-file.ts';
import type { ImportTask, UnderstoodRow } from '#platform/records/import-run.ts';
import { regionsOf } from '../../organisation/public.ts';
import { projectsChanged } from '../public.ts';
import { judgeProjects, type KnownProject, type ProjectToWrite, type StepsToWrite } from '../rules/judge-projects.ts';
import { nameKey } from '../rules/merged-project.ts';
import { type StatedProject, understoodProject } from '../rules/project-row.ts';
import { projectChecksumKeys, projectFields, projectReading } from '../rules/project-row-fields.ts';
import type { ValidationSettings } from '../rules/validation-settings.ts';
import { inCityOrder } from '../store/city-order.ts';
import { standingConsultations } from '../store/consultations.ts';
import { codesElsewhere, projectsByKeys } from '../store/queries.ts';
import { validationSettingsOf } from '../store/settings.ts';
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
  // Nothing follows a project that this file brings: no other row can name it yet.
  const changed: string[] = [];
  // What the batch before wrote, which was not yet there when this one was asked for.
  let justWritten: readonly ProjectToWrite[] = [];
  return {
    act: 'project-library.import',
    task: async (tx, { source, now, dryRun }) => {
      if (!dryRun) await inCityOrder(tx, caller.cityCode);
      const regions = await regionsOf(tx, caller.cityCode);
      const settings = await validationSettingsOf(tx, caller.cityCode);
      const seen = new Map<string, number>();
      return {
        ...taskOf(regions, settings),
        ask: async (rows) => {
          const keys = keysOf(rows);
          const standing = await standingOf(tx, caller, keys);
          return () => {
            const known = withWritten(standing.known, justWritten, keys);
            const place = { regions, remit: caller.remit, seen, newId: orderedId, today: dayOf(now) };
            const { judged, ...given } = judgeProjects(rows, { ...standing, ...place, known });
            if (dryRun) return { judged, written: Promise.resolve() };
            justWritten = given.writes;
            for (const { id, version } of given.writes) if (version > 1) changed.push(id);
            return { judged, written: write(tx, caller, { ...given, steps: standing.steps, source, now }) };
          };
        },
      };
    },
    finish: (tx) => projectsChanged(tx, caller.cityCode, changed),
  };
}

function taskOf(regions: readonly Region[], settings: ValidationSettings): Omit<ImportTask<StatedProject>, 'ask'> {
  return {
    fields: projectFields,
    options: projectReading,
    checksum: projectChecksumKeys,
    terms: { ...terms, ...importTerms, ...validationTerms },
    understood: (record) => understoodProject(record, regions, settings),
  };
}

type Keys = {
  readonly codes: readonly string[];
  readonly nameKeys: readonly string[];
  /** A table without columns of the ladder, as nearly all are, asks nothing of it. */
  readonly hasSteps: boolean;
};

/** What the library holds of the projects that some rows may mean. */
async function standingOf(tx: Tx, { cityCode }: Caller, keys: Keys) {
  const [known, elsewhere] = await Promise.all([
    projectsByKeys(tx, cityCode, keys),
    codesElsewhere(tx, cityCode, keys.codes),
  ]);
  const ids = known.map(({ id }) => id);
  const [consultations, steps] = await Promise.all([
    standingConsultations(tx, cityCode, ids),
    stepsOfProjects(tx, cityCode, keys.hasSteps ? ids : []),
  ]);
  return { known, elsewhere: new Set(elsewhere), consultations, steps };
}

function keysOf(rows: readonly UnderstoodRow<StatedProject>[]): Keys {
  return {
    codes: rows.flatMap(({ facts }) => facts.code ?? []),
    nameKeys: rows.map(({ facts }) => nameKey(facts.name)),
    hasSteps: rows.some(({ facts }) => facts.steps),
  };
}

/** The projects as they stand after these were written. */
function withWritten(known: readonly KnownProject[], written: readonly ProjectToWrite[], keys: Keys): KnownProject[] {
  const [codes, nameKeys] = [new Set(keys.codes), new Set(keys.nameKeys)];
  const after = written.flatMap(({ id, version, facts }) => {
    const key = nameKey(facts.name);
    const isMeant = (facts.code !== null && codes.has(facts.code)) || nameKeys.has(key);
    return isMeant ? [{ ...facts, id, version, nameKey: key }] : [];
  });
  const replaced = new Set(after.map(({ id }) => id));
  return [...known.filter(({ id }) => !replaced.has(id)), ...after];
}

type Writing = {
  readonly writes: readonly ProjectToWrite[];
  readonly stepWrites: readonly StepsToWrite[];
  /** Steps as they stood, by project. */
  readonly steps: Awaited<ReturnType<typeof stepsOfProjects>>;
  readonly source: string;
  readonly now: Date;
};

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
