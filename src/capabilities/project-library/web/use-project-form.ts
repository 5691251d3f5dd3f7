import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { sentence } from '#kernel/terms.ts';
import { call } from '#ui/call.ts';
import { useKeptDraft } from '#ui/use-kept-draft.ts';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';
import { useLanguage } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { createProject, editProject } from '../contract-editing.ts';
import { factDoubts } from '../rules/fact-doubts.ts';
import { factNames } from '../rules/merged-project.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { lifeCycleWords } from './life-cycle-words.ts';
import { type FactField, factsTyped, isComplete, textOfFact } from './project-form.ts';

/** What the form begins with: a project that stands, or what is known of a new one. */
export type FormStart = {
  readonly facts: ProjectFacts;
  /** The project to change; null for a new one. */
  readonly standing: { readonly id: string; readonly version: number } | null;
  readonly leadId: string | null;
};

/** What is typed into the form of a project, what is wrong or doubtful about it, and how it is saved. */
export function useProjectForm({ facts: kept, standing, leadId }: FormStart) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [language] = useLanguage();
  const regions = useRegions();
  const account = useMe().data?.name ?? '';
  const key = `qingzhang.project/${account}/${standing?.id ?? leadId ?? 'new'}`;
  const draft = useKeptDraft<FactField | 'note'>(key, {
    version: standing?.version ?? 0,
    fields: [...factNames, 'note'],
  });
  const { facts, faults } = factsTyped(draft.typed, kept);
  const isTouched = Object.keys(draft.typed).length > 0;
  const { blocker, release } = useLeaveGuard(isTouched, () => false);
  const note = draft.typed.note?.trim() || null;
  const save = useMutation({
    mutationFn: () =>
      standing
        ? call(editProject, { params: { id: standing.id }, body: { facts, note, version: draft.version } })
        : call(createProject, { body: { facts, note, leadId } }),
    onSuccess: async ({ id }) => {
      draft.forget();
      release();
      await queries.invalidateQueries();
      await navigate(`/projects/${id}`);
    },
  });
  const doubts = new Map(
    factDoubts(facts, regions.all).map(({ field, code, facts: said }) => [
      field,
      sentence(lifeCycleWords, code, language, said),
    ]),
  );
  return {
    draft,
    facts,
    faults,
    doubts,
    blocker,
    save,
    isTouched,
    canSave: faults.length === 0 && isComplete(facts) && (standing === null || isTouched),
    textOf: (field: FactField) => draft.typed[field] ?? textOfFact(field, kept[field]),
  };
}
