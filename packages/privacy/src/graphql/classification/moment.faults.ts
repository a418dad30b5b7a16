import type { Clause } from '../../decision/index.js';
import { compileFaults, type CompileFault } from '../annotation/compile.errors.js';

/** What is wrong with the moments between which a clause holds. */
export function faultsOfMoments({ from, until }: Clause, place: string): CompileFault[] {
  const stated = [from, until].flatMap((moment) => moment ?? []);
  const wrong = stated.filter((moment) => !isMoment(moment));
  if (wrong.length > 0) return wrong.map((moment) => compileFaults.noMoment(place, moment));
  if (from === undefined || until === undefined || Date.parse(from) < Date.parse(until)) return [];
  return [compileFaults.neverHolds(place, from, until)];
}

/** Without its zone a moment would be another one on every machine; a day that no month has would silently be another day. */
function isMoment(text: string): boolean {
  const [, day] = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(text))) return false;
  const midnight = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}
