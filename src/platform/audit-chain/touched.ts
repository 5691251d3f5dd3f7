/** Rounds of the linking job for which a city is looked at after a write: its transaction may commit a little later. */
const rounds = 5;
const touched = new Map<string, number>();

/** Says that an entry of the city was written by this process, or is about to be. */
export function touchChain(cityCode: string): void {
  touched.set(cityCode, rounds);
}

/** Cities in which something may have to be linked; each is named for some rounds after its last write. */
export function touchedChains(): string[] {
  const cities = [...touched.keys()];
  for (const [city, left] of touched) {
    if (left > 1) touched.set(city, left - 1);
    else touched.delete(city);
  }
  return cities;
}
