import type { Viewer } from '@trackyourhours/privacy';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import {
  costOfOneAtMost,
  Costs,
  defaultOperationLimits,
  refuseIntrospection,
  type IntrospectionPolicy,
} from '../../platform/graphql/index.js';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { DocumentNotUnderstood, ExplainOperationResult, OperationExplained } from './policy.explanation.js';
import { ExplainOperationArgs } from './policy.input.js';
import type { PolicyService } from './policy.service.js';

/** What this room needs of a request's context. */
interface PolicyContext {
  readonly viewer: Viewer;
}

/** What the access policy comes to, for those who write operations. */
@Resolver()
export class PolicyResolver {
  constructor(
    private readonly policy: PolicyService,
    /**
     * Who is told: whoever may introspect. It speaks of no person, and names rules besides what the schema tells; those
     * who write operations need both, and nobody else needs either.
     */
    private readonly introspection: IntrospectionPolicy<PolicyContext>,
  ) {}

  @Query(() => ExplainOperationResult, {
    description:
      'Explains an operation without running it: which personal data it touches, what becomes of each field for a kind ' +
      'of viewer, and of how many people something can be exposed at the most. Told to those who are told the schema. ' +
      'The document goes in a variable: written into this operation it is refused, since it may hold personal data, and ' +
      'documents are logged, cached and shared.',
  })
  @NotPersonalField('It speaks of an operation that nobody ran.')
  // It reads and judges a whole document, while nobody else is served.
  @Costs(costOfOneAtMost)
  explainOperation(
    @Args() { document, operationName, as, purpose }: ExplainOperationArgs,
    @Ctx() context: PolicyContext,
  ): OperationExplained | DocumentNotUnderstood {
    refuseIntrospection(this.introspection, context);
    const explained = this.policy.explainOperation({
      document,
      operationName: operationName ?? undefined,
      as,
      purpose: purpose ?? undefined,
      maxTokens: defaultOperationLimits.tokens,
      limits: defaultOperationLimits,
    });
    if ('problems' in explained) return new DocumentNotUnderstood(explained.problems);
    const [{ purpose: told, explanation }] = explained.explanations;
    return new OperationExplained(told, explanation);
  }
}
