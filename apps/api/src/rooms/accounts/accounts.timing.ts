import { setTimeout as pause } from 'node:timers/promises';

/** Gives an answer when the next step of time is full, so that how long it took does not tell what was found. */
export type EvenAnswer = <T>(task: () => Promise<T>) => Promise<T>;

/** Answers at whole multiples of `stepMs` after the task began; 0 answers at once. The step must exceed the usual work. */
export function evenAnswers(stepMs: number): EvenAnswer {
  return async (task) => {
    const begun = performance.now();
    try {
      return await task();
    } finally {
      const taken = performance.now() - begun;
      if (stepMs > 0) await pause(Math.ceil(taken / stepMs) * stepMs - taken);
    }
  };
}
