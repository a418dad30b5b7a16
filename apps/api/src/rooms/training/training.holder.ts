import type { BlindIndex } from '@trackyourhours/privacy';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { recordOf, type ErasureReport, type HeldRecord, type Holder } from '../../platform/holder/index.js';
import { registrationNumberIndex } from './registration.record.js';
import { Education, Registration, Site, Supervision, Supervisor, type TrainingRecord } from './training.entity.js';

/** What this room holds of a person. No law keeps any of it. */
export class TrainingHolder implements Holder {
  readonly room = 'training';

  constructor(
    private readonly orm: MikroORM,
    private readonly index: BlindIndex,
  ) {}

  async export(personId: string): Promise<readonly HeldRecord[]> {
    const em = this.orm.em.fork();
    const version = ['version'] as const;
    const named = ['supervisorId', 'siteId', 'version'] as const;
    return [
      ...(await em.find(Education, { personId })).map((row) => recordOf(row, version)),
      ...(await em.find(Registration, { personId })).map((row) => withoutNumber(recordOf(row, version))),
      ...(await em.find(Supervisor, { personId })).map((row) => recordOf(row, version)),
      ...(await em.find(Site, { personId })).map((row) => recordOf(row, version)),
      ...(await em.find(Supervision, { personId })).map((row) => recordOf(row, named)),
    ];
  }

  /** Whether a number is that of a registration of this person: all that a privacy request is ever told of it. */
  async confirmsRegistrationNumber(personId: string, number: string): Promise<boolean> {
    const numberIndex = registrationNumberIndex(this.index, number);
    return (await this.orm.em.fork().count(Registration, { personId, numberIndex })) > 0;
  }

  async erase(em: EntityManager, personId: string): Promise<ErasureReport> {
    let erased = 0;
    for (const entity of entities) erased += await em.nativeDelete(entity, { personId });
    return { room: this.room, erased, kept: [] };
  }
}

/** Those that name others come first. */
const entities: readonly (new () => TrainingRecord)[] = [Supervision, Site, Supervisor, Registration, Education];

/** 11 CCR §7024(d): a government's identifier is in no answer; that it is held is said instead. */
function withoutNumber({ values: { number: _number, ...values }, ...record }: HeldRecord): HeldRecord {
  return {
    ...record,
    values,
    withheld: { number: 'We hold your registration number. To guard it from theft, we only confirm it by a match.' },
  };
}
