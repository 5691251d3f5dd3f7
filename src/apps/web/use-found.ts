import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { departmentTerms } from '#kernel/department.ts';
import { call } from '#ui/call.ts';
import { useShownInstant } from '#ui/look-back.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useDepartmentContacts } from '../../capabilities/organisation/web/use-department-contacts.ts';
import { useMay } from '../../capabilities/organisation/web/use-me.ts';
import { useRegions } from '../../capabilities/organisation/web/use-regions.ts';
import { useResponsibilities } from '../../capabilities/organisation/web/use-responsibilities.ts';
import { listProjects } from '../../capabilities/project-library/contract.ts';
import { listPapers } from '../../capabilities/publication/contract.ts';
import { usePaperName } from '../../capabilities/publication/web/use-paper-name.ts';
import { finderWords } from './finder-words.ts';

/** Something that was found: where it is, what it is called, and what tells it from others. */
export type Found = { readonly address: string; readonly title: string; readonly note: string };
type Group = { readonly name: 'projects' | 'people' | 'papers'; readonly hits: readonly Found[] };

/** One letter is in nearly every project and paper; of people it is a name. */
const leastLetters = 2;
/** Of each kind. */
const most = 6;

/** What a text finds in the remit, by kind; kinds without a hit are left out. */
export function useFound(q: string) {
  const isAsked = q.length >= leastLetters;
  const kinds = [useProjects(q, isAsked), usePeople(q, q !== ''), usePapers(q, isAsked)];
  return {
    groups: kinds.map(({ group }) => group).filter(({ hits }) => hits.length > 0),
    isPending: kinds.some(({ isPending }) => isPending),
    hasFailed: kinds.some(({ hasFailed }) => hasFailed),
  };
}

/** How one kind of search stands. */
type Kind = { readonly group: Group; readonly isPending: boolean; readonly hasFailed: boolean };

function useProjects(q: string, isAsked: boolean): Kind {
  const t = useWords(finderWords);
  const asOf = useShownInstant();
  const { shortNameOf } = useRegions();
  const enabled = useMay()('project-library.read') && isAsked;
  const query = { q, limit: most + 1, ...(asOf && { asOf }) };
  const found = useQuery({
    queryKey: ['project-library', 'projects', query],
    queryFn: ({ signal }) => call(listProjects, { query }, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
  const rows = enabled ? (found.data?.rows ?? []) : [];
  const hits = rows.slice(0, most).map(({ id, name, code, unitCode }) => ({
    ...{ address: `/projects/${id}`, title: name },
    note: [shortNameOf(unitCode), code ?? []].flat().join(' · '),
  }));
  const all = { address: `/projects?q=${encodeURIComponent(q)}`, title: t('allProjects'), note: '' };
  return {
    group: { name: 'projects', hits: rows.length > most ? [...hits, all] : hits },
    isPending: enabled && found.isFetching,
    hasFailed: enabled && found.isError,
  };
}

function usePapers(q: string, isAsked: boolean): Kind {
  const t = useWords(finderWords);
  const nameOf = usePaperName();
  const enabled = useMay()('publication.read') && isAsked;
  const query = { q, limit: most + 1 };
  const found = useQuery({
    queryKey: ['publication', 'papers', query],
    queryFn: ({ signal }) => call(listPapers, { query }, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
  const rows = enabled ? (found.data?.rows ?? []) : [];
  const hits = rows
    .slice(0, most)
    .map((paper) => ({ address: `/briefings/${paper.id}`, title: paper.title || nameOf(paper), note: nameOf(paper) }));
  const all = { address: `/briefings?q=${encodeURIComponent(q)}`, title: t('allPapers'), note: '' };
  return {
    group: { name: 'papers', hits: rows.length > most ? [...hits, all] : hits },
    isPending: enabled && found.isFetching,
    hasFailed: enabled && found.isError,
  };
}

/** Who answers for a unit and who is asked in a department: with the number, since that is what is looked for. */
function usePeople(q: string, isAsked: boolean): Kind {
  const t = useWords(finderWords);
  const [language] = useLanguage();
  const { shortNameOf } = useRegions();
  const duties = useResponsibilities(isAsked);
  const departments = useDepartmentContacts(isAsked);
  const people = [
    ...(duties.data ?? []).flatMap(({ unitCode, leader, contact, telephone }) => {
      const [unit, address] = [shortNameOf(unitCode), '/responsibilities'];
      return [
        { title: leader, place: t('leader', { unit }), telephone: '', address },
        { title: contact, place: t('contact', { unit }), telephone, address },
      ];
    }),
    ...(departments.data ?? []).map(({ unitCode, department, person, telephone }) => {
      const facts = { unit: shortNameOf(unitCode), department: departmentTerms[department][language] };
      const address = `/responsibilities?tab=departments&county=${unitCode}`;
      return { title: person, place: t('departmentContact', facts), telephone, address };
    }),
  ];
  const hits = (isAsked ? people : [])
    .filter(({ title, place }) => title.includes(q) || place.includes(q))
    .slice(0, most)
    .map(({ title, place, telephone, address }) => ({
      address,
      title,
      note: [place, telephone || []].flat().join(' · '),
    }));
  return {
    group: { name: 'people', hits },
    isPending: isAsked && (duties.isFetching || departments.isFetching),
    hasFailed: isAsked && (duties.isError || departments.isError),
  };
}
