import { BuilderElement, type ParagraphChild, type TextRun, type XmlComponent } from 'docx';

/** Prefix of the tags of our content controls. */
export const controlPrefix = 'qz:';

/**
 * `run` in a content control whose tag is `name`: Word, WPS and LibreOffice keep it while its words are edited, so that
 * a figure is found again in a paper that comes back. Source: ECMA-376 17.5.2.
 */
export function controlledRun(run: TextRun, name: string): ParagraphChild {
  const valued = (element: string, value: string): XmlComponent =>
    new BuilderElement<{ val: string }>({ name: element, attributes: { val: { key: 'w:val', value } } });
  const control: XmlComponent = new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({
        name: 'w:sdtPr',
        children: [valued('w:alias', name), valued('w:tag', `${controlPrefix}${name}`)],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: [run] }),
    ],
  });
  return control as ParagraphChild;
}
