import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { LedgerSigner } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { isUuid } from '../../platform/input/index.js';
import { Person } from '../accounts/index.js';
import type { PolicyVersionService } from '../policy/index.js';
import type { ChoiceSource, ReceiptSubject } from './consent.choices.js';
import { ChoiceReceipt, Consent } from './consent.entity.js';
import { ChoiceReceiptNotFound, ChoiceReceiptVerification } from './consent.errors.js';
import { isGenuine, signReceipt } from './consent.receipts.js';

/** What receipts are made with. */
export interface ReceiptServiceParts {
  readonly orm: MikroORM;
  readonly signer: LedgerSigner;
  readonly versions: Pick<PolicyVersionService, 'lastShown'>;
  readonly clock: Clock;
}

/** What was chosen, and how. */
export interface Chosen {
  readonly about: ReceiptSubject;
  readonly isAllowed: boolean;
  readonly source: ChoiceSource;
  /** The consent that it is of; absent for everything else. */
  readonly consent?: Consent;
}

/** Gives a signed receipt for each choice, and tells of one whether it is as it was given. */
export class ReceiptService {
  constructor(private readonly parts: ReceiptServiceParts) {}

  /**
   * Lets nobody else choose for a person until the unit of work ends; false where the person is gone. Whoever chooses
   * also holds a browser's row: that one is held first.
   */
  async hold(em: EntityManager, personId: string): Promise<boolean> {
    return (await em.findOne(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE })) !== null;
  }

  /** Writes a receipt, in the unit of work in which the choice is made and the person held. */
  async give(em: EntityManager, personId: string, { about, isAllowed, source, consent }: Chosen): Promise<void> {
    const last = await em.findOne(ChoiceReceipt, { personId }, { orderBy: { number: 'desc' } });
    const receipt = new ChoiceReceipt();
    receipt.id = randomUUID();
    receipt.personId = personId;
    receipt.number = (last?.number ?? 0) + 1;
    receipt.about = about;
    receipt.isAllowed = isAllowed;
    receipt.source = source;
    receipt.consentId = consent?.id ?? null;
    receipt.policyVersion = this.parts.versions.lastShown().version;
    receipt.madeAt = this.parts.clock.now();
    receipt.signature = signReceipt(this.parts.signer, receipt, consent ?? null, last?.signature ?? null);
    await em.persist(receipt).flush();
  }

  /** Whether a receipt of a person is as it was signed, and the one before it still there. */
  async verifyChoiceReceipt(personId: string, id: string): Promise<ChoiceReceiptVerification | ChoiceReceiptNotFound> {
    const em = this.parts.orm.em.fork();
    const receipt = isUuid(id) ? await em.findOne(ChoiceReceipt, { id, personId }) : null;
    if (receipt === null) return new ChoiceReceiptNotFound();
    const before = await em.findOne(ChoiceReceipt, { personId, number: receipt.number - 1 });
    const consent = receipt.consentId === null ? null : await em.findOne(Consent, { id: receipt.consentId, personId });
    const isWhole = receipt.consentId === null || consent !== null;
    return new ChoiceReceiptVerification(
      receipt.id,
      isWhole && isGenuine(this.parts.signer, receipt, consent, before?.signature ?? null),
    );
  }
}
