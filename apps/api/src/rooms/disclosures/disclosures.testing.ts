import { createSecretKey, randomUUID } from 'node:crypto';
import { ledgerSigner, verifyLedger, type Disclosure, type Finding } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { Database } from '../../platform/database/index.js';
import { examineLedger, type Examination } from './disclosures.examination.js';
import { DatabaseLedger, type DatabaseLedgerParts } from './disclosures.ledger.js';
import { readLedger } from './disclosures.source.js';

const signer = ledgerSigner(createSecretKey(Buffer.alloc(32, 7)));

/** Where a ledger lies, such as a server under test. */
export interface LedgerHouse {
  readonly app: { readonly database: Database };
  readonly clock: Clock;
}

/** Another process's ledger in the same database; all of a test's sign with the same key. */
export function aWriter({ app, clock }: LedgerHouse, parts: Partial<DatabaseLedgerParts> = {}): DatabaseLedger {
  const writer = new DatabaseLedger({
    query: app.database.query,
    clock,
    signer,
    onCheckpoint: () => undefined,
    onHeadsNotSigned: () => undefined,
    onCheckpointFailure: (error) => {
      throw error;
    },
    ...parts,
  });
  writers.push(writer);
  return writer;
}

const writers: DatabaseLedger[] = [];

/** Lets all writers of this file finish: a checkpoint that is due is waited for by nobody, and would come into the next test. */
export async function writersSettled(): Promise<void> {
  await Promise.all(writers.splice(0).map((writer) => writer.settled()));
}

/** What is wrong with what these writers have written. */
export function findingsIn({ app }: Pick<LedgerHouse, 'app'>): Promise<readonly Finding[]> {
  return readLedger(app.database.orm.em.fork(), async (source) => {
    const findings: Finding[] = [];
    for await (const finding of verifyLedger(source, signer)) findings.push(finding);
    return findings;
  });
}

export function aDisclosure(facts: Partial<Disclosure> = {}): Disclosure {
  return {
    personIds: [randomUUID()],
    recipientId: randomUUID(),
    recipientKind: 'RECIPIENT',
    gate: 'SERVICE_PROVIDER',
    purpose: 'MANAGE_CUSTOMER_RELATIONSHIPS',
    policyVersion: 'under test',
    consentId: null,
    operation: 'Query.person',
    categories: ['IDENTIFIERS_AND_CONTACT'],
    shown: ['Contact.email', 'Contact.givenName'],
    masked: ['Contact.phone'],
    ...facts,
  };
}

/** What the command makes of it. */
export function anExamination({ app }: Pick<LedgerHouse, 'app'>, expected: string | null): Promise<Examination> {
  return readLedger(app.database.orm.em.fork(), (source) =>
    examineLedger(source, signer, { onFinding: () => undefined, onProgress: () => undefined, expected }),
  );
}
