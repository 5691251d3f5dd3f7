import { Link } from 'react-router';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import type { EntryRow } from '../contract-entry.ts';
import { evidenceKinds } from '../rules/evidence.ts';
import { materialsProven } from '../rules/evidence-materials.ts';
import { entryWords } from './entry-words.ts';

type Missing = EntryRow['missing'][number];

/** Field of the form in which a missing fact is filled in. */
const fieldOf: Readonly<Partial<Record<Missing['code'], string>>> = {
  totalMissing: 'plannedTotalYuan',
  codeMissing: 'code',
  approvalMissing: 'approvedOn',
  ownerCodeMissing: 'ownerCode',
};

/** Papers that a kind of evidence proves; the others are held and looked at on paper. */
const uploads = new Set(evidenceKinds.flatMap(materialsProven));

/** Where something that is missing is filled in, recorded or uploaded; nothing where the reader may not. */
export function MissingDoor({ projectId, missing }: { readonly projectId: string; readonly missing: Missing }) {
  const t = useWords(entryWords);
  const may = useMay();
  const field = fieldOf[missing.code];
  if (field !== undefined)
    return may('project-library.edit') && <Link to={`/projects/${projectId}/edit#fact-${field}`}>{t('fillIn')}</Link>;
  if (missing.material && !uploads.has(missing.material.kind))
    return may('project-library.check-material') && t('checkBelow');
  if (missing.code === 'materialMissing')
    return may('project-library.attach') && <Link to={`/projects/${projectId}?tab=evidence`}>{t('upload')}</Link>;
  if (missing.code === 'startMissing' || missing.code === 'workSuspended')
    return may('project-library.edit') && <Link to={`/projects/${projectId}?tab=lifeCycle`}>{t('recordStep')}</Link>;
  return null;
}
