import type { BenchReport, Measured } from './bench.report.js';
import { limitLetter, ordinaryLetter } from './contenders.js';

/** The report for whoever reads a terminal: a table for each work. */
export function tableOf(report: BenchReport): string {
  const { machine, people, connections, rounds, seconds, works, growth, start, soak } = report;
  const head = [
    `${String(people)} people, ${String(connections)} requests under way at once, ${String(rounds)} rounds of ${String(seconds)} s, medians.`,
    `${machine.processor}, ${String(machine.cores)} cores, Node.js ${machine.node}, PostgreSQL ${machine.postgresql}; load ${shown(machine.loadBefore, 1)} before, ${shown(machine.loadAfter, 1)} after; ${machine.isPinned ? 'servers on one core' : 'not pinned'}.`,
  ];
  const more = [
    ...(start === null
      ? []
      : [
          '',
          `start on the embedded database: first answer after ${shown(start.coldMs, 0)} ms with migrations, ${shown(start.warmMs, 0)} ms without; ${shown(start.atRestMb, 0)} MB at rest, ${shown(start.underLoadMb, 0)} MB under load`,
        ]),
    ...(soak === null
      ? []
      : [
          '',
          `${String(soak.requests)} answers in ${String(soak.seconds)} s: ${shown(soak.firstMb, 0)} MB, then ${shown(soak.lastMb, 0)} MB; ${shown(soak.growthMbPerMinute, 1)} MB a minute in the second half`,
        ]),
  ];
  return [...head, ...[...works, ...growth].flatMap((each) => ['', ...workTable(each)]), ...more].join('\n');
}

function workTable({ work, answers, figures }: Measured): string[] {
  const ordinary = figures.find(({ letter }) => letter === ordinaryLetter);
  const limit = figures.find(({ letter }) => letter === limitLetter);
  const columns = [
    '',
    'requests/s',
    'slowest–fastest',
    'ms',
    'p99 ms',
    '× ordinary',
    '× limit',
    'core ms',
    '× ordinary',
    '× limit',
  ];
  const rows = figures.map((each) => [
    `${each.letter} ${each.name}`,
    shown(each.requestsPerSecond, 0),
    `${shown(each.range[0], 0)}–${shown(each.range[1], 0)}`,
    shown(each.medianMs, 2),
    shown(each.p99Ms, 1),
    ratio(each.requestsPerSecond, ordinary?.requestsPerSecond),
    ratio(each.requestsPerSecond, limit?.requestsPerSecond),
    shown(each.processorMs, 3),
    ratio(ordinary?.processorMs, each.processorMs),
    ratio(limit?.processorMs, each.processorMs),
  ]);
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return [`${work} (${answers})`, line(columns), ...rows.map(line)];
}

function ratio(one: number | null | undefined, by: number | null | undefined): string {
  return one == null || by == null ? '–' : shown(one / by, 2);
}

function shown(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits);
}
