import { Refusal } from '#kernel/refusal.ts';
import { defaultReadingLimits } from '#platform/spreadsheet/reading-limits.ts';
import { openZipParts, partText, type ZipParts } from '#platform/spreadsheet/zip-parts.ts';

/** An office paper by what its archive holds. */
export type PackageType = 'docx' | 'xlsx' | 'pptx' | 'ofd';

/** What the archive reader refuses, in the words of evidence. */
const asEvidence: Readonly<Record<string, string>> = {
  damagedWorkbook: 'evidenceDamaged',
  encryptedWorkbook: 'evidenceEncrypted',
  zipBomb: 'evidenceBomb',
  dtdInXml: 'evidenceActive',
};

/** Parts that run, or that hold a file which runs when somebody clicks it. */
const activeParts =
  /(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\/|\/activeX\/|\/embeddings\/|\.(?:js|vbs|exe|dll|bat|cmd|ps1|scr|lnk|hta)$/i;
const activeTypes = /macroEnabled|vbaProject|activeX|oleObject/i;
/** A template or an object fetched from elsewhere when the paper is opened. */
const activeRelations =
  /<Relationship\b(?=[^>]*TargetMode\s*=\s*["']External["'])(?=[^>]*\/(?:attachedTemplate|oleObject|frame|subDocument|externalLink)["'])/i;

/**
 * Looks at an archive's directory and catalogue: which office paper it is, and whether it holds anything that runs.
 * Refuses `evidenceArchive` (no office paper), `evidenceActive`, `evidenceEncrypted`, `evidenceDamaged`, `evidenceBomb`.
 */
export async function inspectPackage(place: string): Promise<PackageType> {
  try {
    const parts = await openZipParts(place, defaultReadingLimits);
    try {
      return await typeOf(parts);
    } finally {
      parts.zip.close();
    }
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble;
    throw new Refusal(asEvidence[trouble.code] ?? trouble.code);
  }
}

async function typeOf(parts: ZipParts): Promise<PackageType> {
  const names = [...parts.entries.keys()];
  if (names.some((name) => activeParts.test(name))) throw new Refusal('evidenceActive');
  if (names.includes('OFD.xml')) return 'ofd';
  if (!names.includes('[Content_Types].xml')) throw new Refusal('evidenceArchive');
  const types = await partText(parts, '[Content_Types].xml', defaultReadingLimits);
  if (activeTypes.test(types)) throw new Refusal('evidenceActive');
  for (const name of names.filter((each) => each.endsWith('.rels')))
    if (activeRelations.test(await partText(parts, name, defaultReadingLimits))) throw new Refusal('evidenceActive');
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.includes('ppt/presentation.xml')) return 'pptx';
  throw new Refusal('evidenceArchive');
}
