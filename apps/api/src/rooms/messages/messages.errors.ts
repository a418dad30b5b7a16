import { GraphQLError } from 'graphql';
import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../platform/input/index.js';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { Reads } from '../../platform/reader/index.js';
import { TooManyAttempts } from '../accounts/index.js';
import { Message } from './messages.entity.js';

const outcome = 'The outcome of an operation; what it was done to is classified there.';

/** The code of the fault that messages are a desk's to answer and the viewer is none, or states another purpose. */
export const deskRequiredCode = 'DESK_REQUIRED';

/** The viewer is known and no desk that answers messages. */
export function deskRequired(): GraphQLError {
  return new GraphQLError(
    'Only those of our staff who answer messages can do this, with the purpose that they answer them for.',
    { extensions: { code: deskRequiredCode, http: { status: 403 } } },
  );
}

@ObjectType({ description: 'The message has reached us, once, however often it was sent.' })
@NothingPersonal(outcome)
export class MessageSent {
  constructor(messageId: string | null = null) {
    this.messageId = messageId;
  }

  @Field({ description: 'What happens next.' })
  nextStep: string = 'We answer by e-mail, to the address that you gave.';

  @Field(() => ID, { nullable: true, description: 'Null without an account, which is what leads to it again.' })
  messageId!: string | null;

  @Field(() => Message, { nullable: true, description: 'As it reached us; null without an account.' })
  @Reads({ kind: 'ONE', entity: () => Message, by: 'id', value: ({ source }) => messageIdOf(source) })
  message?: Message | null;
}

@ObjectType({ description: 'The message is answered, and the answer is on its way to its sender.' })
@NothingPersonal(outcome)
export class MessageAnswered {
  constructor(messageId = '') {
    this.messageId = messageId;
  }

  @Field(() => ID)
  messageId!: string;

  @Field(() => Message, { nullable: true, description: 'With its answer.' })
  @Reads({ kind: 'ONE', entity: () => Message, by: 'id', value: ({ source }) => messageIdOf(source) })
  message?: Message | null;
}

@ObjectType({ description: 'It has been answered already, perhaps just now. Nothing was sent.' })
@NothingPersonal(outcome)
export class MessageAlreadyAnswered {
  constructor(messageId = '', answeredAt = new Date(0)) {
    this.messageId = messageId;
    this.answeredAt = answeredAt;
  }

  @Field(() => ID)
  messageId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was.' })
  answeredAt!: Date;
}

@ObjectType({ description: 'None of your messages has this id. Nothing was changed.' })
@NothingPersonal(outcome)
export class MessageNotFound {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look at the messages again.';
}

@ObjectType({ description: 'The message and its answer are gone.' })
@NothingPersonal(outcome)
export class MessageRemoved {
  constructor(messageId = '') {
    this.messageId = messageId;
  }

  @Field(() => ID, { description: 'The id that leads to nothing from now on.' })
  messageId!: string;
}

@ObjectType({
  description: 'A law has us keep this message. Nothing was removed; it goes by itself when its time is over.',
})
@NothingPersonal(outcome)
export class MessageKept {
  constructor(reason = '', until = new Date(0)) {
    this.reason = reason;
    this.until = until;
  }

  @Field({ description: 'What keeps it.' })
  reason!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it goes.' })
  until!: Date;
}

export const SendMessageResult = createUnionType({
  name: 'SendMessageResult',
  description: 'What came of sending a message.',
  types: () => [MessageSent, InvalidInput, TooManyAttempts] as const,
});

export const AnswerMessageResult = createUnionType({
  name: 'AnswerMessageResult',
  description: 'What came of answering a message.',
  types: () => [MessageAnswered, MessageAlreadyAnswered, MessageNotFound, InvalidInput] as const,
});

export const RemoveMessageResult = createUnionType({
  name: 'RemoveMessageResult',
  description: 'What came of removing a message.',
  types: () => [MessageRemoved, MessageNotFound, MessageKept] as const,
});

function messageIdOf(source: Readonly<Record<string, unknown>> | undefined): string | null {
  const id = source?.['messageId'];
  return typeof id === 'string' ? id : null;
}
