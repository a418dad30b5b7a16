import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type IViolation } from 'dependency-cruiser';
import { boundaries } from './boundaries.rules.ts';

/** One import that crosses a boundary: the rule, and the way from the one file to the other. */
export interface Crossing {
  readonly rule: string;
  readonly reason: string;
  readonly way: readonly string[];
}

/** What was looked at, and every import in it that crosses a boundary. */
export interface Inspection {
  readonly modules: number;
  readonly crossings: readonly Crossing[];
}

/** Inspects the sources of the repository at this folder; an empty repository is refused as a mistake. */
export async function inspect(root: string): Promise<Inspection> {
  const sources = ['apps', 'packages', 'tooling'].filter((folder) => existsSync(join(root, folder)));
  if (sources.length === 0) throw BoundariesError.nothingToInspect();

  const { output } = await cruise(sources, {
    baseDir: root,
    ruleSet: boundaries,
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test-results|coverage)/|^[^/]+/[^/]+/[^/]+\\.config\\.js$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  });
  if (typeof output === 'string') throw BoundariesError.notUnderstood();

  const { totalCruised, violations } = output.summary;
  return { modules: totalCruised, crossings: violations.map(toCrossing) };
}

/** The check itself went wrong, as opposed to what it checks. */
export class BoundariesError extends Error {
  static nothingToInspect(): BoundariesError {
    return new BoundariesError('Here are neither apps nor packages: run this from the root of the repository.');
  }

  static notUnderstood(): BoundariesError {
    return new BoundariesError('The cruise came back as text; its result was expected.');
  }
}

function toCrossing(violation: IViolation): Crossing {
  const { name } = violation.rule;
  const reason = boundaries.forbidden?.find((rule) => rule.name === name)?.comment ?? '';
  const way = violation.cycle?.map((module) => module.name) ?? [violation.to];

  return { rule: name, reason, way: [violation.from, ...way] };
}
