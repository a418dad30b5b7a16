import type { AccessPolicy, Clause, Rule } from '../decision/index.js';
import { speaksOf } from '../decision/index.js';
import { redactions } from '../redaction/index.js';
import type { Term, Vocabulary } from '../vocabulary/index.js';
import type { Slot } from './classify.js';

/**
 * What the schema says of a personal field, for the person whose data it is: what it holds, what for, who sees it.
 * It follows the access policy's words and decides nothing.
 */
export function describe(slot: Slot, vocabulary: Vocabulary, policy: AccessPolicy): string {
  const { annotation, field } = slot;
  const { category, purposes, source, requirement } = annotation;
  const facts = [
    `Personal data: ${annotation.holds} (${titleOf(vocabulary.categories, category)}; ` +
      `${titleOf(vocabulary.sources, source)}; ${titleOf(vocabulary.requirements, requirement)}).`,
    `Used ${listed(purposes.map((purpose) => titleOf(vocabulary.purposes, purpose)))}.`,
    `${audience(slot, vocabulary, policy)}.`,
  ].join(' ');
  return field.description == null || field.description === '' ? facts : `${field.description}\n\n${facts}`;
}

function audience(slot: Slot, vocabulary: Vocabulary, policy: AccessPolicy): string {
  const rules = policy.rules.filter((rule) => speaksOf(rule.fields, slot.decided));
  const shown = viewersOf(rules.filter(({ effect }) => effect === 'SHOW'), vocabulary);
  const masked = rules
    .filter(({ effect }) => effect === 'MASK')
    .flatMap((rule) => {
      const mask = rule.mask ?? slot.decided.mask;
      const viewers = viewersOf([rule], vocabulary).filter((viewer) => !shown.includes(viewer));
      return mask === null || viewers.length === 0 ? [] : [`${listed(viewers)} ${redactions[mask].produces}`];
    });
  const clear = shown.length === 0 ? [] : [`Shown to ${listed(shown)}`];
  const partly = masked.length === 0 ? [] : [`${clear.length === 0 ? 'Shown' : 'shown'} in part to ${listed([...new Set(masked)])}`];
  return [...clear, ...partly, clear.length + partly.length === 0 ? 'Shown to nobody' : 'withheld from everybody else'].join('; ');
}

function viewersOf(rules: readonly Rule[], vocabulary: Vocabulary): string[] {
  return [...new Set(rules.flatMap(({ anyOf }) => anyOf.flatMap((clause) => viewerOf(clause, vocabulary))))];
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
