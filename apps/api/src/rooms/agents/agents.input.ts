import { ArgsType, Field, GraphQLISODateTime, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { refusedAs, textLines } from '../../platform/input/index.js';
import { Gives, NotPersonalField } from '../../platform/privacy/index.js';
import { codeInput, emailInput, triedPassword } from '../accounts/index.js';
import { longestMandateMs } from './agents.limits.js';
import {
  agentOptOuts,
  mandateCategories,
  mandatePurposes,
  type AgentOptOut,
  type MandateCategory,
  type MandatePurpose,
} from './agents.words.js';

const anId = 'An id is opaque and says nothing of anybody.';
const ofPassword = 'Your password, once more: a session alone does not do.';

@ArgsType()
export class MandateIdArgs {
  @Field(() => ID, { description: 'Which mandate, given by you or to you.' })
  @NotPersonalField(anId)
  id!: string;
}

@InputType({ description: 'What an agent may see, what for, and until when. Nothing of it is chosen before you do.' })
export class MandateScopeInput {
  @Field(() => [mandatePurposes], { description: 'What for. To exercise your rights is `COMPLY_WITH_LAW`.' })
  @Gives('Mandate.purposes')
  purposes!: MandatePurpose[];

  @Field(() => [mandateCategories], { description: 'What they may see: none, for one who only exercises your rights.' })
  @Gives('Mandate.categories')
  categories!: MandateCategory[];

  @Field(() => GraphQLISODateTime, { description: 'Until when; within a year from now.' })
  @Gives('Mandate.expiresAt')
  expiresAt!: Date;
}

@InputType({ description: 'Whom you let act for you.' })
export class AppointAgentInput {
  @Field({ description: 'Their e-mail address, with which they have an account, or will make one.' })
  @Gives('Mandate.agentEmail')
  email!: string;

  @Field({ description: 'How far.' })
  @Gives()
  scope!: MandateScopeInput;

  @Field({ description: ofPassword })
  @Gives()
  password!: string;
}

@InputType({ description: 'The code that was mailed, and your password.' })
export class MandateCodeInput {
  @Field({ description: 'From the mail.' })
  @Gives()
  code!: string;

  @Field({ description: ofPassword })
  @Gives()
  password!: string;
}

@InputType({ description: 'The permission that somebody signed for you to act for them.' })
export class FilePermissionInput {
  @Field({ description: 'The e-mail address of whoever signed it.' })
  @Gives()
  email!: string;

  @Field({ description: 'What they signed, word for word, with their name and the day: at most 10,000 characters.' })
  @Gives('Mandate.permission')
  permission!: string;

  @Field({ description: 'How far it goes.' })
  @Gives()
  scope!: MandateScopeInput;

  @Field({ description: ofPassword })
  @Gives()
  password!: string;
}

@InputType({ description: 'Whom you opt out, under a mandate of theirs.' })
export class OptOutForMandatorInput {
  @Field(() => ID, { description: 'Who, as `mandators` names them.' })
  @NotPersonalField(anId)
  personId!: string;

  @Field(() => [agentOptOuts], { description: 'Of what.' })
  @Gives('Choice.about')
  about!: AgentOptOut[];
}

@InputType({ description: 'Whom you opt out, by the permission that they signed, and nothing else to prove.' })
export class OptOutByPermissionInput {
  @Field({ description: 'The e-mail address of whoever signed it.' })
  @Gives()
  email!: string;

  @Field({ description: 'What they signed, word for word, with their name and the day: at most 10,000 characters.' })
  @Gives('AgentAction.permission')
  permission!: string;

  @Field(() => [agentOptOuts], { description: 'Of what.' })
  @Gives('Choice.about')
  about!: AgentOptOut[];
}

const tried = triedPassword('password');

/** What was signed; null for a permission that says nothing. */
const permission = textLines('A permission', 10_000, 1000);

const about = z
  .array(z.enum(agentOptOuts))
  .min(1, 'There is nothing to opt out of.')
  .max(Object.keys(agentOptOuts).length, 'Each is named once.');

function scopeAt(now: Date) {
  return z.object({
    purposes: z
      .array(z.enum(mandatePurposes))
      .min(1, 'A mandate is for something.')
      .max(Object.keys(mandatePurposes).length, 'Each purpose is named once.'),
    categories: z.array(z.enum(mandateCategories)).max(Object.keys(mandateCategories).length, 'Each is named once.'),
    expiresAt: z
      .date()
      .refine((moment) => moment > now, refusedAs('OUT_OF_RANGE', 'A mandate ends in the future.'))
      .refine(
        (moment) => moment.getTime() <= now.getTime() + longestMandateMs,
        refusedAs('OUT_OF_RANGE', 'A mandate ends within a year.'),
      ),
  });
}

/** What `appointAgent` takes, at a moment. */
export function appointAgentInput(now: Date) {
  return z.object({ email: emailInput, scope: scopeAt(now), password: tried });
}

/** What `filePermission` takes, at a moment. */
export function filePermissionInput(now: Date) {
  return z.object({ email: emailInput, permission, scope: scopeAt(now), password: tried });
}

/** What `acceptMandate` and `confirmPermission` take. */
export const mandateCodeInput = z.object({ code: codeInput, password: tried });

/** What `optOutForMandator` takes. */
export const optOutForMandatorInput = z.object({ personId: z.string(), about });

/** What `optOutByPermission` takes. */
export const optOutByPermissionInput = z.object({ email: emailInput, permission, about });
