import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';

/**
 * Lists that stand under each other and are asked for one by one: shown at once when the first answers of all are there,
 * so that nothing moves under the reader's eye. `room` begins the keys of their queries.
 */
export function Together({ room, children }: { readonly room: string; readonly children: ReactNode }) {
  const client = useQueryClient();
  const waiting = useIsFetching({ queryKey: [room], predicate: isUnanswered });
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    // What stands within asks before this runs.
    if (client.isFetching({ queryKey: [room], predicate: isUnanswered }) === 0) setShown(true);
  }, [client, room, waiting]);
  return (
    <>
      {!isShown && <Skeleton active paragraph={{ rows: 12 }} />}
      <div hidden={!isShown}>{children}</div>
    </>
  );
}

function isUnanswered({ state }: { readonly state: { readonly data: unknown } }): boolean {
  return state.data === undefined;
}
