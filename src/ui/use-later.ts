import { useEffect, useState } from 'react';
import { afterPicture } from './after-picture.ts';

/**
 * What a store holds, drawn after the next picture and once for all that changed until then: for what must not hold up
 * the key that changed it.
 */
export function useLater<Value extends string | number | object | null>(
  listen: (listener: () => void) => () => void,
  read: () => Value,
): Value {
  const [value, set] = useState(read);
  useEffect(() => {
    const picture = afterPicture(() => set(read()));
    // It may have changed since it was drawn.
    picture.ask();
    const leave = listen(picture.ask);
    return () => {
      leave();
      picture.cancel();
    };
  }, [listen, read]);
  return value;
}
