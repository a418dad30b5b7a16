import { LockMode } from '@mikro-orm/core';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import type { Mail } from '../../platform/mail/index.js';
import type { AccountWork, AttemptService, Client, EmailService, TooManyAttempts } from '../accounts/index.js';
import type { ChoiceService } from '../consent/index.js';
import type { PreferencesService } from '../usage/index.js';
import { actionOf } from './agents.actions.js';
import { Mandate } from './agents.entity.js';
import { MandateMissing, MandateTooNarrow, OptedOutForPerson, PermissionMissing } from './agents.errors.js';
import type { HeldMandatesSource } from './agents.held.js';
import {
  optOutByPermissionInput,
  optOutForMandatorInput,
  type OptOutByPermissionInput,
  type OptOutForMandatorInput,
} from './agents.input.js';
import { agentsAddressLimit, agentsLimit } from './agents.limits.js';
import { agentsMails } from './agents.mail.js';
import { rightsPurpose, type AgentDeed, type AgentOptOut } from './agents.words.js';

/** What agents choose for others with. */
export interface AgentChoiceServiceParts {
  readonly work: AccountWork;
  readonly attempts: AttemptService;
  readonly emails: EmailService;
  readonly held: HeldMandatesSource;
  readonly choices: Pick<ChoiceService, 'optOutFor'>;
  readonly preferences: Pick<PreferencesService, 'refuseAdvertisingOf'>;
  readonly clock: Clock;
}

const deeds = {
  SALE_AND_SHARING: 'OPTED_OUT_OF_SALE_AND_SHARING',
  AFFILIATE_MARKETING: 'OPTED_OUT_OF_AFFILIATE_MARKETING',
} as const satisfies Readonly<Record<AgentOptOut, AgentDeed>>;

/** What agents change for those they act for: they opt them out, and nothing else. Nobody is opted in by another. */
export class AgentChoiceService {
  constructor(private readonly parts: AgentChoiceServiceParts) {}

  /** Opts somebody out under a mandate to exercise their rights. */
  async optOutForMandator(
    agentId: string,
    input: OptOutForMandatorInput,
  ): Promise<OptedOutForPerson | MandateMissing | MandateTooNarrow | InvalidInput> {
    const { work, held, clock } = this.parts;
    const wanted = parseInput(optOutForMandatorInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const mandate = (await held.listOf(agentId, clock.now())).find(({ personId }) => personId === wanted.personId);
    if (mandate === undefined) return new MandateMissing();
    if (!mandate.purposes.includes(rightsPurpose)) return new MandateTooNarrow(rightsPurpose);
    return work.unit(async (em, mails) => {
      // One that is ended meanwhile waits, or has come first.
      const where = { id: mandate.id, agentId, endedAt: null };
      const row = await em.findOne(Mandate, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (row === null) return new MandateMissing();
      await this.#optOut(em, mails, row, agentId, wanted.about);
      return new OptedOutForPerson();
    });
  }

  /**
   * Opts somebody out by a permission that they signed: that alone is asked for (11 CCR § 7026(j)), and without it nothing
   * is done. The answer, and the time it takes, do not tell whether there is anybody; they are told, and can opt in again.
   */
  async optOutByPermission(
    agentId: string,
    input: OptOutByPermissionInput,
    client: Client,
  ): Promise<OptedOutForPerson | PermissionMissing | InvalidInput | TooManyAttempts> {
    const { work, attempts, emails } = this.parts;
    const wanted = parseInput(optOutByPermissionInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const { permission } = wanted;
    if (permission == null) return new PermissionMissing();
    const refused =
      (await attempts.refused(agentsLimit, client, agentId)) ??
      (await attempts.refused(agentsAddressLimit, client, `${agentId} ${wanted.email}`));
    if (refused !== null) return refused;
    await work.evenly(() =>
      work.unit(async (em, mails) => {
        const found = await emails.findVerified(em, wanted.email);
        const agentEmail = await emails.noticesTo(em, agentId);
        if (found === null || agentEmail === null || found.personId === agentId) return;
        await this.#optOut(em, mails, { personId: found.personId, agentEmail, permission }, agentId, wanted.about);
      }),
    );
    return new OptedOutForPerson();
  }

  async #optOut(
    em: EntityManager,
    mails: Mail[],
    ground: Parameters<typeof actionOf>[0],
    agentId: string,
    about: readonly AgentOptOut[],
  ): Promise<void> {
    const { work, emails, choices, preferences, clock } = this.parts;
    const wanted = [...new Set(about)].sort();
    if (!(await choices.optOutFor(em, preferences, ground.personId, wanted))) return;
    for (const each of wanted) em.persist(actionOf(ground, agentId, deeds[each], clock.now()));
    const to = await emails.noticesTo(em, ground.personId);
    if (to !== null) mails.push(agentsMails.agentActed(to, work.appUrl));
  }
}
