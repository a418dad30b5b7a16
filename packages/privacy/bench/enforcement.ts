import { compare, type Comparison, type Rounds } from './interleaved.ts';
import { viewers, type ViewerName } from './people.policy.ts';
import { register, type PersonRow } from './people.rows.ts';
import { peopleServer, serverNames, type ServerName } from './people.server.ts';

/** A guarded server, and the bare one that it is measured by. */
export interface Pair {
  readonly name: string;
  readonly guarded: ServerName;
  readonly bare: ServerName;
}

/**
 * Each server by itself with the guard compiled out, and last what an adopter sees: Apollo Server as it comes, and with
 * this package, which executes operations its own way.
 */
const pairs: readonly Pair[] = [
  ...serverNames.map((name) => ({ name, guarded: name, bare: name })),
  { name: 'Apollo Server without the package, and with it', guarded: 'and compiled', bare: 'Apollo Server' },
];

/** What full enforcement costs one viewer on one server. */
export interface Enforcement {
  readonly server: string;
  readonly viewer: ViewerName;
  readonly answerBytes: number;
  /** Against the bare server that answers the same bytes, its rows having been masked and emptied beforehand. */
  readonly sameAnswer: Comparison;
  /** Against the bare server that answers everything in clear. */
  readonly sameRows: Comparison;
}

/** Measures every viewer on every server, on a list of so many people. */
export async function measureEnforcement(count: number, rounds: Rounds): Promise<readonly Enforcement[]> {
  const full = register(count);
  const measured: Enforcement[] = [];
  for (const { name, guarded, bare: without } of pairs) {
    const off = await peopleServer(without, 'OFF');
    const on = await peopleServer(guarded, 'ON');
    for (const viewer of Object.keys(viewers) as ViewerName[]) {
      const answer = await on(viewers[viewer], full);
      // Rows masked and emptied beforehand, so that the bare server does what is left to do.
      const answered = { ...full, people: rowsOf(answer) };
      const bare = await off(viewers[viewer], answered);
      if (JSON.stringify(rowsOf(bare)) !== JSON.stringify(answered.people)) {
        throw new Error('The answers are not the same.');
      }
      const enforced = () => on(viewers[viewer], full);
      measured.push({
        server: name,
        viewer,
        answerBytes: Buffer.byteLength(answer),
        sameAnswer: await compare(() => off(viewers[viewer], answered), enforced, rounds),
        sameRows: await compare(() => off(viewers[viewer], full), enforced, rounds),
      });
    }
  }
  return measured;
}

function rowsOf(answer: string): readonly PersonRow[] {
  const { data, errors } = JSON.parse(answer) as {
    readonly data: { readonly people: PersonRow[] } | null;
    readonly errors?: unknown;
  };
  if (data === null || errors !== undefined) throw new Error(`The server did not answer: ${answer.slice(0, 500)}`);
  return data.people;
}
