import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A figure that leads to the rows behind it; `label` says in words where. */
export function Figure({
  to,
  label,
  children,
}: {
  readonly to: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <Link to={to} className="figure" title={label}>
      {children}
      <span className="visually-hidden">（{label}）</span>
    </Link>
  );
}
