import { createHash } from 'node:crypto';
import type { LedgerSigner } from '@trackyourhours/privacy';
import type { ChoiceReceipt, Consent } from './consent.entity.js';

/** What of a receipt is signed: all of it but the signature. */
export type ReceiptFacts = Omit<ChoiceReceipt, 'signature'>;

/** What of a consent its receipts bind: a consent whose words were changed later is not the one that was given. */
export type ConsentFacts = Pick<Consent, 'id' | 'recipientId' | 'recipient' | 'purpose' | 'categories'> & {
  readonly givenAt: Date;
  readonly expiresAt: Date;
};

/**
 * Signs a receipt over all that it says, over the consent that it is of, and over the receipt before it, so that none
 * can be changed, and none be taken out from between two others, without the next ones telling.
 */
export function signReceipt(
  signer: LedgerSigner,
  receipt: ReceiptFacts,
  consent: ConsentFacts | null,
  before: Buffer | null,
): Buffer {
  return signer.sign(bytesOf(receipt, consent, before));
}

/** Whether a receipt, and the consent that it is of, are as they were signed. */
export function isGenuine(
  signer: Pick<LedgerSigner, 'isSigned'>,
  receipt: ChoiceReceipt,
  consent: ConsentFacts | null,
  before: Buffer | null,
): boolean {
  return signer.isSigned(bytesOf(receipt, consent, before), receipt.signature);
}

function bytesOf(receipt: ReceiptFacts, consent: ConsentFacts | null, before: Buffer | null): Buffer {
  const { id, personId, number, about, isAllowed, source, consentId, policyVersion, madeAt } = receipt;
  const words = [id, personId, number, about, isAllowed, source, consentId, policyVersion, madeAt.toISOString()];
  const digest = consent === null ? null : digestOf(consent);
  // A form by its name first: bytes that were signed as something else are no receipt.
  return Buffer.from(JSON.stringify(['choice-receipt/1', ...words, digest, before?.toString('base64') ?? null]));
}

function digestOf({ id, recipientId, recipient, purpose, categories, givenAt, expiresAt }: ConsentFacts): string {
  const words = [id, recipientId, recipient, purpose, categories, givenAt.toISOString(), expiresAt.toISOString()];
  return createHash('sha256').update(JSON.stringify(words)).digest('base64');
}
