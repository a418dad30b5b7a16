import type { AccessPolicy } from '../../decision/index.js';
import type {
  DataMap,
  KnownRecipient,
  MappedField,
  MappedSystem,
  MappedWord,
  Recipient,
  Store,
} from '../../map/index.js';
import { redactions } from '../../redaction/index.js';
import type { Term, Vocabulary } from '../../vocabulary/index.js';
import { audiencesOf, keyOf, type Audience } from '../annotation/audience.js';
import type { Slot } from '../annotation/slot.js';
import type { CompiledPrivacy } from '../compilation/compile.js';
import { sightsOf } from '../table/sights.js';

/** What a data map tells beyond the schema. */
export interface DataMapOptions {
  readonly system: MappedSystem;
  /** Organisations that are known to receive data; absent: none is named, and the gates stand for them. */
  readonly recipients?: readonly KnownRecipient[];
  /** Where the values of a coordinate are kept; absent, or null: the map does not say. */
  readonly storeOf?: (coordinate: string) => Store | null;
}

/**
 * The map of what a compiled schema holds of people. It says what the access policy's rules can open; that a viewer may
 * come upon no row at all, or that a grant or a mandate covers less, takes away from that.
 */
export function dataMapOf(privacy: CompiledPrivacy, options: DataMapOptions): DataMap {
  const { vocabulary, accessPolicy, slots } = privacy;
  const { system, recipients = [], storeOf = () => null } = options;
  const inputs = inputsOf(privacy);
  const found = slots.map((slot) => ({ slot, sights: sightsOf(slot, vocabulary, accessPolicy) }));
  return {
    system,
    policyVersion: accessPolicy.version,
    categories: wordsOf(vocabulary.categories),
    purposes: wordsOf(vocabulary.purposes, ({ needsConsent = false }) => ({ needsConsent })),
    sources: wordsOf(vocabulary.sources),
    requirements: wordsOf(vocabulary.requirements),
    retentions: wordsOf(vocabulary.retentions, ({ period = null }) => ({ period })),
    circumstances: wordsOf(vocabulary.circumstances, ({ kind }) => ({ kind })),
    gates: wordsOf(vocabulary.gates),
    dataSubjects: wordsOf(vocabulary.viewers).filter(({ word }) => seesTheirOwn(word, accessPolicy)),
    recipients: recipientsOf(vocabulary, [
      ...accessPolicy.rules.flatMap(({ anyOf }) => anyOf.flatMap(audiencesOf)),
      // Who sees a derived field can be fewer than any rule names.
      ...found.flatMap(({ sights }) => sights.map(({ audience }) => audience)),
    ]),
    knownRecipients: [...recipients].sort((one, other) =>
      compare(`${one.gate} ${one.name}`, `${other.gate} ${other.name}`),
    ),
    fields: found
      .map(({ slot, sights }) => ({
        ...fieldOf(slot, vocabulary),
        seenBy: sights.map(({ sight }) => ({
          ...sight,
          purposes: sight.purposes && inOrder(sight.purposes, vocabulary.purposes),
        })),
        givenThrough: inputs.get(slot.coordinate) ?? [],
        storedIn: storeOf(slot.coordinate),
      }))
      .sort((one, other) => compare(one.coordinate, other.coordinate)),
  };
}

/** What the annotation says of a field. */
function fieldOf(slot: Slot, vocabulary: Vocabulary): Omit<MappedField, 'seenBy' | 'givenThrough' | 'storedIn'> {
  const { coordinate, type, field, annotation, decided } = slot;
  const { holds, category, purposes, source, requirement, retention, derivedFrom = [] } = annotation;
  return {
    coordinate,
    type: type.name,
    field: field.name,
    holds,
    category,
    purposes: inOrder(purposes, vocabulary.purposes),
    source,
    requirement,
    retention,
    mask: decided.mask === null ? null : { name: decided.mask, shows: redactions[decided.mask].produces },
    derivedFrom: [...derivedFrom].sort(compare),
    hasParts: decided.hasParts,
  };
}

/** Everybody who is meant, people themselves first, and then in the order in which they are named. */
function recipientsOf(vocabulary: Vocabulary, audiences: readonly Audience[]): readonly Recipient[] {
  const found = new Map(audiences.map((audience) => [keyOf(audience), audience]));
  const rank = { SELF: 0, AGENT_OF: 1, NONE: 2 };
  return [...found]
    .map(([key, audience]) => ({ key, ...named(audience, vocabulary), ...audience }))
    .sort((one, other) => rank[one.relation] - rank[other.relation]);
}

function named(
  { viewer, relation, role, gate }: Audience,
  vocabulary: Vocabulary,
): Pick<Recipient, 'title' | 'taxonomy'> {
  const roleTerm = role === null ? null : termOf(vocabulary.roles, role);
  const gateTerm = gate === null ? null : termOf(vocabulary.gates, gate);
  const term = gateTerm ?? roleTerm ?? termOf(vocabulary.viewers, viewer);
  const within = roleTerm !== null && gateTerm !== null ? `${roleTerm.title}, as ${gateTerm.title}` : term.title;
  const title = {
    SELF: 'people themselves',
    AGENT_OF: 'agents whom they have authorized',
    NONE: within,
  }[relation];
  return { title, taxonomy: term.taxonomy ?? {} };
}

function termOf(terms: Readonly<Record<string, Term>>, word: string): Term {
  return terms[word] ?? { title: word };
}

function seesTheirOwn(viewer: string, { rules }: AccessPolicy): boolean {
  return rules.some(({ anyOf }) => anyOf.some((clause) => clause.relation === 'SELF' && clause.viewer === viewer));
}

function wordsOf(terms: Readonly<Record<string, Term>>): readonly MappedWord[];
function wordsOf<T extends Term, More extends object>(
  terms: Readonly<Record<string, T>>,
  more: (term: T) => More,
): readonly (MappedWord & More)[];
function wordsOf<T extends Term>(terms: Readonly<Record<string, T>>, more: (term: T) => object = () => ({})) {
  return Object.entries(terms).map(([word, term]) => ({
    word,
    title: term.title,
    source: term.source ?? null,
    taxonomy: term.taxonomy ?? {},
    ...more(term),
  }));
}

/** Words in the order in which the vocabulary tells them. */
function inOrder(words: readonly string[], terms: Readonly<Record<string, Term>>): readonly string[] {
  return Object.keys(terms).filter((word) => words.includes(word));
}

/** By code unit, so that every machine sorts alike. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The inputs through which each coordinate is given. */
function inputsOf({ inputs }: CompiledPrivacy): ReadonlyMap<string, readonly string[]> {
  const given = new Map<string, string[]>();
  for (const { coordinate, annotation } of inputs) {
    if (annotation.kind !== 'GIVES') continue;
    for (const to of annotation.to) given.set(to, [...(given.get(to) ?? []), coordinate].sort(compare));
  }
  return given;
}
