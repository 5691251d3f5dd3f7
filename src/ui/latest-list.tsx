import { Link } from 'react-router';

/** Something recent: what tells when or which it is, and its title with the way to it. */
export type Latest = { readonly id: string; readonly note: string; readonly title: string; readonly to: string };

/** The latest of a kind in a few lines, or a sentence where there is none. */
export function LatestList({ items, none }: { readonly items: readonly Latest[]; readonly none: string }) {
  if (items.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="plain-list">
      {items.map(({ id, note, title, to }) => (
        <li key={id}>
          <span className="quiet">{note}</span>
          <Link to={to} className="cut" title={title}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
