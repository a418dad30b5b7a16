/**
 * How fast the product is with everything on, by the measure of what others make of the same data and the same
 * selection without any privacy. `--help` tells what can be chosen.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { OptionsError, readOptions, usage, type BenchOptions } from './bench.options.js';
import type { BenchReport, Measured } from './bench.report.js';
import { leaveServerCore, RunningContender } from './contender.process.js';
import { productLetter } from './contenders.js';
import { prepareGround, type Ground } from './ground.js';
import { describeMachine, loadNow } from './machine.js';
import { chartOf } from './report.chart.js';
import { tableOf } from './report.table.js';
import { measureRounds } from './rounds.js';
import { compareAnswers } from './same.work.js';
import { soak } from './soak.js';
import { measureStart } from './start.figures.js';
import { mostAsked, requestsOf, sized, type Work } from './work.js';

const results = resolve(import.meta.dirname, '../results');

if (process.argv.includes('--help')) {
  process.stdout.write(usage);
} else {
  try {
    await bench(readOptions(process.argv.slice(2), process.env));
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
}

async function bench(options: BenchOptions): Promise<void> {
  const machine = await describeMachine(options.serverUrl);
  say(`Planting ${String(options.people)} people …`);
  const ground = await prepareGround(options.serverUrl, {
    people: options.people,
    viewers: options.measuresGrowth ? Math.max(64, options.connections) : options.connections,
    keeps: options.keeps,
  });
  const running: RunningContender[] = [];
  try {
    await leaveServerCore();
    for (const contender of options.contenders) running.push(await RunningContender.start(contender, ground));
    const works = [];
    for (const work of options.works) works.push(await measured(work, running, ground, options));
    const growth = options.measuresGrowth ? await grown(running, ground, options) : [];
    const product = running.find(({ contender }) => contender.letter === productLetter);
    const soaked =
      product === undefined || options.soakSeconds === null
        ? null
        : await soak(product, requestsOf(product.contender, mostAsked, ground.planted, options.connections), {
            connections: options.connections,
            seconds: options.soakSeconds,
          });
    const start = product !== undefined && options.measuresStart ? await measureStart(product.contender) : null;
    const { connections, rounds, seconds } = options;
    const report: BenchReport = {
      machine: { ...machine, loadAfter: loadNow() },
      people: ground.planted.people,
      ...{ connections, rounds, seconds, works, growth, start, soak: soaked },
    };
    say(tableOf(report));
    await mkdir(results, { recursive: true });
    await writeFile(join(results, 'latest.svg'), chartOf(report));
    await writeFile(join(results, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    for (const each of running) await each.stop();
    await ground.close();
  }
}

/** Pages as large as the product lets them be, and as many at once as a pool has connections several times over. */
async function grown(running: readonly RunningContender[], ground: Ground, options: BenchOptions): Promise<Measured[]> {
  const found: Measured[] = [];
  for (const first of [10, 50, 100]) found.push(await measured(sized(first), running, ground, options));
  for (const connections of [1, 4, 16, 64]) {
    const { work, ...rest } = await measured(mostAsked, running, ground, { ...options, connections });
    found.push({ work: `${work}, ${String(connections)} at once`, ...rest });
  }
  return found;
}

async function measured(
  work: Work,
  running: readonly RunningContender[],
  { planted }: Ground,
  options: BenchOptions,
): Promise<Measured> {
  const able = running.filter(({ contender }) => contender.operations.includes(work.operation));
  const entries = able.map((each) => ({
    running: each,
    requests: requestsOf(each.contender, work, planted, options.connections),
  }));
  const answers = await compareAnswers(work, entries);
  say(`${work.name}: ${answers}`);
  const figures = await measureRounds(entries, { ...options, warmUpSeconds: Math.max(1, options.seconds / 2) });
  return { work: work.name, answers, figures };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
