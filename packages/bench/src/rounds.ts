/** The order of the sides round after round: A B, B A, A B … so that none always goes first. */
export const orderOfRound = <Side>(sides: readonly Side[], round: number): Side[] =>
  round % 2 === 0 ? [...sides] : [...sides].reverse();

/** Measures every side once in each round, the order reversed each time; answers the rounds of each side in turn. */
export async function interleaved<Measured>(
  sides: readonly (() => Promise<Measured>)[],
  rounds: number,
): Promise<Measured[][]> {
  const measured = sides.map((): Measured[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const at of orderOfRound([...sides.keys()], round)) {
      const side = sides[at];
      if (side) measured[at]?.push(await side());
    }
  }
  return measured;
}
