/**
 * Numbers in [0, 1) that only a seed and a label decide; streams of different labels don't disturb each other.
 * Source: sfc32 of PractRand (Chris Doty-Humphrey, public domain); seeding by FNV-1a of the label.
 */
export function sfc32(seed: number, label: string): () => number {
  let a = seed >>> 0;
  let b = fnv1a(label);
  let c = 0x9e3779b9;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  // Seeds that differ in one bit give unrelated streams only after some rounds.
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
