import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { sampleFile, zipOf } from '#platform/spreadsheet/sample-files.ts';
import { evidenceTypeOf } from './evidence-type.ts';
import { photoFactsOf } from './photo-facts.ts';
import { sampleDocx, sampleJpeg, samplePdf, samplePng } from './sample-evidence.ts';

type Content = Buffer | string | Promise<Buffer>;

async function judged(content: Content, name = 'x'): Promise<string> {
  const place = await sampleFile(name, await content);
  return evidenceTypeOf(place).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  });
}

const film = Buffer.concat([Buffer.from('....ftypmp42'), Buffer.alloc(5000, 7)]);

test.for<[because: string, content: () => Content, expected: string]>([
  ['an approval as PDF', () => samplePdf(), 'pdf'],
  ['a photo', () => sampleJpeg(), 'jpeg'],
  ['a photo with film behind it, as telephones write', () => Buffer.concat([sampleJpeg(), film]), 'jpeg'],
  ['a drawing', () => samplePng(), 'png'],
  ['a paper of an office program', () => sampleDocx(), 'docx'],
  ['a Chinese layout paper', () => zipOf({ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '<d/>' }), 'ofd'],
  ['nothing', () => Buffer.alloc(0), 'evidenceEmpty'],
  ['a program called .pdf', () => Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(600)]), 'evidenceExecutable'],
  ['a Linux program', () => Buffer.concat([Buffer.from('\x7fELF', 'latin1'), Buffer.alloc(600)]), 'evidenceExecutable'],
  [
    'an SVG with a script',
    () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'evidenceScript',
  ],
  ['an SVG behind an XML head', () => '\uFEFF  <?xml version="1.0"?><svg onload="x()"/>', 'evidenceScript'],
  ['a web page', () => '<!DOCTYPE html><html><body>1</body></html>', 'evidenceScript'],
  ['a web page in UTF-16', () => Buffer.from('\uFEFF<html>', 'utf16le'), 'evidenceScript'],
  ['a shell script', () => '#!/bin/sh\nrm -rf x', 'evidenceScript'],
  ['plain text', () => '合同', 'evidenceTypeUnknown'],
  [
    'an old .doc',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'evidenceOldOffice',
  ],
  ['an archive', () => zipOf({ 'a.pdf': samplePdf() }), 'evidenceArchive'],
  ['a RAR archive', () => Buffer.concat([Buffer.from('526172211a0700', 'hex'), Buffer.alloc(90)]), 'evidenceArchive'],
  ['a DOCX with macros', () => sampleDocx({ 'word/vbaProject.bin': 'x' }), 'evidenceActive'],
  [
    'a DOCM by its types only',
    () => sampleDocx({}, '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
    'evidenceActive',
  ],
  ['a DOCX with an embedded object', () => sampleDocx({ 'word/embeddings/oleObject1.bin': 'MZ' }), 'evidenceActive'],
  [
    'a DOCX whose template is fetched from elsewhere',
    () =>
      sampleDocx({
        'word/_rels/settings.xml.rels':
          '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://x/t.dotm" TargetMode="External"/></Relationships>',
      }),
    'evidenceActive',
  ],
  ['a PDF with a script', () => samplePdf('/OpenAction<</S/JavaScript/JS(x)>>'), 'evidenceActive'],
  ['a PDF that starts a program', () => samplePdf('/OpenAction<</S/Launch/F(x)>>'), 'evidenceActive'],
  ['a PDF that carries a file', () => samplePdf('/Names<</EmbeddedFiles 9 0 R>>'), 'evidenceActive'],
  ['a PDF cut off', () => samplePdf().subarray(0, 120), 'evidenceDamaged'],
  ['a photo cut off', () => sampleJpeg().subarray(0, -40), 'evidenceDamaged'],
  ['a drawing cut off', () => samplePng().subarray(0, -6), 'evidenceDamaged'],
  ['a DOCX cut off', async () => (await sampleDocx()).subarray(0, 200), 'evidenceDamaged'],
  [
    'a photo with an archive behind it',
    async () => Buffer.concat([sampleJpeg(), await zipOf({ 'a.class': 'x' })]),
    'evidenceDisguised',
  ],
  [
    'a photo with a page behind it',
    () => Buffer.concat([sampleJpeg(), Buffer.from('<html><script>x</script>')]),
    'evidenceDisguised',
  ],
  [
    'a photo with a program behind it',
    () => Buffer.concat([sampleJpeg(), Buffer.from('MZ\x90\0')]),
    'evidenceDisguised',
  ],
  [
    'a PDF with an archive behind it',
    async () => Buffer.concat([samplePdf(), await zipOf({ a: 'x' }), Buffer.from('%%EOF')]),
    'evidenceDisguised',
  ],
  ['a DOCX that is a bomb', () => bomb(), 'evidenceBomb'],
])('%s is %s', async ([, content, expected]) => {
  expect(await judged(content(), '批复.pdf')).toBe(expected);
});

/** 200 MB of one letter in one part. */
async function bomb(): Promise<Buffer> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types/>');
  zip.file('word/document.xml', ' '.repeat(200 * 1024 * 1024));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

test('an encrypted archive is refused as such', async () => {
  const content = await sampleDocx();
  // Bit 0 of the flags of each entry, in its own head and in the directory.
  for (const [mark, at] of [
    ['504b0304', 6],
    ['504b0102', 8],
  ] as const)
    for (let i = content.indexOf(mark, 0, 'hex'); i >= 0; i = content.indexOf(mark, i + 4, 'hex'))
      content[i + at] = (content[i + at] ?? 0) | 1;
  expect(await judged(content)).toBe('evidenceEncrypted');
});

test('a photo says when and where it was taken, in whole seconds and metres', async () => {
  const photo = sampleJpeg({ takenAt: '2019:03:05 09:30:00', place: { latitude: 29.1432, longitude: 121.0321 } });
  const facts = await photoFactsOf(await sampleFile('a.jpg', photo));
  expect(facts.takenAt).toBe('2019-03-05T09:30:00');
  expect(facts.place?.latitude).toBeCloseTo(29.1432, 4);
  expect(facts.place?.longitude).toBeCloseTo(121.0321, 4);
});

test.for<[because: string, photo: Buffer]>([
  ['no facts', sampleJpeg()],
  ['the day of a camera whose battery was empty', sampleJpeg({ takenAt: '0000:00:00 00:00:00' })],
  ['a day that is none', sampleJpeg({ takenAt: '2019:02:30 10:00:00' })],
  ['no photo at all', samplePdf()],
])('a photo with %s says nothing', async ([, photo]) => {
  expect(await photoFactsOf(await sampleFile('a.jpg', photo))).toEqual({ takenAt: null, place: null });
});
