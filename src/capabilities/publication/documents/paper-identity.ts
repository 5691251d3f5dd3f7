import type { FigureAttributes } from '../rules/figure-node.ts';

/** What the files of a paper say of it, so that one that comes back is known again. */
export type PaperIdentity = {
  readonly paper: string;
  readonly version: number;
  readonly code: string;
  readonly figures: readonly FigureAttributes[];
};

/** Namespace of the XML that travels in a DOCX. */
const paperNamespace = 'urn:qingzhang:paper:1';

/** Names of the properties of a file that carry the identity; other programs keep them. */
export const identityProperties = {
  paper: 'QingzhangPaper',
  code: 'QingzhangCode',
  version: 'QingzhangVersion',
} as const;

/** The identity as properties of a DOCX. */
export function propertiesOf({ paper, code, version }: PaperIdentity): Record<string, string> {
  return {
    [identityProperties.paper]: paper,
    [identityProperties.code]: code,
    [identityProperties.version]: String(version),
  };
}

/** The identity and every figure with its exact value as XML. Source: ECMA-376 22.5. */
export function identityXml({ paper, version, code, figures }: PaperIdentity): string {
  const rows = figures.map((figure) => `<figure${attributesOf(figure)}/>`);
  const head = attributesOf({ id: paper, version, code });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><paper xmlns="${paperNamespace}"${head}>${rows.join('')}</paper>`;
}

function attributesOf(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
