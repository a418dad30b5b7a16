import { getNamedType } from 'graphql';
import { speaksOf, type AccessPolicy, type Clause, type Rule } from '../decision/index.js';
import { redactions } from '../redaction/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { compileFaults, unknownWords, type CompileFault } from './compile.errors.js';
import type { Slot } from './slot.js';

/** What is wrong with an access policy, seen against the fields it is to open. */
export function faultsOfPolicy(policy: AccessPolicy, vocabulary: Vocabulary, slots: readonly Slot[]): CompileFault[] {
  const known = new Set(slots.map(({ coordinate }) => coordinate));
  const seen = new Set<string>();
  const faults: CompileFault[] = [];
  for (const rule of policy.rules) {
    const place = `access policy, rule ${rule.id}`;
    if (seen.has(rule.id)) faults.push(compileFaults.ruleTwice(rule.id));
    seen.add(rule.id);
    faults.push(...unknownWords(place, 'categories', vocabulary.categories, rule.fields?.categories ?? []));
    for (const coordinate of rule.fields?.coordinates ?? []) {
      if (!known.has(coordinate)) faults.push(compileFaults.unknownCoordinate(rule.id, coordinate));
    }
    faults.push(...faultsOfMask(rule, place, slots));
    for (const clause of rule.anyOf) faults.push(...faultsOfClause(clause, place, vocabulary));
  }
  for (const clause of policy.reach) faults.push(...faultsOfClause(clause, 'access policy, reach', vocabulary));
  return faults;
}

function faultsOfClause(clause: Clause, place: string, vocabulary: Vocabulary): CompileFault[] {
  return [
    ...unknownWords(place, 'viewers', vocabulary.viewers, [clause.viewer]),
    ...unknownWords(place, 'roles', vocabulary.roles, clause.roles ?? []),
    ...unknownWords(place, 'purposes', vocabulary.purposes, clause.purposes ?? []),
    ...unknownWords(place, 'gates', vocabulary.gates, clause.gates ?? []),
  ];
}

function faultsOfMask({ fields, mask }: Rule, place: string, slots: readonly Slot[]): CompileFault[] {
  if (mask === undefined) return [];
  if (!Object.hasOwn(redactions, mask)) return unknownWords(place, 'masks', redactions, [mask]);
  return slots
    .filter(({ decided }) => speaksOf(fields, decided) && !decided.hasParts)
    .map(({ coordinate, field }) => ({ coordinate, type: getNamedType(field.type).name }))
    .filter(({ type }) => !redactions[mask].accepts.includes(type))
    .map(({ coordinate, type }) => compileFaults.maskDoesNotFit(coordinate, mask, type));
}
