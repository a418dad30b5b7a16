import type { DecidedField, Decision } from './decision.js';
import type { Situation } from './situation.js';
import { isNamed, type Grant, type Mandate, type Relation } from './viewer.js';

/**
 * One decision with all that it rested upon, as plain JSON: lists are sorted, moments are ISO 8601 text. It names
 * nobody: neither the viewer's id nor the person's is in it, nor the id of a consent, since no decision heeds them.
 */
export interface DecisionRecord {
  readonly field: DecidedField;
  /** What a derived field is made from, at however many removes; empty for any other. */
  readonly sources: readonly DecidedField[];
  readonly situation: RecordedSituation;
  readonly decision: Decision;
}

/** The facts of a situation that a decision can heed. */
export interface RecordedSituation {
  readonly viewer: {
    readonly kind: string;
    readonly isIdentified: boolean;
    readonly roles: readonly string[];
    readonly purpose: string | null;
    readonly gate: string | null;
    readonly grant: Recorded<Grant> | null;
  };
  readonly relation: Relation;
  readonly mandate: Recorded<Mandate> | null;
  readonly standing: { readonly circumstances: readonly string[]; readonly hasConsent: boolean };
  readonly now: RecordedMoment;
}

/** A moment as ISO 8601 text; null for a date that was none. */
type RecordedMoment = string | null;

type Recorded<G extends Grant | Mandate> = Omit<G, 'until'> & { readonly until?: RecordedMoment };

/** Puts a decision on record. A derived field is recorded with its sources, or it could not be decided again. */
export function recordOf(
  field: DecidedField,
  situation: Situation,
  decision: Decision,
  sources: readonly DecidedField[] = [],
): DecisionRecord {
  return {
    field: recordedField(field),
    sources: sources.map(recordedField),
    situation: recordedSituation(situation),
    decision,
  };
}

/** The situation that was recorded, with stand-ins for the ids that were not. */
export function situationOf({ viewer, relation, mandate, standing, now }: RecordedSituation): Situation {
  const { kind, isIdentified, roles, purpose, gate, grant } = viewer;
  return {
    viewer: {
      kind,
      id: isIdentified ? 'not recorded' : null,
      subject: null,
      mandates: new Map(),
      roles,
      purpose,
      gate,
      grant: grant && { ...limitsOf(grant), purposes: grant.purposes },
    },
    relation,
    mandate: mandate && limitsOf(mandate),
    standing: {
      circumstances: new Set(standing.circumstances),
      consentId: standing.hasConsent ? 'not recorded' : null,
    },
    now: dateOf(now),
  };
}

function recordedField({ coordinate, category, purposes, mask, hasParts }: DecidedField): DecidedField {
  return { coordinate, category, purposes: sorted(purposes), mask, hasParts };
}

function recordedSituation({ viewer, relation, mandate, standing, now }: Situation): RecordedSituation {
  const { kind, id, roles, purpose, gate, grant } = viewer;
  return {
    viewer: {
      kind,
      isIdentified: isNamed(id),
      roles: sorted(roles),
      purpose,
      gate,
      grant: grant && { ...recordedLimits(grant), purposes: sorted(grant.purposes) },
    },
    relation,
    mandate: mandate && recordedLimits(mandate),
    standing: { circumstances: sorted([...standing.circumstances]), hasConsent: isNamed(standing.consentId) },
    now: momentOf(now),
  };
}

/** What limits grants and mandates alike; an absent limit stays absent. */
function recordedLimits({ purposes, categories, until }: Mandate): Recorded<Mandate> {
  return {
    ...(purposes === undefined ? {} : { purposes: sorted(purposes) }),
    ...(categories === undefined ? {} : { categories: sorted(categories) }),
    ...(until === undefined ? {} : { until: momentOf(until) }),
  };
}

function limitsOf({ until, ...limits }: Recorded<Mandate>): Mandate {
  return until === undefined ? limits : { ...limits, until: dateOf(until) };
}

function momentOf(date: Date): RecordedMoment {
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function dateOf(moment: RecordedMoment): Date {
  return new Date(moment ?? Number.NaN);
}

function sorted(words: readonly string[]): readonly string[] {
  return [...words].sort();
}
