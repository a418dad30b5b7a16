import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dataMapOf, type CompiledPrivacy } from '@trackyourhours/privacy/graphql';
import { system } from './app.data.map.js';
import {
  compileDocument,
  examineStatements,
  policyStatements,
  type PolicyDocument,
  type StatementExamination,
} from './rooms/policy/index.js';

/** The repository, in which statements name tests and documents. */
export const repository = resolve(import.meta.dirname, '../../..');

/** What the product publishes of itself. */
export function documentOf(privacy: CompiledPrivacy): PolicyDocument {
  return compileDocument(dataMapOf(privacy, { system }), policyStatements);
}

/** Holds every statement of the policy against this server, and this server against the statements. */
export function examinePolicy(privacy: CompiledPrivacy): StatementExamination {
  const { schema, accessPolicy } = privacy;
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => type ?? []);
  return examineStatements(policyStatements, {
    map: dataMapOf(privacy, { system }),
    accessPolicy,
    operations: new Set(roots.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`))),
    hasFile: (path) => existsSync(join(repository, path)),
  });
}
