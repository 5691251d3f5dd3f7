/**
 * A document number as it is compared: without spaces, in half width, every kind of bracket round the year the same, so
 * that 台财建发[2019]12 号 and 台财建发〔2019〕12号 are one document.
 */
export function documentKey(documentNo: string): string {
  return documentNo
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[({【〔﹝]/g, '〔')
    .replace(/[\])}】〕﹞]/g, '〕')
    .toUpperCase();
}
