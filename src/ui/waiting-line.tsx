import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Wish = {
  /** Whether it is late or was given back. */
  readonly isUrgent?: boolean;
  readonly icon: ReactNode;
  readonly title: string;
  readonly description?: ReactNode;
  /** Where it is done, and the word for going there; left out where the description leads there. */
  readonly way?: { readonly to: string; readonly word: string } | undefined;
};

/** A line at the head of a start page about something that waits for the reader, with the way to it. */
export function WaitingLine({ isUrgent = false, icon, title, description, way }: Wish) {
  return (
    <Alert
      type={isUrgent ? 'error' : 'warning'}
      showIcon
      icon={icon}
      className="home-waits no-print"
      title={title}
      description={description}
      action={way && <Link to={way.to}>{way.word}</Link>}
    />
  );
}
