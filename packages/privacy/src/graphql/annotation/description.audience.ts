import { speaksOf, type AccessPolicy, type Clause, type DecidedField, type Override } from '../../decision/index.js';
import { redactions } from '../../redaction/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';
import { purposesOf } from './audience.js';
import { enumerated, sentenceOf, titleOf } from './description.words.js';

/** A rule's clause that can come to open a field, and how far. */
interface Opening {
  readonly clause: Clause;
  /** How it is shown in part, in words; null where it is shown in clear. */
  readonly part: string | null;
}

/** Who sees a field, how, and what a person can do about it: one sentence for what is shown, one for each override. */
export function audienceSentences(
  field: DecidedField,
  vocabulary: Vocabulary,
  policy: AccessPolicy,
): readonly string[] {
  const openings = openingsOf(field, vocabulary, policy);
  if (openings.length === 0) return ['Shown to nobody.'];
  const lowering = (policy.overrides ?? []).filter((override) => speaksOf(override.fields, field));
  return [
    shownSentence(openings, vocabulary),
    ...lowering.flatMap((override) => {
      const struck = openings.filter(({ clause }) => strikes(override, clause));
      return struck.length === 0 ? [] : [loweredSentence(override, struck, vocabulary)];
    }),
  ];
}

function openingsOf(field: DecidedField, vocabulary: Vocabulary, policy: AccessPolicy): readonly Opening[] {
  return policy.rules
    .filter((rule) => speaksOf(rule.fields, field))
    .flatMap((rule) => {
      const mask = rule.mask ?? field.mask;
      if (rule.effect === 'MASK' && mask === null && !field.hasParts) return [];
      // A whole is shown in those of its parts that are shown, and each part says how.
      const how = mask === null || field.hasParts ? '' : ` (${redactions[mask].produces})`;
      const part = rule.effect === 'MASK' ? how : null;
      return rule.anyOf
        .filter((clause) => purposesOf(clause, field, vocabulary).length > 0)
        .map((clause) => ({ clause, part }));
    });
}

function shownSentence(openings: readonly Opening[], vocabulary: Vocabulary): string {
  const shown = new Set<string>();
  for (const { clause, part } of openings) {
    if (part === null) for (const viewer of viewersOf(clause, vocabulary)) shown.add(viewer);
  }
  const partly = new Map<string, Set<string>>();
  for (const { clause, part } of openings) {
    for (const viewer of part === null ? [] : viewersOf(clause, vocabulary)) {
      if (part !== null && !shown.has(viewer)) partly.set(part, (partly.get(part) ?? new Set()).add(viewer));
    }
  }
  const inPart = [...partly].map(([part, viewers]) => `${enumerated([...viewers])}${part}`);
  return sentenceOf(
    [
      ...(shown.size === 0 ? [] : [`shown to ${enumerated([...shown])}`]),
      ...(inPart.length === 0 ? [] : [`shown in part to ${inPart.join(' and to ')}`]),
      'withheld from everybody else, and for any other purpose',
    ].join('; '),
  );
}

/** Whom a clause speaks of, with what must hold for it besides. */
function viewersOf(clause: Clause, vocabulary: Vocabulary): readonly string[] {
  const { consents = [], from, until } = clause;
  const conditions = [
    ...consents.map((consent) => `where you consent: ${titleOf(vocabulary.circumstances, consent)}`),
    ...(from === undefined ? [] : [`from ${dayOf(from)}`]),
    ...(until === undefined ? [] : [`until ${dayOf(until)}`]),
  ];
  const condition = conditions.length === 0 ? '' : ` (${conditions.join('; ')})`;
  return namesOf(clause, vocabulary).map((name) => `${name}${condition}`);
}

function namesOf({ viewer, relation, roles, gates }: Clause, vocabulary: Vocabulary): readonly string[] {
  switch (relation) {
    case 'SELF':
      return ['you'];
    case 'AGENT_OF':
      return ['an agent whom you have authorized'];
    case 'NONE':
      if (roles !== undefined) return roles.map((role) => titleOf(vocabulary.roles, role));
      if (gates !== undefined) return gates.map((gate) => titleOf(vocabulary.gates, gate));
      return [titleOf(vocabulary.viewers, viewer)];
  }
}

/** The day of an ISO 8601 moment, in the zone in which it is written. */
function dayOf(moment: string): string {
  return moment.slice(0, 'YYYY-MM-DD'.length);
}

function loweredSentence(override: Override, struck: readonly Opening[], vocabulary: Vocabulary): string {
  const viewers = enumerated([...new Set(struck.flatMap(({ clause }) => namesOf(clause, vocabulary)))]);
  const lowered = override.effect === 'WITHHOLD' ? `withheld from ${viewers}` : `shown at most in part to ${viewers}`;
  return sentenceOf(`${lowered} ${whenItStrikes(override, vocabulary)}`);
}

function whenItStrikes({ on }: Override, { circumstances }: Vocabulary): string {
  const title = titleOf(circumstances, on);
  switch (circumstances[on]?.kind) {
    case 'CONSENT':
      return `unless you consent: ${title}`;
    case 'OBJECTION':
      return `if you object: ${title}`;
    case 'RESTRICTION':
    case undefined:
      return `while this holds: ${title}`;
  }
}

/** Whether an override can lower what a clause opens. */
function strikes({ anyOf }: Override, clause: Clause): boolean {
  if (anyOf === undefined) return clause.relation !== 'SELF';
  return anyOf.some(
    ({ viewer, relation, purposes, gates }) =>
      viewer === clause.viewer &&
      relation === clause.relation &&
      meet(purposes, clause.purposes) &&
      meet(gates, clause.gates),
  );
}

/** Whether two lists of words that are both asked for have one in common; what is absent asks for nothing. */
function meet(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return one === undefined || other === undefined || one.some((word) => other.includes(word));
}
