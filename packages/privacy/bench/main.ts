/**
 * What enforcement costs: the same Apollo Server with the guard on and compiled out, asked for a list of fifty people,
 * and what it costs to compile a schema. `--json` prints the figures for a machine, `--rounds 2000` takes longer.
 */
import { parseArgs } from 'node:util';
import { measureEnforcement } from './enforcement.ts';
import { serverNames } from './people.server.ts';
import { countPromises, type PromiseCount } from './promise.count.ts';
import { tableOf } from './report.ts';
import { measureCompile } from './wide.schema.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, rounds: { type: 'string', default: '500' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new TypeError('--rounds takes a whole number above zero.');

const promises: PromiseCount[] = [];
for (const server of serverNames) {
  for (const people of [50, 500]) promises.push(await countPromises(server, people));
}
const report = {
  node: process.version,
  enforcement: await measureEnforcement(50, { rounds, calls: 1 }),
  promises,
  compile: [1_000, 10_000].map((fields) => measureCompile(fields, 5)),
};

console.log(values.json === true ? JSON.stringify(report, null, 2) : tableOf(report));
