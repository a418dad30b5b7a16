import { document, gate, operation, rule, statementsOf, test, type PolicyStatement } from './policy.statement.js';

/** To whom personal information is disclosed, and how it is protected. */
export const disclosureStatements: readonly PolicyStatement[] = [
  ...statementsOf('To whom we disclose', [
    {
      id: 'disclose-service-providers',
      item: 'paragraph 1',
      kind: 'PROMISES',
      says: 'Service providers get what they need to help provide the services, and use it for that alone.',
      carriedBy: [
        gate('SERVICE_PROVIDER'),
        rule('service-provider-notices'),
        rule('service-provider-contact'),
        test('rooms/contact/contact.privacy.test.ts'),
      ],
    },
    {
      id: 'disclose-card-processing',
      item: 'paragraph 1',
      kind: 'TELLS',
      says: 'One of them handles credit cards.',
      ours: 'Cards are handled by a payment processor.',
      carriedBy: [operation('Mutation.preparePaymentMethod'), test('rooms/billing/stripe.webhook.test.ts')],
    },
    {
      id: 'disclose-providers-bound',
      item: 'paragraph 1',
      kind: 'PROMISES',
      says: 'Steps are taken so that they neither keep nor use it outside of what they do for us.',
      carriedBy: [
        operation('Mutation.registerRecipient'),
        test('rooms/recipients/registerRecipient.test.ts'),
        test('rooms/recipients/recipientGrant.test.ts'),
      ],
    },
    {
      id: 'disclose-affiliates',
      item: 'paragraph 2',
      kind: 'RESERVES',
      says: 'Affiliates may get it to tell people of products and services of their own.',
      carriedBy: [
        gate('AFFILIATE'),
        rule('affiliate-marketing'),
        test('rooms/consent/optOutOfAffiliateMarketing.test.ts'),
      ],
    },
    {
      id: 'disclose-corporate-transaction',
      item: 'paragraph 3',
      kind: 'RESERVES',
      says: 'It may go with the company, or a part of it, in a bankruptcy, merger, purchase, reorganisation or sale.',
      carriedBy: [
        gate('CORPORATE_TRANSACTION'),
        operation('Mutation.recordDisclosure'),
        test('rooms/disclosures/disclosures.test.ts'),
      ],
    },
    {
      id: 'disclose-legal-process',
      item: 'paragraph 4',
      kind: 'RESERVES',
      says: 'It may have to be given up to a subpoena, a court, an investigation or the like.',
      carriedBy: [
        gate('LEGAL_PROCESS'),
        operation('Mutation.recordDisclosure'),
        test('rooms/disclosures/disclosures.test.ts'),
      ],
    },
    {
      id: 'disclose-protection',
      item: 'paragraph 4',
      kind: 'RESERVES',
      says: 'It may be shared in good faith to protect rights and safety, to look into fraud, or to answer a government.',
      carriedBy: [
        gate('PROTECTION_OF_RIGHTS'),
        operation('Mutation.recordDisclosure'),
        test('rooms/disclosures/disclosures.test.ts'),
      ],
    },
    {
      id: 'disclose-by-direction',
      item: 'paragraph 5',
      kind: 'RESERVES',
      says: 'It may go to whomever the person names.',
      carriedBy: [
        gate('DIRECTION_OR_CONSENT'),
        // A supervisor whom one asks to sign for one's hours.
        rule('sign-off-link'),
        operation('Mutation.requestSignOff'),
        operation('Mutation.giveConsent'),
      ],
    },
    {
      id: 'disclose-by-consent',
      item: 'paragraph 5',
      kind: 'RESERVES',
      says: 'It may be shared where the person consents.',
      carriedBy: [
        gate('DIRECTION_OR_CONSENT'),
        operation('Mutation.giveConsent'),
        rule('consent-contact'),
        rule('consent-training'),
        test('rooms/consent/withdrawConsent.test.ts'),
      ],
    },
  ]),
  ...statementsOf('How we protect', [
    {
      id: 'protect-safeguards',
      item: 'paragraph 1',
      kind: 'PROMISES',
      says: 'Safeguards fit how sensitive the data is.',
      ours: 'The details that you give us, such as names, addresses and numbers, are encrypted under a key of your own before they are stored, and can be made unreadable for good by destroying that key.',
      carriedBy: [
        test('platform/sealing/sealing.test.ts'),
        test('process.leaks.test.ts'),
        document('apps/api/README.md'),
      ],
    },
    {
      id: 'protect-administrative',
      item: 'paragraph 1',
      kind: 'PROMISES',
      says: 'Some of them are administrative.',
      ours: 'Our staff see what their desk needs for what it is doing, much of it in part only, and the rest not at all.',
      carriedBy: [rule('support-contact'), rule('messages-sender'), test('rooms/messages/messages.privacy.test.ts')],
    },
    {
      id: 'protect-networks',
      item: 'paragraph 1',
      kind: 'TELLS',
      says: 'Networks are guarded by firewalls as is usual.',
      carriedBy: [test('platform/http/http.server.unit.test.ts'), document('apps/api/README.md')],
    },
    {
      id: 'protect-passwords',
      item: 'paragraph 1',
      kind: 'TELLS',
      says: 'Passwords guard access.',
      carriedBy: [operation('Mutation.signIn'), test('rooms/accounts/signIn.test.ts')],
    },
    {
      id: 'protect-caution',
      item: 'paragraph 1',
      kind: 'TELLS',
      says: 'Nobody can warrant that what is sent over the internet is safe on its way, and caution is advised.',
      ours: 'No way over the internet is beyond all doubt: think twice before you send us something sensitive.',
      carriedBy: [test('rooms/policy/policy.page.test.ts')],
    },
  ]),
];
