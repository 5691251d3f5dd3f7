/** Without a picture, such as in a window that nobody sees, work is done after that long all the same. */
const longestMs = 200;

const works = new Set<() => void>();
let isAwaited = false;
let frame = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Work that must not hold up the key that asked for it: it is done after the next picture, once for all that asked until
 * then, and together with all other such work, so that it comes to one drawing.
 */
export function afterPicture(work: () => void): { ask(): void; cancel(): void } {
  return {
    ask: () => {
      works.add(work);
      if (!isAwaited) awaitPicture();
    },
    cancel: () => void works.delete(work),
  };
}

function awaitPicture(): void {
  isAwaited = true;
  timer = setTimeout(done, longestMs);
  frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(done);
  });
}

function done(): void {
  cancelAnimationFrame(frame);
  clearTimeout(timer);
  isAwaited = false;
  const asked = [...works];
  works.clear();
  for (const work of asked) work();
}
