import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { extendType } from '../../platform/reader/index.js';
import { Person, signedInPerson, type RequestContext } from '../accounts/index.js';
import { PersonalField } from '../policy/index.js';
import type { AgentChoiceService } from './agent-choice.service.js';
import { AgentAction, Mandate, mandateData } from './agents.entity.js';
import {
  AcceptMandateResult,
  AppointAgentResult,
  ConfirmPermissionResult,
  EndMandateResult,
  FilePermissionResult,
  Mandator,
  OptOutByPermissionResult,
  OptOutForMandatorResult,
} from './agents.errors.js';
import {
  AppointAgentInput,
  FilePermissionInput,
  MandateCodeInput,
  MandateIdArgs,
  OptOutByPermissionInput,
  OptOutForMandatorInput,
} from './agents.input.js';
import { AgentRead, AgentReadsArgs, type AgentReads } from './agents.reads.js';
import type { MandateService } from './mandate.service.js';

extendType(Person, 'mandates', {
  relation: { kind: 'TO_MANY', entity: () => Mandate, by: 'personId', orderBy: 'offeredAt' },
  field: PersonalField({
    ...mandateData,
    type: () => [Mandate],
    description: 'Who may act for the person, was asked to, or once could; the first asked first.',
    holds: 'whom you let act for you',
  }),
});

extendType(Person, 'agentActions', {
  relation: { kind: 'TO_MANY', entity: () => AgentAction, by: 'personId', orderBy: 'doneAt' },
  field: PersonalField({
    ...mandateData,
    type: () => [AgentAction],
    description: 'The first 100 things that agents did for the person. What they read is told by `agentReads`.',
    holds: 'what agents did for you',
  }),
});

const outcome = 'The outcome of an operation.';

/** What the operations of this room are carried out by. */
export interface AgentsServices {
  readonly mandates: MandateService;
  readonly choices: AgentChoiceService;
  readonly reads: AgentReads;
}

/** Who acts for whom. What an agent reads is fetched by the reader, within the agent's reach. */
@Resolver()
export class AgentsResolver {
  constructor(private readonly services: AgentsServices) {}

  @Query(() => [Mandator], {
    description:
      'Those who have authorized you to act for them, and how far; those whose time is over are not among them.',
  })
  @NotPersonalField('What you may do yourself.')
  mandators(@Ctx() context: RequestContext): Promise<Mandator[]> {
    return this.services.mandates.mandators(actingPerson(context));
  }

  @Query(() => [AgentRead], { description: 'What agents of yours read of you, the last first: at most 100 at a time.' })
  @NotPersonalField('A way in; what it leads to is classified there.')
  async agentReads(@Args() { before }: AgentReadsArgs, @Ctx() context: RequestContext): Promise<AgentRead[]> {
    const personId = signedInPerson(context);
    const reads = await this.services.reads(personId, before ?? null);
    return reads.map((read) => new AgentRead(personId, read));
  }

  @Mutation(() => AppointAgentResult, {
    description: 'Asks somebody to act for you, by mail. You say how far and until when, and can end it at any moment.',
  })
  @NotPersonalField(outcome)
  appointAgent(@Arg('input', () => AppointAgentInput) input: AppointAgentInput, @Ctx() context: RequestContext) {
    return this.services.mandates.appointAgent(signedInPerson(context), input, context.client);
  }

  @Mutation(() => AcceptMandateResult, {
    description: 'Accepts to act for somebody, by the code that you were mailed.',
  })
  @NotPersonalField(outcome)
  acceptMandate(@Arg('input', () => MandateCodeInput) input: MandateCodeInput, @Ctx() context: RequestContext) {
    return this.services.mandates.acceptMandate(signedInPerson(context), input, context.client);
  }

  @Mutation(() => FilePermissionResult, {
    description:
      'Files a permission that somebody signed for you to act for them. They confirm it, or nothing comes of it.',
  })
  @NotPersonalField(outcome)
  filePermission(@Arg('input', () => FilePermissionInput) input: FilePermissionInput, @Ctx() context: RequestContext) {
    return this.services.mandates.filePermission(signedInPerson(context), input, context.client);
  }

  @Mutation(() => ConfirmPermissionResult, {
    description: 'Confirms that you signed a permission, by the code that you were mailed.',
  })
  @NotPersonalField(outcome)
  confirmPermission(@Arg('input', () => MandateCodeInput) input: MandateCodeInput, @Ctx() context: RequestContext) {
    return this.services.mandates.confirmPermission(signedInPerson(context), input, context.client);
  }

  @Mutation(() => EndMandateResult, {
    description: 'Ends a mandate, given by you or to you: by this alone, and from the next request on.',
  })
  @NotPersonalField(outcome)
  endMandate(@Args() { id }: MandateIdArgs, @Ctx() context: RequestContext) {
    return this.services.mandates.endMandate(signedInPerson(context), id);
  }

  @Mutation(() => OptOutForMandatorResult, {
    description: 'Opts somebody out who has authorized you to exercise their rights.',
  })
  @NotPersonalField(outcome)
  optOutForMandator(
    @Arg('input', () => OptOutForMandatorInput) input: OptOutForMandatorInput,
    @Ctx() context: RequestContext,
  ) {
    return this.services.choices.optOutForMandator(actingPerson(context), input);
  }

  @Mutation(() => OptOutByPermissionResult, {
    description: 'Opts somebody out by a permission that they signed, which is all that is asked for.',
  })
  @NotPersonalField(outcome)
  optOutByPermission(
    @Arg('input', () => OptOutByPermissionInput) input: OptOutByPermissionInput,
    @Ctx() context: RequestContext,
  ) {
    return this.services.choices.optOutByPermission(actingPerson(context), input, context.client);
  }
}

/** Whoever is signed in, whether they say that they act as an agent or not; anybody else is refused. */
function actingPerson(context: RequestContext): string {
  const { kind, id } = context.viewer;
  return kind === 'AGENT' && id !== null ? id : signedInPerson(context);
}
