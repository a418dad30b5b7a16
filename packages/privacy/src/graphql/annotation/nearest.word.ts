/** The known word that someone who wrote another most likely meant; null when none is near. Case does not matter. */
export function nearestWord(written: string, known: readonly string[]): string | null {
  // What is longer is no slip, and would take long to compare.
  if (written.length > 100) return null;
  let nearest: string | null = null;
  let least = Infinity;
  for (const word of known) {
    const slips = slipsBetween(written.toLowerCase(), word.toLowerCase());
    if (slips >= least || slips * 2 >= Math.max(word.length, 2)) continue;
    nearest = word;
    least = slips;
  }
  return nearest;
}

/** How many letters must be added, taken away or replaced to make one word of another. */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_none, index) => index);
  for (const letter of one) {
    let [diagonal = 0] = row;
    const next = [diagonal + 1];
    for (let index = 0; index < other.length; index += 1) {
      const above = row[index + 1] ?? 0;
      const replaced = diagonal + (letter === other[index] ? 0 : 1);
      next.push(Math.min(replaced, above + 1, (next[index] ?? 0) + 1));
      diagonal = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
