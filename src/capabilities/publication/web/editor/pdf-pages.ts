import type { PDFDocumentProxy } from 'pdfjs-dist';
import {
  GlobalWorkerOptions,
  getDocument,
  PDFWorker,
  RenderingCancelledException,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import script from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = script;

/** One thread for all previews: starting one costs more than reading a paper. */
let thread: PDFWorker | null = null;

/** Opens a PDF of this desk; its fonts are in it, and nothing else is loaded. */
export function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  thread ??= new PDFWorker({});
  return getDocument({ data: bytes, worker: thread, isEvalSupported: false, useWasm: false, useWorkerFetch: false })
    .promise;
}

/** Draws a page on a canvas as sharp as the screen is; what stood there stays until the new page is whole. */
export function drawPage(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): { stop(): void } {
  let isStopped = false;
  let stopDrawing = () => {};
  const draw = async () => {
    const page = await pdf.getPage(number);
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (canvas.clientWidth / width) * devicePixelRatio });
    const sheet = document.createElement('canvas');
    sheet.width = Math.round(viewport.width);
    sheet.height = Math.round(viewport.height);
    if (isStopped) return;
    const task = page.render({ canvas: sheet, viewport });
    stopDrawing = () => task.cancel();
    await task.promise;
    if (isStopped) return;
    canvas.width = sheet.width;
    canvas.height = sheet.height;
    canvas.getContext('2d')?.drawImage(sheet, 0, 0);
    canvas.dataset.drawn = String(performance.now());
  };
  draw().catch((error: unknown) => {
    if (!(error instanceof RenderingCancelledException)) canvas.dataset.failed = 'true';
  });
  return {
    stop: () => {
      isStopped = true;
      stopDrawing();
    },
  };
}
