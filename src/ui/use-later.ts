import { useEffect, useState } from 'react';

/** Without a picture, such as in a window that nobody sees, what changed is drawn after that long all the same. */
const longestMs = 200;

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

function afterPicture(work: () => void) {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    isAsked = false;
  };
  const done = () => {
    cancel();
    work();
  };
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    timer = setTimeout(done, longestMs);
    frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(done);
    });
  };
  return { ask, cancel };
}
