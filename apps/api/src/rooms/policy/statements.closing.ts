import { operation, statementsOf, test, type PolicyStatement } from './policy.statement.js';

/** How the policy changes, whom to ask, and what stands under it. */
export const closingStatements: readonly PolicyStatement[] = [
  ...statementsOf('Changes to Privacy Policy', [
    {
      id: 'policy-may-change',
      item: 'paragraph 1',
      kind: 'RESERVES',
      says: 'The policy may be changed or added to as practices change.',
      ours: 'When what the software does changes, this page changes with it, and people with an account are told.',
      carriedBy: [test('rooms/policy/policy.version.test.ts'), test('rooms/notices/announcePolicyChange.test.ts')],
    },
    {
      id: 'policy-last-updated',
      item: 'paragraph 1',
      kind: 'PROMISES',
      says: 'With each change the day at its top changes.',
      carriedBy: [operation('Query.privacyPolicyVersions'), test('rooms/policy/policy.version.test.ts')],
    },
    {
      id: 'policy-look-again',
      item: 'paragraph 1',
      kind: 'TELLS',
      says: 'One should look at it from time to time.',
      ours: 'You need not keep an eye on this page to hear of a change, but you are welcome to.',
      carriedBy: [operation('Mutation.acknowledgePolicy'), test('rooms/notices/acknowledgePolicy.test.ts')],
    },
  ]),
  ...statementsOf('Further Information', [
    {
      id: 'questions',
      item: 'paragraph 1',
      kind: 'TELLS',
      says: 'Questions are asked by the contact form.',
      ours: 'Ask us anything about this page by the contact form.',
      carriedBy: [
        operation('Mutation.sendMessage'),
        test('rooms/messages/sendMessage.test.ts'),
        test('rooms/messages/answerMessage.test.ts'),
      ],
    },
  ]),
  ...statementsOf('Closing', [
    {
      id: 'closing-trial',
      item: 'line 1',
      kind: 'TELLS',
      says: 'There is a free trial of 30 days.',
      carriedBy: [operation('Mutation.startTrial'), test('rooms/billing/startTrial.test.ts')],
    },
    {
      id: 'closing-support',
      item: 'line 2',
      kind: 'TELLS',
      says: 'There is support on the way to a licence.',
      carriedBy: [operation('Mutation.sendMessage'), test('rooms/messages/sendMessage.test.ts')],
    },
  ]),
];
