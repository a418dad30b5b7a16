import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { given, hasHiddenCharacter, isBlank, refusedAs, textLine } from '../../platform/input/index.js';
import { Gives, NotPersonalField, Selects } from '../../platform/privacy/index.js';
import { PageArgs } from '../../platform/reader/index.js';
import { emailInput } from '../accounts/index.js';
import { messageKinds, type MessageKind } from './messages.kinds.js';

/** Text of one line that has something in it. */
function line(name: string, length: number) {
  return given(textLine(name, length), `${name} is missing.`);
}

/** Text of several lines that has something in it; its lines end as they do everywhere here. */
function text(name: string, length: number) {
  return z
    .string()
    .transform((sent) => sent.replaceAll(/\r\n?/g, '\n').trim().normalize('NFC'))
    .pipe(
      z
        .string()
        .max(length, `${name} has at most ${length.toLocaleString('en')} characters.`)
        .refine((text) => !hasHiddenCharacter(text), `${name} has no invisible characters.`)
        .refine((text) => hasHiddenCharacter(text) || !isBlank(text), refusedAs('REQUIRED', `${name} is missing.`)),
    );
}

@InputType({ description: 'A message to us.' })
export class SendMessageInput {
  @Field(() => messageKinds, { description: 'What it is for.' })
  @Gives('Message.kind')
  kind!: MessageKind;

  @Field(() => String, { nullable: true, description: 'Your name; left out, the one of your account.' })
  @Gives('Message.name')
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where we answer; left out, the primary address of your account.',
  })
  @Gives('Message.email')
  email?: string | null;

  @Field({ description: 'What it is about, in a line.' })
  @Gives('Message.subject')
  subject!: string;

  @Field({ description: 'What you want to tell us, in at most 10,000 characters.' })
  @Gives('Message.body')
  body!: string;
}

const kind = z.enum(messageKinds);
const name = line('A name', 200);
const subject = line('A subject', 200);
const body = text('A message', 10_000);

/** What `sendMessage` takes from somebody who is signed in. */
export const sendMessageInput = z.object({ kind, name: name.nullish(), email: emailInput.nullish(), subject, body });

/** A message as it was read. */
export type SentMessage = z.infer<typeof sendMessageInput>;

/** What `sendMessage` takes from somebody without an account: they alone can say who they are. */
export const strangersMessageInput = z.object({
  kind,
  name,
  email: given(emailInput.nullish(), 'An e-mail address is missing.'),
  subject,
  body,
});

@InputType({ description: 'An answer to a message. It is mailed to the sender as it stands here.' })
export class AnswerMessageInput {
  @Field(() => ID, { description: 'Which message.' })
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  id!: string;

  @Field({ description: 'In at most 10,000 characters.' })
  @Gives('Message.answer')
  answer!: string;
}

/** What `answerMessage` takes. */
export const answerMessageInput = z.object({ id: z.string(), answer: text('An answer', 10_000) });

@ArgsType()
export class RemoveMessageArgs {
  @Field(() => ID, { description: 'Which message of yours.' })
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  id!: string;
}

@ArgsType()
export class MessagesArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that are answered, or that are not; left out, all.',
  })
  @Selects('Message.answeredAt')
  isAnswered?: boolean | null;
}
