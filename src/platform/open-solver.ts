import loadHighs, { type Highs } from 'highs';

/**
 * The solver for linear and mixed-integer models, an instance of its own: its memory never shrinks, so that whoever opens
 * it in a thread gives all of it back at the thread's end. It computes without a pause; models are to be disposed of.
 */
export function openSolver(): Promise<Highs> {
  return loadHighs({ print: () => undefined, printErr: () => undefined });
}
