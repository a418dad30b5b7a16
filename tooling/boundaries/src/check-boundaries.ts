#!/usr/bin/env node
// Prints every import that crosses a boundary of the house; exit code 1 when there is one.
import { inspect } from './boundaries.check.ts';

const { modules, crossings } = await inspect(process.cwd());

for (const { rule, reason, way } of crossings) {
  console.error(`${rule}: ${way.join(' → ')}\n  ${reason}`);
}

console.log(`${modules} modules inspected, ${crossings.length} boundaries crossed`);
process.exitCode = crossings.length === 0 ? 0 : 1;
