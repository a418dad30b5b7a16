/**
 * The product with its guard taken out, to see what guarding costs: the same server, the same reads, no admission, no
 * guard before a field, no notice, no ledger. The product has no such switch and must never have one; it is made here,
 * for this process alone, by putting other modules in the place of two of its own.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const gateway = new URL('unguarded.gateway.js', import.meta.url).href;
const replaced = new Set<string>();

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier !== './guarded.gateway.js' || context.parentURL?.includes('/apps/api/dist/') !== true) {
      return next(specifier, context);
    }
    replaced.add('gateway');
    return { url: gateway, shortCircuit: true };
  },
  load: (url, context, next) => {
    if (!url.endsWith('/apps/api/dist/app.schema.js')) return next(url, context);
    const source = readFileSync(fileURLToPath(url), 'utf8');
    const bare = source.replace("guardSchema(schema, guard = 'ON')", "guardSchema(schema, guard = 'OFF')");
    if (bare !== source) replaced.add('schema');
    return { format: 'module', source: bare, shortCircuit: true };
  },
});

process.argv.push('--no-ledger');
await import('./product.main.js');
// Or it would be the guarded product that is measured, under another name.
if (replaced.size !== 2) throw new TypeError('The guard could not be taken out: the product is composed otherwise.');
