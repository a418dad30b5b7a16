import { parseArgs } from 'node:util';
import { contenders, type Contender } from './contenders.js';
import { works, type Work } from './work.js';

export const usage = `Usage: pnpm bench [options]

  --people N            made-up people in the database (10000)
  --only NAME,…         what is asked: ${works.map(({ name }) => name).join(', ')} (all)
  --contenders LETTER,… who is asked: ${contenders.map(({ letter }) => letter).join(', ')} (all)
  --rounds N            how often each is measured, in turn with the others (5)
  --seconds N           how long each time (4)
  --connections N       requests under way at once (16)
  --growth              also pages of 10, 50 and 100 people, and 1 to 64 requests under way at once
  --start               also the start on the embedded database, and memory
  --soak SECONDS        also the product's memory while it answers so long
  --quick               2 rounds of 1 second, 300 people
  --keep                leaves the databases, and takes them up again with as many people

  BENCH_DATABASE_URL    the PostgreSQL server on which the bench makes databases of its own
                        (postgresql://postgres@127.0.0.1:5432/postgres)
`;

/** What is to be measured, and how long. */
export interface BenchOptions {
  readonly serverUrl: string;
  readonly people: number;
  readonly works: readonly Work[];
  readonly contenders: readonly Contender[];
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly keeps: boolean;
  readonly measuresGrowth: boolean;
  readonly measuresStart: boolean;
  /** Null for none. */
  readonly soakSeconds: number | null;
}

/** Thrown when the arguments are not understood; its message says which. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

/** Reads what was asked for on the command line. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): BenchOptions {
  const text = { type: 'string' } as const;
  const isOn = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ people: text, only: text, contenders: text, rounds: text, seconds: text, connections: text, soak: text },
      ...{ quick: isOn, keep: isOn, growth: isOn, start: isOn },
    },
  });
  const { quick } = values;
  return {
    serverUrl: env['BENCH_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres',
    people: whole('people', values.people ?? (quick ? '300' : '10000')),
    works: chosen('only', values.only, works, ({ name }) => name),
    contenders: chosen('contenders', values.contenders, contenders, ({ letter }) => letter),
    rounds: whole('rounds', values.rounds ?? (quick ? '2' : '5')),
    seconds: whole('seconds', values.seconds ?? (quick ? '1' : '4')),
    connections: whole('connections', values.connections ?? '16'),
    keeps: values.keep,
    measuresGrowth: values.growth,
    measuresStart: values.start,
    soakSeconds: values.soak === undefined ? null : whole('soak', values.soak),
  };
}

function whole(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new OptionsError(`--${name} takes a whole number above zero.`);
  return number;
}

function chosen<T>(
  name: string,
  value: string | undefined,
  all: readonly T[],
  nameOf: (each: T) => string,
): readonly T[] {
  if (value === undefined) return all;
  return value.split(',').map((word) => {
    const found = all.find((each) => nameOf(each) === word);
    if (found === undefined) throw new OptionsError(`--${name} knows ${all.map(nameOf).join(', ')}.`);
    return found;
  });
}
