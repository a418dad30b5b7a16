/** So many pieces of work side by side; the others wait, in the order they came. */
export class Lanes {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** How many pieces of work have not begun. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Does it when its turn comes, and gives what comes of it. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Handed on and not given back, so that nobody gets in between.
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
