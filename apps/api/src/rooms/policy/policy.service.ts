import { explain, type Bound, type CompiledPrivacy, type Explanation } from '@trackyourhours/privacy/graphql';
import type { Clock } from '../../platform/clock/index.js';
import {
  DocumentReader,
  type DocumentProblem,
  type NamedText,
  type OperationLimits,
} from '../../platform/graphql/index.js';
import { namedViewer, type ViewerName } from './policy.viewers.js';
import { vocabulary, type Purpose } from './policy.vocabulary.js';

/** An operation that nobody runs, and who would send it. */
export interface OperationToExplain {
  readonly document: string;
  readonly operationName?: string | undefined;
  /** Texts whose fragments it may spread besides its own. */
  readonly fragments?: readonly NamedText[] | undefined;
  /** Absent: they are unknown, and the worst is taken for each. */
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly as: ViewerName;
  /** Absent: whatever the viewer could state, and nothing. */
  readonly purpose?: Purpose | undefined;
  readonly maxTokens: number;
  /** An operation that is heavier is not explained; absent: any is. */
  readonly limits?: OperationLimits | undefined;
}

/** What an operation comes to for a viewer who states this purpose, or none. */
export interface PurposeExplanation {
  readonly purpose: Purpose | null;
  readonly explanation: Explanation;
}

/** One explanation for each purpose, the one that exposes most first; or why the document was not understood. */
export type ExplainedOrNot =
  | { readonly explanations: readonly [PurposeExplanation, ...PurposeExplanation[]] }
  | { readonly problems: readonly DocumentProblem[] };

/** Explains operations on the schema that it is given, which is guarded later than this is wired. */
export class PolicyService {
  #reader: DocumentReader | null = null;

  constructor(
    private readonly privacyOf: () => CompiledPrivacy,
    private readonly clock: Clock,
  ) {}

  explainOperation(asked: OperationToExplain): ExplainedOrNot {
    const privacy = this.privacyOf();
    this.#reader ??= new DocumentReader(privacy.schema);
    const read = this.#reader.read(asked.document, asked);
    if ('problems' in read) return read;
    const given = asked.variables && this.#reader.variables(read.operation, asked.variables);
    if (given !== undefined && 'problems' in given) return given;
    const now = this.clock.now();
    const explained = (purpose: Purpose | null): PurposeExplanation => ({
      purpose,
      explanation: explain(privacy, {
        document: read.document,
        ...(asked.operationName === undefined ? {} : { operationName: asked.operationName }),
        ...given,
        ...namedViewer(asked.as, purpose),
        now,
      }),
    });
    if (asked.purpose !== undefined) return { explanations: [explained(asked.purpose)] };
    const others = (Object.keys(vocabulary.purposes) as Purpose[]).map(explained);
    const [worst = explained(null), ...rest] = [explained(null), ...others].sort(byExposure);
    return { explanations: [worst, ...rest] };
  }
}

/** The one that exposes most comes first; of equals, the order in which they came. */
function byExposure({ explanation: one }: PurposeExplanation, { explanation: other }: PurposeExplanation): number {
  return compare(other.exposure.values, one.exposure.values) || compare(other.exposure.people, one.exposure.people);
}

function compare(one: Bound, other: Bound): number {
  if (one === other) return 0;
  return (one ?? Infinity) > (other ?? Infinity) ? 1 : -1;
}
