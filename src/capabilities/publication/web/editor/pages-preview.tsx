import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Typography } from 'antd';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { addressOf } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { previewPaper } from '../../contract-editing.ts';
import { drawPage, openPdf } from './pdf-pages.ts';
import { words } from './words.ts';

type Wish = {
  readonly paperId: string;
  /** Version that the desk has; a new one is fetched and takes the place of the pages page by page. */
  readonly version: number;
};

/** The pages of the very PDF, made anew whenever what was typed is saved; only pages in view are drawn. */
export function PagesPreview({ paperId, version }: Wish) {
  const t = useWords(words);
  const pdf = useQuery({
    queryKey: ['publication', 'preview', paperId, version],
    queryFn: ({ signal }) => fetchedPdf(paperId, version, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  const shown = pdf.data;
  useEffect(() => {
    return () => void shown?.destroy();
  }, [shown]);
  if (pdf.data === undefined)
    return pdf.isError ? (
      <Alert type="warning" showIcon title={t('noPreview')} />
    ) : (
      <div className="pages" aria-busy="true" />
    );
  return (
    <section className="pages" aria-label={t('viewPages')} aria-busy={pdf.isFetching}>
      {pdf.isError && <Alert type="warning" showIcon title={t('noPreview')} />}
      <Typography.Text type="secondary">{t('pages', { pages: pdf.data.numPages })}</Typography.Text>
      {Array.from({ length: pdf.data.numPages }, (_, index) => (
        <PdfPage key={index} pdf={pdf.data} number={index + 1} label={t('pageOf', { page: index + 1 })} />
      ))}
    </section>
  );
}

async function fetchedPdf(id: string, version: number, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const address = addressOf(previewPaper, { params: { id }, query: { version } });
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`the preview answers ${response.status}`);
  return openPdf(await response.arrayBuffer());
}

function PdfPage({
  pdf,
  number,
  label,
}: {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly label: string;
}) {
  const place = useRef<HTMLCanvasElement>(null);
  const isInView = useInView(place);
  useEffect(() => {
    const canvas = place.current;
    if (!canvas || !isInView) return;
    const drawing = drawPage(pdf, number, canvas);
    return () => drawing.stop();
  }, [pdf, number, isInView]);
  return <canvas ref={place} role="img" aria-label={label} className="pdf-page" width={794} height={1123} />;
}

function useInView(place: { readonly current: HTMLElement | null }): boolean {
  const [isInView, setInView] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new IntersectionObserver(([entry]) => setInView(entry?.isIntersecting ?? false), {
      rootMargin: '200px',
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [place]);
  return isInView;
}
