import { getNamedType } from 'graphql';
import {
  speaksOf,
  type AccessPolicy,
  type Clause,
  type FieldSet,
  type OverrideClause,
  type Rule,
} from '../../decision/index.js';
import { redactions } from '../../redaction/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';
import { compileFaults, unknownWords, type CompileFault } from '../annotation/compile.errors.js';
import type { Slot } from '../annotation/slot.js';
import { originsOf } from '../table/relation.table.js';
import { faultsOfMoments } from './moment.faults.js';
import { faultsOfPolicyShape } from './policy.shape.js';

/** How many circumstances of a person the decision of one field may rest upon: what notices tell is worked out for all. */
const mostCircumstances = 10;

/** What is wrong with an access policy, seen against the fields it is to open. */
export function faultsOfPolicy(policy: AccessPolicy, vocabulary: Vocabulary, slots: readonly Slot[]): CompileFault[] {
  const misshapen = faultsOfPolicyShape(policy);
  // What has no shape cannot be looked into.
  if (misshapen.length > 0) return misshapen;
  const { rules, overrides = [], reach } = policy;
  const known = new Set(slots.map(({ coordinate }) => coordinate));
  const seen = new Set<string>();
  const faults: CompileFault[] = [];
  for (const rule of rules) {
    const place = `access policy, rule ${rule.id}`;
    faults.push(...faultsOfId(rule.id, place, seen), ...faultsOfFields(rule.fields, place, vocabulary, known));
    faults.push(...faultsOfMask(rule, place, slots));
    for (const clause of rule.anyOf) faults.push(...faultsOfClause(clause, place, vocabulary));
  }
  for (const { id, fields, on, anyOf = [] } of overrides) {
    const place = `access policy, override ${id}`;
    faults.push(...faultsOfId(id, place, seen), ...faultsOfFields(fields, place, vocabulary, known));
    faults.push(...unknownWords(place, 'circumstances', vocabulary.circumstances, [on]));
    for (const clause of anyOf) faults.push(...faultsOfOverrideClause(clause, place, vocabulary));
  }
  for (const clause of reach) {
    const place = 'access policy, reach';
    faults.push(...faultsOfClause(clause, place, vocabulary));
    if (clause.consents !== undefined) faults.push(compileFaults.reachByConsent(place));
  }
  return [...faults, ...slots.flatMap((slot) => faultsOfCircumstances(slot, policy))];
}

function faultsOfId(id: string, place: string, seen: Set<string>): CompileFault[] {
  if (seen.has(id)) return [compileFaults.idTwice(place)];
  seen.add(id);
  return [];
}

function faultsOfFields(
  fields: FieldSet | undefined,
  place: string,
  vocabulary: Vocabulary,
  known: ReadonlySet<string>,
): CompileFault[] {
  const { categories = [], coordinates = [] } = fields ?? {};
  return [
    ...unknownWords(place, 'categories', vocabulary.categories, categories),
    ...coordinates
      .filter((coordinate) => !known.has(coordinate))
      .map((coordinate) => compileFaults.unknownCoordinate(place, coordinate)),
  ];
}

function faultsOfClause(clause: Clause, place: string, vocabulary: Vocabulary): CompileFault[] {
  const { roles = [], consents = [] } = clause;
  const { circumstances } = vocabulary;
  return [
    ...faultsOfOverrideClause(clause, place, vocabulary),
    ...unknownWords(place, 'roles', vocabulary.roles, roles),
    ...unknownWords(place, 'circumstances', circumstances, consents),
    ...consents
      .filter((word) => Object.hasOwn(circumstances, word) && circumstances[word]?.kind !== 'CONSENT')
      .map((word) => compileFaults.noConsent(place, word)),
    ...faultsOfMoments(clause, place),
  ];
}

function faultsOfOverrideClause(clause: OverrideClause, place: string, vocabulary: Vocabulary): CompileFault[] {
  return [
    ...unknownWords(place, 'viewers', vocabulary.viewers, [clause.viewer]),
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

function faultsOfCircumstances(slot: Slot, { rules, overrides = [] }: AccessPolicy): CompileFault[] {
  const heeded = new Set<string>();
  for (const { decided } of [slot, ...originsOf(slot)]) {
    for (const { fields, anyOf } of rules) {
      if (!speaksOf(fields, decided)) continue;
      for (const { consents = [] } of anyOf) for (const word of consents) heeded.add(word);
    }
    for (const { fields, on } of overrides) if (speaksOf(fields, decided)) heeded.add(on);
  }
  if (heeded.size <= mostCircumstances) return [];
  return [compileFaults.tooManyCircumstances(slot.coordinate, heeded.size, mostCircumstances)];
}
