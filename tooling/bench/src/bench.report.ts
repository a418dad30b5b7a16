import type { Machine } from './machine.js';
import type { Figures } from './rounds.js';
import type { SoakFigures } from './soak.js';
import type { StartFigures } from './start.figures.js';

/** What one work took everybody. */
export interface Measured {
  readonly work: string;
  readonly answers: string;
  readonly figures: readonly Figures[];
}

/** All that a run found out. */
export interface BenchReport {
  readonly machine: Machine;
  readonly people: number;
  readonly connections: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly works: readonly Measured[];
  /** The same with more people on a page, and with more who ask at once. */
  readonly growth: readonly Measured[];
  readonly start: StartFigures | null;
  readonly soak: SoakFigures | null;
}
