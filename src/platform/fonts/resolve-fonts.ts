import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Coverage, characterCoverage } from './character-coverage.ts';
import { fontNames } from './font-names.ts';
import { type FontRole, fontRoles, type PackagedFont, roleFonts, songRegular } from './font-role.ts';
import { type FontFace, withFontFaces } from './sfnt-tables.ts';

/** A file whose faces a document may use. */
export type FontFile = {
  readonly path: string;
  readonly family: string;
  readonly weight: number;
  readonly covers: Coverage;
};

/** How text in a role is set: the faces to try for each glyph, the first being the face of the role. */
export type RoleFaces = {
  readonly families: readonly string[];
  readonly weight: number;
  /** The family that sets Latin letters, digits and quotes instead of the first; null if the first does. */
  readonly latinFamily: string | null;
  readonly files: readonly FontFile[];
};

/** An official font that is not there and what is used instead. */
export type Substitution = { readonly role: FontRole; readonly officialName: string; readonly usedFamily: string };

/** The fonts of one process. */
export type FontSet = {
  readonly roles: Readonly<Record<FontRole, RoleFaces>>;
  /** Every file in use, each once. */
  readonly files: readonly FontFile[];
  readonly substituted: readonly Substitution[];
};

type OwnFont = FontFile & { readonly names: readonly string[] };

const fontEnding = /\.(?:ttf|otf|ttc|woff)$/i;
const regularWeight = 400;

/**
 * The fonts for documents: the bureau's own in `fontDirectory` (usually FONT_DIR), found by the names inside the files,
 * then those that npm brought. A file in the directory that is no font is passed over; null is no directory.
 */
export async function resolveFonts(fontDirectory: string | null): Promise<FontSet> {
  const own = fontDirectory === null ? [] : await ownFonts(fontDirectory);
  const packaged = await packagedFonts();
  const roles = Object.fromEntries(fontRoles.map((role) => [role, roleFaces(role, own, packaged)])) as FontSet['roles'];
  const substituted = fontRoles.flatMap((role) => {
    const { officialName, substitute } = roleFonts[role];
    const usedFamily = roles[role].families[0] ?? '';
    return usedFamily === substitute.family ? [{ role, officialName, usedFamily }] : [];
  });
  return { roles, files: [...new Set(fontRoles.flatMap((role) => roles[role].files))], substituted };
}

function roleFaces(role: FontRole, own: readonly OwnFont[], packaged: ReadonlyMap<PackagedFont, FontFile>): RoleFaces {
  const { officialName, alsoKnownAs, substitute } = roleFonts[role];
  const names = [officialName, ...alsoKnownAs];
  const mine = names.flatMap((name) => own.filter((font) => font.names.includes(name)))[0];
  const spare = [substitute, songRegular, roleFonts.fangSong.substitute];
  const files = [mine, ...spare.map((font) => packaged.get(font))].filter((file) => file !== undefined);
  const isSubstituted =
    mine === undefined && substitute !== songRegular && substitute.family === roleFonts.kai.substitute.family;
  return {
    families: [...new Set(files.map((file) => file.family))],
    weight: mine === undefined ? substitute.weight : regularWeight,
    latinFamily: isSubstituted ? songRegular.family : null,
    files: [...new Set(files)],
  };
}

async function packagedFonts(): Promise<Map<PackagedFont, FontFile>> {
  const packages = new Set([songRegular, ...fontRoles.map((role) => roleFonts[role].substitute)]);
  const files = [...packages].map(async (font): Promise<[PackagedFont, FontFile]> => {
    const path = packagedPath(font.path);
    const covers = await withFontFaces(path, ([face]) => coverage(face));
    return [font, { path, family: font.family, weight: font.weight, covers }];
  });
  return new Map(await Promise.all(files));
}

/** Font packages export no files, so they are looked for as Node looks for packages. */
function packagedPath(path: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(path) ?? [];
  const found = folders.map((folder) => join(folder, path)).find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`the font ${path} is not installed`);
  return found;
}

async function ownFonts(directory: string): Promise<OwnFont[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && fontEnding.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return (await Promise.all(paths.map(facesOf))).flat();
}

async function facesOf(path: string): Promise<OwnFont[]> {
  try {
    return await withFontFaces(path, async (faces) =>
      (await Promise.all(faces.map((face) => ownFont(path, face)))).flat(),
    );
  } catch {
    return []; // a broken file is no font; the substitution that follows is stated in the document
  }
}

async function ownFont(path: string, face: FontFace): Promise<OwnFont[]> {
  const table = await face.table('name');
  if (table === null) return [];
  const { all, family } = fontNames(table);
  if (family === null) return [];
  return [{ path, family, weight: regularWeight, covers: await coverage(face), names: all }];
}

async function coverage(face: FontFace | undefined): Promise<Coverage> {
  const table = (await face?.table('cmap')) ?? null;
  return table === null ? () => false : characterCoverage(table);
}
