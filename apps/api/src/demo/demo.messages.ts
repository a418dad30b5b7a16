import type { EntityManager } from '../platform/database/index.js';
import type { AddressedMessage, MessageService } from '../rooms/messages/index.js';

/** A made-up message that waits to be answered; `sender` is a place among the demo's people, null for a stranger. */
interface DemoMessage extends Omit<AddressedMessage, 'email'> {
  readonly sender: number | null;
  readonly email: string | null;
}

const demoMessages: readonly DemoMessage[] = [
  {
    sender: 0,
    kind: 'SUPPORT',
    name: 'Marisol Quintanilla',
    email: null,
    subject: 'A week that I cannot edit',
    body: 'The last week of October shows a lock, and I had not finished it.\n\nCould you have a look?',
  },
  {
    sender: 3,
    kind: 'PRIVACY_REQUEST',
    name: 'Keoni Kahananui',
    email: null,
    subject: 'What you hold about me',
    body: 'I would like to know what you have collected about me in the last twelve months.',
  },
  {
    sender: null,
    kind: 'QUESTION',
    name: 'Odalys Ferncastle',
    email: 'odalys.ferncastle@example.com',
    subject: 'The trial',
    body: 'Does the trial end by itself, or do I have to cancel it?',
  },
];

/** Leaves some messages on the desks, in the caller's unit of work. */
export function plantMessages(
  messages: MessageService,
  em: EntityManager,
  people: readonly { readonly personId: string; readonly email: string }[],
): void {
  for (const { sender, email, ...message } of demoMessages) {
    const person = sender === null ? null : people[sender];
    const answerTo = email ?? person?.email;
    if (answerTo === undefined) throw new TypeError('A made-up message is of nobody.');
    messages.take(em, person?.personId ?? null, { ...message, email: answerTo });
  }
}
