import { Document, type ISectionOptions, Packer } from 'docx';
import { officialPage } from './official-page.ts';
import { officialStyles } from './official-styles.ts';
import { pageNumberFooters } from './page-number-footers.ts';
import { withZipDate } from './with-zip-date.ts';

/** What a document says about itself. */
export type DocxProperties = {
  readonly title: string;
  readonly author: string;
  readonly description: string;
  /** YYYY-MM-DD, stated as the day of its making. */
  readonly date: string;
  /** Properties of the file besides the usual ones, by name. */
  readonly custom?: Readonly<Record<string, string>>;
  /** XML of our own that travels in the file. Source: ECMA-376 22.5. */
  readonly customXml?: string;
};

/** A document on the page of official papers, numbered at its foot. The same input gives the same bytes. */
export async function packDocx(children: ISectionOptions['children'], properties: DocxProperties): Promise<Uint8Array> {
  const document = new Document({
    ...{ title: properties.title, creator: properties.author, description: properties.description },
    customProperties: Object.entries(properties.custom ?? {}).map(([name, value]) => ({ name, value })),
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: officialPage, footers: pageNumberFooters(), children }],
  });
  const ours = [
    { path: 'docProps/core.xml', data: coreProperties(properties) },
    { path: 'word/styles.xml', data: officialStyles() },
    ...customParts(document, properties.customXml),
  ];
  return withZipDate(new Uint8Array(await Packer.toBuffer(document, false, ours)), properties.date);
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function customParts(document: Document, xml: string | undefined): { path: string; data: string }[] {
  if (xml === undefined) return [];
  document.Document.Relationships.addRelationship('CustomXml', `${relationships}/customXml`, '../customXml/item1.xml');
  return [{ path: 'customXml/item1.xml', data: xml }];
}

function coreProperties({ title, author, description, date }: DocxProperties): string {
  const instant = `${date}T00:00:00Z`;
  const spaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${spaces}>`,
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>`,
    `<dc:description>${escaped(description)}</dc:description><dc:language>zh-CN</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
