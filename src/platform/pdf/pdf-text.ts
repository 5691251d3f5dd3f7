import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of a page: its text, its left end and its base line in points from the left and the foot of the page. */
export type PdfLine = { readonly text: string; readonly x: number; readonly y: number };

/** The text of each page, line by line. */
export async function pdfText(pdf: Uint8Array): Promise<string[]> {
  return (await pdfLines(pdf)).map((lines) => lines.map((line) => line.text).join('\n'));
}

/** The lines of each page from top to bottom. */
export async function pdfLines(pdf: Uint8Array): Promise<PdfLine[][]> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
    const lines = new Map<number, PdfLine>();
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const y = Math.round(item.transform[5] * 2) / 2;
      const near = [y, y - 0.5, y + 0.5].find((candidate) => lines.has(candidate)) ?? y;
      const line = lines.get(near) ?? { text: '', x: item.transform[4], y: near };
      lines.set(near, { ...line, text: line.text + item.str });
    }
    pages.push([...lines.values()].sort((one, other) => other.y - one.y));
  }
  await document.destroy();
  return pages;
}

/** The names of the fonts embedded in a PDF, for tests. */
export async function pdfFonts(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const names = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operator, index) => {
      if (operator !== 37) return; // OPS.setFont
      const font: { name: string } = page.commonObjs.get(argsArray[index][0]);
      names.add(font.name.replace(/^[A-Z]{6}\+/, ''));
    });
  }
  await document.destroy();
  return [...names].sort();
}
