import { createHash, randomUUID } from 'node:crypto';
import type { Card, PaymentProcessor } from './payment.processor.js';

/** Put behind the id of a local set-up, it stands for a card with which every payment is declined. */
export const declinedCard = '-declined';

/**
 * Pretends to be a processor, for development and tests: no network, no card, and the same answer to the same question.
 * A set-up is done as soon as it is made, by a card that follows from its id. All it remembers, until the process ends, is
 * which cards it was told to forget.
 */
export function localProcessor(): PaymentProcessor {
  const forgotten = new Set<string>();
  return {
    name: 'LOCAL',
    openCustomer: (accountId) => Promise.resolve(`local_customer_${accountId}`),
    setUpCard: (customer) => {
      const setupId = `${setupPrefix}${digestOf(customer)}_${randomUUID()}`;
      return Promise.resolve({ setupId, clientSecret: `${setupId}_secret_${randomUUID()}` });
    },
    cardOf: (customer, setupId) => {
      const isTheirs = setupId.startsWith(`${setupPrefix}${digestOf(customer)}_`);
      const card = isTheirs ? cardFrom(setupId) : null;
      return Promise.resolve(card === null || forgotten.has(card.reference) ? null : card);
    },
    forgetCard: (card) => {
      forgotten.add(card);
      return Promise.resolve();
    },
    forgetCustomer: () => Promise.resolve(),
    charge: ({ card, invoiceId }) => {
      const reference = `local_charge_${invoiceId}`;
      return Promise.resolve({ status: card.endsWith(declinedCard) ? 'DECLINED' : 'SUCCEEDED', reference });
    },
    readEvent: () => null,
  };
}

const setupPrefix = 'local_setup_';
const brands = ['VISA', 'MASTERCARD', 'AMEX', 'DISCOVER'] as const;

function cardFrom(setupId: string): Card {
  const digits = createHash('sha256').update(setupId).digest();
  const month = (digits.readUInt8(3) % 12) + 1;
  return {
    reference: setupId.replace(setupPrefix, 'local_card_'),
    brand: brands[digits.readUInt8(0) % brands.length] ?? 'VISA',
    lastFour: String(digits.readUInt16BE(1) % 10_000).padStart(4, '0'),
    // Far enough ahead to be valid whenever it is looked at.
    expires: `2099-${String(month).padStart(2, '0')}`,
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
