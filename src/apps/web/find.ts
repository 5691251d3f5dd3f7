import { departmentTerms } from '#kernel/department.ts';
import type { Right } from '#kernel/right.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import { call } from '#ui/call.ts';
import { listResponsibilities } from '../../capabilities/organisation/contract.ts';
import { listDepartmentContacts } from '../../capabilities/organisation/contract-departments.ts';
import { listProjects } from '../../capabilities/project-library/contract.ts';
import { listPapers } from '../../capabilities/publication/contract-list.ts';
import { paperName } from '../../capabilities/publication/web/paper-name.ts';
import { finderWords } from './finder-words.ts';

/** Something that was found: where it is, what it is called, and what tells it from others. */
export type Found = { readonly address: string; readonly title: string; readonly note: string };
/** What was found of a kind. */
export type FoundKind = { readonly name: 'projects' | 'people' | 'papers'; readonly hits: readonly Found[] };

/** What a search needs to know of who searches. */
export type FinderPlace = {
  readonly may: (right: Right) => boolean;
  readonly asOf: string | null;
  readonly language: Language;
  readonly nameOf: (code: string) => string;
  readonly shortNameOf: (code: string) => string;
  readonly signal: AbortSignal;
};

/** One letter is in nearly every project and paper; of people it is a name. */
const leastLetters = 2;
/** Of each kind. */
const most = 6;

/** What a text finds in the remit, by kind; kinds without a hit are left out. */
export async function find(q: string, place: FinderPlace): Promise<FoundKind[]> {
  const [projects, people, papers] = await Promise.all([
    q.length >= leastLetters && place.may('project-library.read') ? projectsFound(q, place) : [],
    peopleFound(q, place),
    q.length >= leastLetters && place.may('publication.read') ? papersFound(q, place) : [],
  ]);
  const kinds: FoundKind[] = [
    { name: 'projects', hits: projects },
    { name: 'people', hits: people },
    { name: 'papers', hits: papers },
  ];
  return kinds.filter(({ hits }) => hits.length > 0);
}

async function projectsFound(q: string, { asOf, shortNameOf, language, signal }: FinderPlace): Promise<Found[]> {
  const query = { q, limit: most + 1, ...(asOf && { asOf }) };
  const { rows } = await call(listProjects, { query }, { signal });
  const hits = rows.map(({ id, name, code, unitCode }) => ({
    ...{ address: `/projects/${id}`, title: name },
    note: [shortNameOf(unitCode), code ?? []].flat().join(' · '),
  }));
  return withWayToAll(hits, `/projects?q=${encodeURIComponent(q)}`, finderWords.allProjects[language]);
}

async function papersFound(q: string, { language, nameOf, signal }: FinderPlace): Promise<Found[]> {
  const { rows } = await call(listPapers, { query: { q, limit: most + 1 } }, { signal });
  const hits = rows.map((paper) => {
    const note = paperName(paper, { language, nameOf });
    return { address: `/briefings/${paper.id}`, title: paper.title || note, note };
  });
  return withWayToAll(hits, `/briefings?q=${encodeURIComponent(q)}`, finderWords.allPapers[language]);
}

/** Where there are more than are shown, the list that shows them all stands last. */
function withWayToAll(hits: readonly Found[], address: string, title: string): Found[] {
  return hits.length > most ? [...hits.slice(0, most), { address, title, note: '' }] : [...hits];
}

/** Who answers for a unit and who is asked in a department: with the number, since that is what is looked for. */
async function peopleFound(q: string, { language, shortNameOf, signal }: FinderPlace): Promise<Found[]> {
  const [duties, contacts] = await Promise.all([
    call(listResponsibilities, {}, { signal }),
    call(listDepartmentContacts, {}, { signal }),
  ]);
  const said = (key: keyof typeof finderWords, facts: Record<string, string>) =>
    sentence(finderWords, key, language, facts);
  const people = [
    ...duties.flatMap(({ unitCode, leader, contact, telephone }) => {
      const [unit, address] = [shortNameOf(unitCode), '/responsibilities'];
      return [
        { title: leader, place: said('leader', { unit }), telephone: '', address },
        { title: contact, place: said('contact', { unit }), telephone, address },
      ];
    }),
    ...contacts.map(({ unitCode, department, person, telephone }) => {
      const facts = { unit: shortNameOf(unitCode), department: departmentTerms[department][language] };
      const address = `/responsibilities?tab=departments&county=${unitCode}`;
      return { title: person, place: said('departmentContact', facts), telephone, address };
    }),
  ];
  return people
    .filter(({ title, place }) => title.includes(q) || place.includes(q))
    .slice(0, most)
    .map(({ title, place, telephone, address }) => ({
      ...{ address, title },
      note: [place, telephone || []].flat().join(' · '),
    }));
}
