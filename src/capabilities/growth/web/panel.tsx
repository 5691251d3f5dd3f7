import type { ReactNode } from 'react';

type Wish = {
  readonly title: string;
  /** Beside the title, such as a switch or a link to all rows. */
  readonly extra?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** One part of the cockpit under its heading. */
export function Panel({ title, extra, className, children }: Wish) {
  return (
    <section className={`panel ${className ?? ''}`} aria-label={title}>
      <header className="panel-head">
        <h2>{title}</h2>
        <div className="panel-extra">{extra}</div>
      </header>
      {children}
    </section>
  );
}
