import { randomUUID } from 'node:crypto';
import type { Region } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
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
import { judgeProjects, type ProjectToWrite } from '../rules/judge-projects.ts';
import { nameKey } from '../rules/merged-project.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { understoodProject } from '../rules/project-row.ts';
import { projectChecksumKeys, projectFields, projectReading } from '../rules/project-row-fields.ts';
import { inCityOrder } from '../store/city-order.ts';
import { standingConsultations } from '../store/consultations.ts';
import { codesElsewhere, projectsByKeys } from '../store/queries.ts';
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
): Promise<ImportedFile<ProjectFacts>> {
  return importFile(desk, caller, { file, plan: planOf(caller), wish });
}

function planOf(caller: Caller): ImportPlan<ProjectFacts> {
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
          const { judged, writes } = await judgedRows(tx, caller, { rows, regions, seen });
          if (!dryRun) await write(tx, caller, { writes, source, now });
          if (!dryRun) changed.push(...writes.map(({ id }) => id));
          return judged;
        },
      };
    },
    finish: (tx) => projectsChanged(tx, caller.cityCode, changed),
  };
}

function taskOf(regions: readonly Region[]): Omit<ImportTask<ProjectFacts>, 'take'> {
  return {
    fields: projectFields,
    options: projectReading,
    checksum: projectChecksumKeys,
    terms: { ...terms, ...importTerms, ...validationTerms },
    understood: (record) => understoodProject(record, regions),
  };
}

type Batch = {
  readonly rows: readonly UnderstoodRow<ProjectFacts>[];
  readonly regions: readonly (Region & { readonly path: string })[];
  readonly seen: Map<string, number>;
};

async function judgedRows(
  tx: Tx,
  { cityCode, remit }: Caller,
  { rows, regions, seen }: Batch,
): Promise<{ judged: Judged[]; writes: ProjectToWrite[] }> {
  const keys = {
    codes: rows.flatMap(({ facts }) => facts.code ?? []),
    nameKeys: rows.map(({ facts }) => nameKey(facts.name)),
  };
  const known = await projectsByKeys(tx, cityCode, keys);
  const elsewhere = new Set(await codesElsewhere(tx, cityCode, keys.codes));
  const ids = known.map(({ id }) => id);
  const consultations = await standingConsultations(tx, cityCode, ids);
  return judgeProjects(rows, { known, elsewhere, regions, remit, seen, newId: randomUUID, consultations });
}

type Writing = { readonly writes: readonly ProjectToWrite[]; readonly source: string; readonly now: Date };

async function write(tx: Tx, caller: Caller, { writes, source, now }: Writing): Promise<void> {
  const stamp = { cityCode: caller.cityCode, recordedAt: now.toISOString(), recordedBy: caller.name, source };
  await saveProjects(
    tx,
    writes.map((project) => projectTableRow(project, stamp)),
  );
}
