import type { MaskName } from '../redaction/index.js';
import type { CircumstanceTerm, Taxonomy } from '../vocabulary/index.js';

/** A word of the vocabulary as the map tells it. */
export interface MappedWord {
  readonly word: string;
  readonly title: string;
  /** Where the published policy speaks of it. */
  readonly source: string | null;
  readonly taxonomy: Taxonomy;
}

/** A purpose; one that `needsConsent` covers nothing until a consent is named with it. */
export interface MappedPurpose extends MappedWord {
  readonly needsConsent: boolean;
}

/** How long data is kept. */
export interface MappedRetention extends MappedWord {
  /** An ISO 8601 duration; null where only an event ends it. */
  readonly period: string | null;
}

/** Something that can hold of a person, upon which decisions rest. */
export interface MappedCircumstance extends MappedWord {
  readonly kind: CircumstanceTerm['kind'];
}

/** Somebody to whom a rule of the access policy opens a field. */
export interface Recipient {
  readonly key: string;
  readonly title: string;
  /** The kind of viewer; one whose `relation` is `SELF` sees what is their own. */
  readonly viewer: string;
  readonly relation: 'SELF' | 'AGENT_OF' | 'NONE';
  readonly role: string | null;
  /** The gate by which data leaves; null for whoever stands within. */
  readonly gate: string | null;
  readonly taxonomy: Taxonomy;
}

/** An override that can lower what a recipient sees. */
export interface Limit {
  readonly override: string;
  /** The circumstance it rests upon. */
  readonly on: string;
  /** The most that it leaves. */
  readonly effect: 'MASK' | 'WITHHOLD';
}

/** What one recipient sees of one field, for some purposes and under some conditions. */
export interface Sight {
  /** The key of a recipient. */
  readonly recipient: string;
  readonly effect: 'SHOW' | 'MASK';
  /** Null unless the effect is `MASK`. */
  readonly mask: MaskName | null;
  /** Null for people themselves, who need none. */
  readonly purposes: readonly string[] | null;
  readonly rule: string;
  /** Circumstances that must hold of the person. */
  readonly consents: readonly string[];
  /** The moments, as ISO 8601, from which on and up to which it holds. */
  readonly from: string | null;
  readonly until: string | null;
  readonly limits: readonly Limit[];
}

/** The place where a field's values are kept. */
export interface Store {
  readonly table: string;
  readonly column: string;
  /** Where the value stands within the column; empty where the column is the value. */
  readonly path: readonly string[];
  /** Whether the column holds no clear text. */
  readonly isSealed: boolean;
}

/** A personal field. Its words are words of the map. */
export interface MappedField {
  readonly coordinate: string;
  readonly type: string;
  readonly field: string;
  readonly holds: string;
  readonly category: string;
  readonly purposes: readonly string[];
  readonly source: string;
  readonly requirement: string;
  readonly retention: string;
  /** How it is shown in part, and what then remains visible; null where no part of it can be shown. */
  readonly mask: { readonly name: MaskName; readonly shows: string } | null;
  /** The coordinates it is made from. */
  readonly derivedFrom: readonly string[];
  /** Whether it has fields of its own, each of which says for itself who sees it. */
  readonly hasParts: boolean;
  readonly seenBy: readonly Sight[];
  /** The coordinates of the inputs through which it is given. */
  readonly givenThrough: readonly string[];
  /** Null where it is computed, or where nobody told. */
  readonly storedIn: Store | null;
}

/** The system whose data is mapped, as manifests name it. */
export interface MappedSystem {
  /** Letters, digits, `_`, `-` and `.`: the key of the system in manifests. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** An absolute IRI, from which everything in linked data gets its name. */
  readonly iri: string;
}

/** An organisation that is known to receive data. */
export interface KnownRecipient {
  readonly name: string;
  /** The gate by which it receives. */
  readonly gate: string;
}

/**
 * What a system holds of people: every personal field with what it is, what for, who sees it, how long it is kept and
 * where. It is plain data made of the words of a schema and its policies, and of no person's values.
 */
export interface DataMap {
  readonly system: MappedSystem;
  readonly policyVersion: string;
  readonly categories: readonly MappedWord[];
  readonly purposes: readonly MappedPurpose[];
  readonly sources: readonly MappedWord[];
  readonly requirements: readonly MappedWord[];
  readonly retentions: readonly MappedRetention[];
  readonly circumstances: readonly MappedCircumstance[];
  /** Every gate, those through which nothing goes among them. */
  readonly gates: readonly MappedWord[];
  /** The kinds of viewer who see what is their own. */
  readonly dataSubjects: readonly MappedWord[];
  readonly recipients: readonly Recipient[];
  readonly knownRecipients: readonly KnownRecipient[];
  /** Sorted by coordinate. */
  readonly fields: readonly MappedField[];
}
