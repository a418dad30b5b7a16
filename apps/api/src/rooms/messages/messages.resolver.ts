import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { connectionOf, extendType, ReadResult, Reads, type Connection } from '../../platform/reader/index.js';
import { Person, signedInPerson, unauthenticated, type RequestContext } from '../accounts/index.js';
import { PersonalField } from '../policy/index.js';
import { Message, messageData } from './messages.entity.js';
import { AnswerMessageResult, RemoveMessageResult, SendMessageResult } from './messages.errors.js';
import { AnswerMessageInput, MessagesArgs, RemoveMessageArgs, SendMessageInput } from './messages.input.js';
import type { MessageService } from './messages.service.js';

const MessageConnection = connectionOf(Message, 'Message');

extendType(Person, 'messages', {
  relation: { kind: 'TO_MANY', entity: () => Message, by: 'subjectId' },
  field: PersonalField({
    ...messageData,
    type: () => [Message],
    description: 'What the person wrote to us from their account, and our answers.',
    holds: 'which messages you sent us',
  }),
});

const outcome = 'The outcome of an operation.';

/** Messages, sent and answered. Every row is fetched by the reader, within the viewer's reach. */
@Resolver()
export class MessagesResolver {
  constructor(private readonly service: MessageService) {}

  @Query(() => MessageConnection, {
    description: 'The messages within your reach, the oldest first: your own; for a desk of ours, those it answers.',
  })
  @Reads({
    kind: 'PAGE',
    entity: () => Message,
    having: {
      property: 'answeredAt',
      isGiven: ({ args }) => (args['isAnswered'] as boolean | null | undefined) ?? null,
    },
  })
  @NotPersonalField('A way in; what it leads to is classified there.')
  messages(@Args() _args: MessagesArgs, @ReadResult() messages: Connection<Message>): Connection<Message> {
    return messages;
  }

  @Mutation(() => SendMessageResult, {
    description:
      'Sends us a message, with or without an account. We answer by e-mail; with an account, the answer stands here too.',
  })
  @NotPersonalField(outcome)
  sendMessage(@Arg('input', () => SendMessageInput) input: SendMessageInput, @Ctx() context: RequestContext) {
    const { viewer, client } = context;
    const personId = viewer.kind === 'ANONYMOUS' ? null : signedInPerson(context);
    return this.service.sendMessage(personId, input, client);
  }

  @Mutation(() => AnswerMessageResult, {
    description: 'Answers a message by mail, once; for those of our staff who answer such messages.',
  })
  @NotPersonalField(outcome)
  answerMessage(@Arg('input', () => AnswerMessageInput) input: AnswerMessageInput, @Ctx() { viewer }: RequestContext) {
    if (viewer.kind === 'ANONYMOUS') throw unauthenticated();
    return this.service.answerMessage(viewer, input);
  }

  @Mutation(() => RemoveMessageResult, {
    description:
      'Removes a message of yours and its answer. A request about personal data is kept for as long as the law has us keep it.',
  })
  @NotPersonalField(outcome)
  removeMessage(@Args() { id }: RemoveMessageArgs, @Ctx() context: RequestContext) {
    return this.service.removeMessage(signedInPerson(context), id);
  }
}
