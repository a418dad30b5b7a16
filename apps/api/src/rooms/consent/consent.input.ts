import { ArgsType, Field, GraphQLISODateTime, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { given, hasHiddenCharacter, isBlank, refusedAs, textLine } from '../../platform/input/index.js';
import { Gives, NotPersonalField } from '../../platform/privacy/index.js';
import {
  choiceSubjects,
  consentCategories,
  marketingTopics,
  type ChoiceSubject,
  type ConsentCategory,
  type MarketingTopic,
} from './consent.choices.js';

const anId = 'An id is opaque and says nothing of anybody.';

@ArgsType()
export class OptOutOfMarketingArgs {
  @Field(() => marketingTopics, { nullable: true, description: 'Of what; left out, of all marketing mail.' })
  @Gives('Choice.about')
  topic?: MarketingTopic | null;
}

@ArgsType()
export class RequestOptInArgs {
  @Field(() => choiceSubjects, { description: 'What to allow again.' })
  @Gives('Choice.about')
  about!: ChoiceSubject;
}

@ArgsType()
export class ConfirmOptInArgs {
  @Field({ description: 'As the first step gave it.' })
  @Gives('Choice.about')
  token!: string;
}

@ArgsType()
export class ConsentIdArgs {
  @Field(() => ID, { description: 'Which of your consents.' })
  @NotPersonalField(anId)
  id!: string;
}

@ArgsType()
export class ReceiptIdArgs {
  @Field(() => ID, { description: 'Which of your receipts.' })
  @NotPersonalField(anId)
  id!: string;
}

@InputType({
  description: 'What you let somebody have, what for, and until when. Nothing of it is chosen before you do.',
})
export class GiveConsentInput {
  @Field(() => ID, { description: 'Who is to have it, by the id that we know them by.' })
  @NotPersonalField(anId)
  recipientId!: string;

  @Field({ description: 'What for, in the words in which you were asked: at most 500 characters.' })
  @Gives('Consent.purpose')
  purpose!: string;

  @Field(() => [consentCategories], { description: 'What they are to have.' })
  @Gives('Consent.categories')
  categories!: ConsentCategory[];

  @Field(() => GraphQLISODateTime, { description: 'Until when at the latest; within two years from now.' })
  @Gives('Consent.expiresAt')
  expiresAt!: Date;
}

const longestConsentMs = 2 * 366 * 24 * 3_600_000;

/** What `giveConsent` takes, at a moment. */
export function giveConsentInput(now: Date) {
  return z.object({
    recipientId: z.string(),
    purpose: given(textLine('A purpose', 500), 'A purpose is missing.'),
    categories: z
      .array(z.enum(consentCategories))
      .min(1, 'There is nothing to share.')
      .max(Object.keys(consentCategories).length, 'Each category is named once.'),
    expiresAt: z
      .date()
      .refine((moment) => moment > now, refusedAs('OUT_OF_RANGE', 'A consent ends in the future.'))
      .refine(
        (moment) => moment.getTime() <= now.getTime() + longestConsentMs,
        refusedAs('OUT_OF_RANGE', 'A consent ends within two years.'),
      ),
  });
}

const nobodys = 'It goes to many people alike, and is about none of them.';

@InputType({ description: 'Marketing mail to everybody who has not opted out of its topic.' })
export class SendMarketingMailInput {
  @Field(() => marketingTopics, { description: 'What it is about: who opted out of that gets none.' })
  @NotPersonalField(nobodys)
  topic!: MarketingTopic;

  @Field({ description: 'Its subject, in a line of at most 150 characters.' })
  @NotPersonalField(nobodys)
  title!: string;

  @Field({ description: 'What it says, in at most 10,000 characters. The way out of it is added below.' })
  @NotPersonalField(nobodys)
  body!: string;
}

/** What `sendMarketingMail` takes. */
export const sendMarketingMailInput = z.object({
  topic: z.enum(marketingTopics),
  title: given(textLine('A subject', 150), 'A subject is missing.'),
  body: z
    .string()
    .transform((sent) => sent.replaceAll(/\r\n?/g, '\n').trim().normalize('NFC'))
    .pipe(
      z
        .string()
        .max(10_000, 'A mail has at most 10,000 characters.')
        .refine((text) => !hasHiddenCharacter(text), 'A mail has no invisible characters.')
        .refine((text) => hasHiddenCharacter(text) || !isBlank(text), refusedAs('REQUIRED', 'The mail says nothing.')),
    ),
});
