import { useIsPrinting } from './use-is-printing.ts';

/** Text that is cut to a width on the screen, can be read in full, and is whole on paper. */
export function Cut({ text, width }: { readonly text: string | null; readonly width: number }) {
  const isPrinting = useIsPrinting();
  if (isPrinting) return <span style={{ whiteSpace: 'normal' }}>{text ?? '—'}</span>;
  return (
    <span className="cut" title={text ?? undefined} style={{ maxWidth: width }}>
      {text ?? '—'}
    </span>
  );
}
