import type { Category, Coordinate, Effect, Mask, Reason, Relation } from '@trackyourhours/schema';

/** Something that an operation asked for and did not get in clear. It is the same whether or not there is a value. */
export interface Notice {
  readonly coordinate: Coordinate;
  /** Null for a row that was out of reach as a whole. */
  readonly category: Category | null;
  readonly effect: Exclude<Effect, 'SHOW'>;
  /** Null unless the effect is `MASK`. */
  readonly mask: Mask | null;
  readonly reason: Reason;
  /** How the viewer stands to the people of whom it holds. */
  readonly relation: Relation;
  /** `SOME`: it holds of those people who chose so; of how many, or of whom, it does not tell. */
  readonly appliesTo: 'ALL' | 'SOME';
}

/** What was masked and withheld in an answer; what no notice names was shown as it is. */
export interface PrivacyReport {
  /** The version of the access policy that decided. */
  readonly policyVersion: string;
  readonly notices: readonly Notice[];
}

/**
 * The notice for a field, or null when it was shown as it is. Name the relation where a viewer meets people in several,
 * as an agent does who sees themselves beside those they speak for.
 */
export function noticeFor(report: PrivacyReport, coordinate: Coordinate, relation?: Relation): Notice | null {
  return (
    report.notices.find(
      (notice) => notice.coordinate === coordinate && (relation === undefined || notice.relation === relation),
    ) ?? null
  );
}
