import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { regionOf } from '#kernel/region.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { listSchemes as listContract, Scheme, SchemeRead } from '../contract-schemes.ts';
import { schemeFaults } from '../rules/scheme-faults.ts';
import { draftOf, type StoredScheme, schemeById, schemesOf, versionContent, versionsOf } from '../store/schemes.ts';
import { terms } from '../terms.ts';
import { isOfAssessor } from './shown-run.ts';

/** Schemes that the caller may see. */
export function listSchemes(desk: Desk, caller: Caller): Promise<Reply<typeof listContract>> {
  return readInRemit(desk.db, caller, async (tx) =>
    (await schemesOf(tx, caller.cityCode)).map((one) => shownScheme(one, caller)),
  );
}

type Asked = { readonly schemeId: string; readonly version?: number | undefined; readonly language: Language };

/** A scheme with a version, its draft, or the version published last. Refuses `notFound`. */
export function readScheme(desk: Desk, caller: Caller, asked: Asked): Promise<SchemeRead> {
  return readInRemit(desk.db, caller, (tx) => schemeRead(tx, caller, asked));
}

/** The same within a transaction. */
export async function schemeRead(
  tx: Tx,
  caller: Caller,
  { schemeId: id, version, language }: Asked,
): Promise<SchemeRead> {
  const city = caller.cityCode;
  const scheme = await schemeById(tx, city, id);
  if (!scheme) throw new Refusal('notFound');
  const [versions, draft] = await Promise.all([versionsOf(tx, city, id), draftOf(tx, city, id)]);
  const shown = version ?? (draft ? null : scheme.latest);
  const content = shown === null ? draft?.content : await versionContent(tx, city, { id, version: shown });
  if (!content) throw new Refusal('notFound');
  const faults = schemeFaults(content, scheme.level).map(({ indicator, code, facts }) => ({
    ...{ indicator, code, message: sentence(terms, code, language, facts) },
  }));
  return { scheme: shownScheme(scheme, caller), content, shown, edit: draft?.edit ?? 0, versions, faults };
}

function shownScheme({ path, ...scheme }: StoredScheme, caller: Caller): Scheme {
  const mayWrite = isOfAssessor(path, caller) && caller.rights.includes('assessment.write');
  return { ...scheme, unitCode: regionOf(path), mayWrite };
}
