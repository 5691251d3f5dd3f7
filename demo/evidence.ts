import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Tx } from '#platform/database.ts';
import type { EvidenceStore } from '#platform/evidence/evidence-store.ts';
import type { EvidenceKind } from '../src/capabilities/project-library/rules/evidence.ts';
import { writeEvidence } from '../src/capabilities/project-library/store/evidence.ts';
import type { DemoProject } from './demo-types.ts';
import { recorder } from './recorder.ts';

/** A project of the demo with its id and its place in the tree of regions. */
export type PlacedProject = { readonly project: DemoProject; readonly id: string; readonly path: string };

type Paper = {
  readonly kind: EvidenceKind;
  readonly datedOn: string;
  readonly party: string | null;
  readonly amountYuan: number | null;
  /** Two projects whose papers have one mark hold the same file. */
  readonly mark: string;
};

/**
 * Papers of a few projects, each a page that says it is made up: approval and contract of three projects a county, one
 * contract in 仙居 that names another party, and one voucher that two projects of 天台 share.
 */
export async function loadDemoEvidence(
  tx: Tx,
  store: EvidenceStore,
  { cityCode, projects }: { readonly cityCode: string; readonly projects: readonly PlacedProject[] },
): Promise<void> {
  for (const unitCode of ['331023', '331024']) {
    const chosen = projects
      .filter(({ project: { facts } }) => isShown(facts, unitCode))
      .sort(bySize)
      .slice(1, 4);
    for (const [i, placed] of chosen.entries())
      for (const paper of papersOf(placed, { isSecond: i === 1, unitCode }))
        await attach(tx, { store, cityCode, placed, paper });
  }
}

function isShown(facts: DemoProject['facts'], unitCode: string): boolean {
  return facts.unitCode === unitCode && facts.enteredIn !== null && facts.industryCode?.startsWith('77') === true;
}

function bySize(one: PlacedProject, other: PlacedProject): number {
  return (other.project.facts.plannedTotalYuan ?? 0) - (one.project.facts.plannedTotalYuan ?? 0);
}

function papersOf(
  { project: { facts }, id }: PlacedProject,
  { isSecond, unitCode }: { readonly isSecond: boolean; readonly unitCode: string },
): Paper[] {
  const start = facts.startedIn ?? facts.enteredIn ?? '2019-03';
  const year = Number(start.slice(0, 4));
  const total = facts.plannedTotalYuan ?? 0;
  const approval = {
    kind: 'approval',
    datedOn: `${year - 1}-09-16`,
    party: facts.ownerName,
    amountYuan: total,
  } as const;
  const party = isSecond && unitCode === '331024' ? '演示代建有限公司' : facts.ownerName;
  const contract = { kind: 'contract', datedOn: `${start}-02`, party, amountYuan: Math.round(total * 0.86) } as const;
  const voucher = { kind: 'voucher', datedOn: `${start}-25`, party: null, amountYuan: 1_260_000 } as const;
  return [
    { ...approval, mark: `approval ${id}` },
    { ...contract, mark: `contract ${id}` },
    ...(unitCode === '331023' && !isSecond ? [{ ...voucher, mark: 'one voucher for two' }] : []),
  ];
}

type Attaching = {
  readonly store: EvidenceStore;
  readonly cityCode: string;
  readonly placed: PlacedProject;
  readonly paper: Paper;
};

const names: Readonly<Partial<Record<EvidenceKind, string>>> = {
  approval: '批复.pdf',
  contract: '施工合同.pdf',
  voucher: '工程款发票.pdf',
};

async function attach(tx: Tx, { store, cityCode, placed, paper }: Attaching): Promise<void> {
  const { mark, ...says } = paper;
  const kept = await store.put(Readable.from([page(mark)]));
  await writeEvidence(tx, cityCode, {
    ...says,
    ...kept,
    id: uuidOf(`${placed.id} ${mark}`),
    project: { id: placed.id, path: placed.path, ownerCode: placed.project.facts.ownerCode },
    provesStage: paper.kind === 'approval' ? 'feasibility' : null,
    provesMonth: null,
    documentNumber: null,
    mediaType: 'application/pdf',
    name: names[paper.kind] ?? '材料.pdf',
    takenAt: null,
    latitude: null,
    longitude: null,
    uploadedBy: recorder,
    uploadedAt: `${paper.datedOn}T16:00:00+08:00`,
  });
}

/** A PDF of one page; its table of objects is right, so that every reader opens it. */
function page(mark: string): Buffer {
  const text = `BT /F1 14 Tf 60 740 Td (Synthetic demo paper: ${mark}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${file}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
