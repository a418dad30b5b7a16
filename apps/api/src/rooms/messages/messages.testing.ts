import type { Answer } from '../../testing/answer.testing.js';
import { anonymous, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { anAddress, keyHolder, type KeyHolder } from '../../testing/people.testing.js';
import type { MessageKind } from './messages.kinds.js';

/** What `sendMessage` is given; a stranger's, unless the name and address are taken out. */
export interface TestMessage {
  readonly kind: MessageKind;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly subject: string;
  readonly body: string;
}

/** A message that is like no other, of somebody without an account. */
export function aMessage(given: Partial<TestMessage> = {}): TestMessage {
  const email = anAddress();
  return {
    kind: 'QUESTION',
    name: 'Odalys Ferncastle',
    email,
    subject: 'About the trial',
    body: `Does the trial end by itself?\n(asked by ${email})`,
    ...given,
  };
}

/** Sends a message, whatever comes of it. */
export function sendMessage(api: TestApi, viewer: TestViewer, input: unknown): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Send($input: SendMessageInput!) {
      sendMessage(input: $input) {
        __typename
        ... on MessageSent { nextStep messageId message { ${messageFields} } }
        ... on InvalidInput { problems { field code message } }
        ... on TooManyAttempts { retryAfterSeconds }
      }
    }`,
    { input },
  );
}

/** Sends a message that nobody refuses, and gives its id, which only our own house can tell of a stranger's. */
export async function sent(api: TestApi, viewer: TestViewer, message: TestMessage): Promise<string> {
  const before = await idsOf(api);
  const answer = await sendMessage(api, viewer, message);
  const id = (await idsOf(api)).find((each) => !before.includes(each));
  if (answer.at('sendMessage.__typename') !== 'MessageSent' || id === undefined) {
    throw new TypeError(`The message was not sent: ${answer.text}`);
  }
  return id;
}

/** Sends a stranger's message, and gives its id. */
export function sentByStranger(api: TestApi, given: Partial<TestMessage> = {}): Promise<string> {
  return sent(api, anonymous, aMessage(given));
}

/** Answers a message, whatever comes of it. */
export function answerMessage(api: TestApi, viewer: TestViewer, id: string, answer: string): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Answer($input: AnswerMessageInput!) {
      answerMessage(input: $input) {
        __typename
        ... on MessageAnswered { messageId message { ${messageFields} } }
        ... on MessageAlreadyAnswered { messageId answeredAt }
        ... on MessageNotFound { nextStep }
        ... on InvalidInput { problems { field code message } }
      }
    }`,
    { input: { id, answer } },
  );
}

/** The privacy officer, with the purpose of their desk unless another is said. */
export function privacyOfficer(api: TestApi, purpose: string | null = 'COMPLY_WITH_LAW'): Promise<KeyHolder> {
  return keyHolder(api, { kind: 'STAFF', role: 'PRIVACY_OFFICER' }, purpose);
}

/** Every field of a message. */
export const messageFields = 'id kind name email subject body sentAt answer answeredAt answeredBy';

async function idsOf({ app }: TestApi): Promise<readonly string[]> {
  const rows = await app.database.query<{ readonly id: string }>('select "id" from "message"', []);
  return rows.map(({ id }) => id);
}
