import type { Enforcement } from './enforcement.ts';
import type { Comparison } from './interleaved.ts';
import type { PromiseCount } from './promise.count.ts';
import type { CompileCost } from './wide.schema.ts';

/** Everything that is measured in one run. */
export interface Report {
  readonly node: string;
  readonly enforcement: readonly Enforcement[];
  readonly promises: readonly PromiseCount[];
  readonly compile: readonly CompileCost[];
}

/** Writes a report for people; the figure that counts is the first line. */
export function tableOf({ node, enforcement, promises, compile }: Report): string {
  const rounds = enforcement[0]?.sameAnswer.rounds ?? 0;
  return [
    `Full enforcement of a list of fifty people, on Apollo Server and Node ${node}: median of ${rounds} interleaved rounds`,
    '[lower and upper quartile], by the bare server that gives the same answer, and by one that shows everything.',
    '',
    columns([
      ['server', 'viewer', 'answer', 'bare', 'guarded', 'same answer', 'same rows'],
      ...enforcement.map(({ server, viewer, answerBytes, sameAnswer, sameRows }) => [
        server,
        viewer,
        `${(answerBytes / 1000).toFixed(1)} kB`,
        `${sameAnswer.baseMs.toFixed(3)} ms`,
        `${sameAnswer.otherMs.toFixed(3)} ms`,
        overhead(sameAnswer),
        overhead(sameRows),
      ]),
    ]),
    '',
    'Promises that one request makes:',
    '',
    columns([
      ['server', 'people', 'bare', 'guarded', 'more'],
      ...promises.map(({ server, people, off, on }) => [
        server,
        String(people),
        String(off),
        String(on),
        String(on - off),
      ]),
    ]),
    '',
    'A schema that is compiled, a table that is decided, and what the compiled schema holds on to:',
    '',
    columns([
      ['fields', 'compile', 'table', 'memory'],
      ...compile.map(({ fields, compileMs, tableMs, privacyMegabytes }) => [
        String(fields),
        `${compileMs.toFixed(0)} ms`,
        `${tableMs.toFixed(1)} ms`,
        `${privacyMegabytes.toFixed(1)} MB`,
      ]),
    ]),
  ].join('\n');
}

function overhead({ ratio, lowerQuartile, upperQuartile }: Comparison): string {
  return `${percent(ratio)} [${percent(lowerQuartile)} ${percent(upperQuartile)}]`;
}

function percent(ratio: number): string {
  const more = (ratio - 1) * 100;
  return `${more < 0 ? '' : '+'}${more.toFixed(1)} %`;
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
