import { groupedLedger, type Ledger, type LedgerSigner } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { Query } from '../../platform/database/index.js';
import type { Log } from '../../platform/log/index.js';
import { DatabaseLedger } from './disclosures.ledger.js';
import { checkpointPace, mostPeopleAWrite } from './disclosures.pace.js';

/** What the ledger of a running server is made of. */
export interface LedgerParts {
  readonly query: Query;
  readonly clock: Clock;
  readonly signer: LedgerSigner;
  readonly log: Log;
  readonly checkpointEvery?: number;
}

/** The ledger of a running server. */
export interface OpenLedger extends Ledger {
  /** Waits for what is being written, and names it in a last checkpoint. It never rejects. */
  close(): Promise<void>;
}

/** Opens the ledger: requests at once share writes, checkpoints come by themselves, and each month has its partition in time. */
export async function openLedger({ log, ...parts }: LedgerParts): Promise<OpenLedger> {
  const database = new DatabaseLedger({
    ...parts,
    onCheckpoint: ({ number, hash }) => {
      // To be kept where the database's owner cannot reach: an older copy of the database does not hold the last ones.
      log.info('ledger.checkpointed', { checkpointHash: hash.toString('hex'), count: number });
    },
    onHeadsNotSigned: (count) => {
      log.error('ledger.head_not_signed', { count });
    },
    onCheckpointFailure: (error) => {
      log.error('ledger.checkpoint_failed', { error });
    },
  });
  const grouped = groupedLedger(database, { mostPeople: mostPeopleAWrite });
  const makePartitions = async (): Promise<void> => {
    try {
      await parts.query('select "make_disclosure_partitions"()', []);
    } catch (error) {
      // There are two months' time for another try, and then a partition for what has none.
      log.warn('ledger.partition_failed', { error });
    }
  };
  await makePartitions();
  const hourly = setInterval(
    () => void Promise.all([database.checkpoint(), makePartitions()]),
    checkpointPace.milliseconds,
  ).unref();
  return {
    record: (disclosures) => grouped.record(disclosures),
    close: async () => {
      clearInterval(hourly);
      await grouped.settled();
      await database.checkpoint();
    },
  };
}
