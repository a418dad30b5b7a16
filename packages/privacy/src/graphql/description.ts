import type { GraphQLField } from 'graphql';
import { speaksOf, type AccessPolicy, type Clause, type DecidedField, type Rule } from '../decision/index.js';
import { redactions } from '../redaction/index.js';
import type { Term, Vocabulary } from '../vocabulary/index.js';
import type { PersonalData } from './annotation.js';

/**
 * What the schema says of a personal field, for the person whose data it is: what it holds, what for, who sees it.
 * It follows the access policy's words and decides nothing. A field of an interface is not `decided`: its types' are.
 */
export function describe(
  field: GraphQLField<unknown, unknown>,
  annotation: PersonalData,
  decided: DecidedField | null,
  vocabulary: Vocabulary,
  policy: AccessPolicy,
): string {
  const { category, purposes, source, requirement, derivedFrom } = annotation;
  const facts = [
    `Personal data: ${annotation.holds} (${titleOf(vocabulary.categories, category)}; ` +
      `${titleOf(vocabulary.sources, source)}; ${titleOf(vocabulary.requirements, requirement)}).`,
    `Used ${purposes.map((purpose) => titleOf(vocabulary.purposes, purpose)).join('; ')}.`,
    decided === null ? 'Who sees it, each type says for itself.' : `${audience(decided, vocabulary, policy)}.`,
    ...(derivedFrom === undefined ? [] : [origin(derivedFrom)]),
  ].join(' ');
  return field.description == null || field.description === '' ? facts : `${field.description}\n\n${facts}`;
}

function origin(sources: readonly string[]): string {
  return `Made from ${listed(sources)}, and shown no further than ${sources.length === 1 ? 'that is' : 'they are'}.`;
}

function audience(field: DecidedField, vocabulary: Vocabulary, policy: AccessPolicy): string {
  const rules = policy.rules.filter((rule) => speaksOf(rule.fields, field));
  const viewersOf = (rule: Rule): string[] =>
    rule.anyOf.filter((clause) => canHold(clause, field, vocabulary)).flatMap((clause) => viewerOf(clause, vocabulary));
  const shown = new Set(rules.filter(({ effect }) => effect === 'SHOW').flatMap(viewersOf));
  const partly = new Map<string, Set<string>>();
  for (const rule of rules.filter(({ effect }) => effect === 'MASK')) {
    const mask = rule.mask ?? field.mask;
    if (mask === null && !field.hasParts) continue;
    // A whole is shown in those of its parts that are shown, and each part says how.
    const part = mask === null || field.hasParts ? '' : ` (${redactions[mask].produces})`;
    const viewers = viewersOf(rule).filter((viewer) => !shown.has(viewer));
    if (viewers.length > 0) partly.set(part, new Set([...(partly.get(part) ?? []), ...viewers]));
  }
  if (shown.size + partly.size === 0) return 'Shown to nobody';
  const sentence = [
    ...(shown.size === 0 ? [] : [`shown to ${listed([...shown])}`]),
    ...(partly.size === 0
      ? []
      : [
          `shown in part to ${[...partly].map(([part, viewers]) => `${listed([...viewers])}${part}`).join(' and to ')}`,
        ]),
    'withheld from everybody else, and for any other purpose',
  ].join('; ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Whether a rule's clause can ever open this field: not one that speaks only of purposes it is not collected for. */
function canHold(clause: Clause, field: DecidedField, vocabulary: Vocabulary): boolean {
  if (clause.relation === 'SELF' || clause.purposes === undefined) return true;
  return clause.purposes.some(
    (purpose) => field.purposes.includes(purpose) || vocabulary.purposes[purpose]?.needsConsent === true,
  );
}

function viewerOf(clause: Clause, vocabulary: Vocabulary): string[] {
  if (clause.relation === 'SELF') return ['you'];
  if (clause.relation === 'AGENT_OF') return ['an agent whom you have authorized'];
  if (clause.roles !== undefined) return clause.roles.map((role) => titleOf(vocabulary.roles, role));
  if (clause.gates !== undefined) return clause.gates.map((gate) => titleOf(vocabulary.gates, gate));
  return [titleOf(vocabulary.viewers, clause.viewer)];
}

function titleOf(terms: Readonly<Record<string, Term>>, word: string): string {
  return terms[word]?.title ?? word;
}

function listed(words: readonly string[]): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
