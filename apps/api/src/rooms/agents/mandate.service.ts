import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { LedgerSigner } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, isUuid, parseInput } from '../../platform/input/index.js';
import type { Mail } from '../../platform/mail/index.js';
import {
  hashOf,
  newSecret,
  PasswordRefused,
  Reauthenticated,
  type AccountWork,
  type AttemptService,
  type Client,
  type EmailService,
  type ReauthenticationService,
  type TooManyAttempts,
} from '../accounts/index.js';
import { actionOf } from './agents.actions.js';
import { Mandate } from './agents.entity.js';
import {
  AgentAsked,
  MandateAccepted,
  MandateCodeNotValid,
  MandateEnded,
  MandateNotFound,
  Mandator,
  PermissionConfirmed,
  PermissionFiled,
  PermissionMissing,
  TooManyAgents,
  TooManyMandators,
} from './agents.errors.js';
import { signMandate, type HeldMandatesSource, type MandateFacts } from './agents.held.js';
import {
  appointAgentInput,
  filePermissionInput,
  mandateCodeInput,
  type AppointAgentInput,
  type FilePermissionInput,
  type MandateCodeInput,
} from './agents.input.js';
import {
  agentsAddressLimit,
  agentsAtMost,
  agentsCodeLimit,
  agentsLimit,
  mandatorsAtMost,
  offerMs,
} from './agents.limits.js';
import { agentsMails } from './agents.mail.js';
import type { MandateBasis, MandateCategory, MandateEnd, MandatePurpose } from './agents.words.js';

/** What mandates are kept with. */
export interface MandateServiceParts {
  readonly work: AccountWork;
  readonly attempts: AttemptService;
  readonly emails: EmailService;
  readonly reauthentication: ReauthenticationService;
  readonly held: HeldMandatesSource;
  readonly signer: LedgerSigner;
  readonly clock: Clock;
}

/** How far a mandate goes. */
interface Scope {
  readonly purposes: readonly MandatePurpose[];
  readonly categories: readonly MandateCategory[];
  readonly expiresAt: Date;
}

/** What somebody is, who is to be an agent. */
interface Offer extends Scope {
  readonly basis: MandateBasis;
  readonly agentId: string | null;
  readonly agentEmail: string;
  readonly permission: string | null;
}

/** Those in force, and those that wait to be. */
const notOver = (now: Date) => ({
  endedAt: null,
  expiresAt: { $gt: now },
  $or: [{ acceptedAt: { $ne: null } }, { offerEndsAt: { $gt: now } }],
});

/**
 * Keeps who may act for whom. A mandate takes two, each signed in and with their password once more: the person, who is
 * reached at an address of their own, and the agent, who is reached at theirs. Either of them ends it, by that alone.
 */
export class MandateService {
  constructor(private readonly parts: MandateServiceParts) {}

  /** Asks somebody to be a person's agent, by mail: whether they have an account is not so much as looked up. */
  async appointAgent(
    personId: string,
    input: AppointAgentInput,
    client: Client,
  ): Promise<AgentAsked | TooManyAgents | PasswordRefused | InvalidInput | TooManyAttempts> {
    const { work, emails, clock } = this.parts;
    const wanted = parseInput(appointAgentInput(clock.now()), input);
    if (wanted instanceof InvalidInput) return wanted;
    const proof = await this.#proof(personId, wanted, client);
    if (!(proof instanceof Reauthenticated)) return proof;
    return work.unit(async (em, mails) => {
      if (!(await this.parts.reauthentication.isStill(em, proof))) return new PasswordRefused();
      await emails.hold(em, personId);
      if ((await em.count(Mandate, { personId, ...notOver(clock.now()) })) >= agentsAtMost) {
        return new TooManyAgents(agentsAtMost);
      }
      if ((await emails.ownOf(em, personId, wanted.email)) !== null) return oneselfRefused();
      const offer = { ...wanted.scope, basis: 'APPOINTMENT', agentId: null, agentEmail: wanted.email } as const;
      const { mandate, code } = this.#offer(em, personId, { ...offer, permission: null });
      mails.push(agentsMails.agentAppointed(wanted.email, work.appUrl, code));
      return new AgentAsked(mandate.id);
    });
  }

  /** Accepts to act for somebody, by the code that came to an address of the agent's own. */
  async acceptMandate(
    agentId: string,
    input: MandateCodeInput,
    client: Client,
  ): Promise<
    MandateAccepted | MandateCodeNotValid | TooManyMandators | PasswordRefused | InvalidInput | TooManyAttempts
  > {
    const wanted = parseInput(mandateCodeInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const proof = await this.#codeProof(agentId, wanted.password, client);
    if (!(proof instanceof Reauthenticated)) return proof;
    return this.parts.work.unit(async (em, mails) => {
      if (!(await this.parts.reauthentication.isStill(em, proof))) return new PasswordRefused();
      const mandate = await this.#offered(em, wanted.code, 'APPOINTMENT');
      if (mandate === null || mandate.personId === agentId) return new MandateCodeNotValid();
      // Whoever has the code may have it from the mailbox's owner: the address is to be theirs, and proved.
      const own = await this.parts.emails.ownOf(em, agentId, mandate.agentEmail);
      if (own?.verifiedAt == null) return new MandateCodeNotValid();
      if (await this.#hasTooMany(em, agentId, mandate.personId)) return new TooManyMandators(mandatorsAtMost);
      const facts = await this.#comeIntoForce(em, mails, mandate, agentId);
      em.persist(actionOf(mandate, agentId, 'ACCEPTED_MANDATE', this.parts.clock.now()));
      return new MandateAccepted(mandatorOf(facts));
    });
  }

  /**
   * Takes a permission that somebody is said to have signed, and asks them at their own address. The answer, and the time
   * it takes, do not tell whether there is anybody; without a permission it is refused.
   */
  async filePermission(
    agentId: string,
    input: FilePermissionInput,
    client: Client,
  ): Promise<PermissionFiled | PermissionMissing | PasswordRefused | InvalidInput | TooManyAttempts> {
    const { work, emails, clock } = this.parts;
    const wanted = parseInput(filePermissionInput(clock.now()), input);
    if (wanted instanceof InvalidInput) return wanted;
    const { permission } = wanted;
    if (permission == null) return new PermissionMissing();
    const proof = await this.#proof(agentId, wanted, client);
    if (!(proof instanceof Reauthenticated)) return proof;
    const isDone = await work.evenly(() =>
      work.unit(async (em, mails) => {
        if (!(await this.parts.reauthentication.isStill(em, proof))) return false;
        const found = await emails.findVerified(em, wanted.email);
        const agentEmail = await emails.noticesTo(em, agentId);
        if (found === null || agentEmail === null || found.personId === agentId) return true;
        const offer = { ...wanted.scope, basis: 'SIGNED_PERMISSION', agentId, agentEmail, permission } as const;
        // Whoever has many that wait is asked no more: how many they have is not told, and neither is that they are there.
        if ((await em.count(Mandate, { personId: found.personId, ...notOver(clock.now()) })) >= agentsAtMost) {
          return true;
        }
        const { mandate, code } = this.#offer(em, found.personId, offer);
        em.persist(actionOf(mandate, agentId, 'FILED_PERMISSION', clock.now()));
        mails.push(agentsMails.permissionFiled(found.address, work.appUrl, code));
        return true;
      }),
    );
    return isDone ? new PermissionFiled() : new PasswordRefused();
  }

  /** Confirms that one has signed a permission, by the code that came to one's own address. */
  async confirmPermission(
    personId: string,
    input: MandateCodeInput,
    client: Client,
  ): Promise<PermissionConfirmed | MandateCodeNotValid | PasswordRefused | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(mandateCodeInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const proof = await this.#codeProof(personId, wanted.password, client);
    if (!(proof instanceof Reauthenticated)) return proof;
    return this.parts.work.unit(async (em, mails) => {
      if (!(await this.parts.reauthentication.isStill(em, proof))) return new PasswordRefused();
      const mandate = await this.#offered(em, wanted.code, 'SIGNED_PERMISSION');
      if (mandate?.personId !== personId || mandate.agentId === null) return new MandateCodeNotValid();
      // Of an agent who acts for as many as one can there is no more to be had: the code is as good as none.
      if (await this.#hasTooMany(em, mandate.agentId, personId)) return new MandateCodeNotValid();
      await this.#comeIntoForce(em, mails, mandate, mandate.agentId);
      return new PermissionConfirmed(mandate.id);
    });
  }

  /** Ends a mandate, whether it is in force or waits to be; over already, it stays at its first moment. */
  async endMandate(viewerId: string, id: string): Promise<MandateEnded | MandateNotFound> {
    if (!isUuid(id)) return new MandateNotFound();
    return this.parts.work.unit(async (em) => {
      const where = { id, $or: [{ personId: viewerId }, { agentId: viewerId }] };
      const mandate = await em.findOne(Mandate, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (mandate === null) return new MandateNotFound();
      if (mandate.endedAt !== null) return new MandateEnded(id);
      const isAgent = mandate.personId !== viewerId;
      end(mandate, isAgent ? 'AGENT' : 'PERSON', this.parts.clock.now());
      if (isAgent) em.persist(actionOf(mandate, viewerId, 'GAVE_UP_MANDATE', this.parts.clock.now()));
      return new MandateEnded(id);
    });
  }

  /** Those whom somebody acts for now. */
  async mandators(agentId: string): Promise<Mandator[]> {
    return (await this.parts.held.listOf(agentId, this.parts.clock.now())).map(mandatorOf);
  }

  /** A mandate that was never asked for or signed, in the caller's unit of work: of made-up people. */
  plant(
    em: EntityManager,
    personId: string,
    agent: { readonly id: string; readonly email: string },
    scope: Scope,
  ): void {
    const offer = { ...scope, basis: 'APPOINTMENT', agentId: null, agentEmail: agent.email, permission: null } as const;
    this.#sign(this.#offer(em, personId, offer).mandate, agent.id);
  }

  async #proof(
    personId: string,
    { email, password }: { readonly email: string; readonly password: string },
    client: Client,
  ): Promise<Reauthenticated | PasswordRefused | TooManyAttempts> {
    const { attempts, reauthentication } = this.parts;
    return (
      (await attempts.refused(agentsLimit, client, personId)) ??
      (await attempts.refused(agentsAddressLimit, client, `${personId} ${email}`)) ??
      (await reauthentication.prove(personId, password, client))
    );
  }

  async #codeProof(
    personId: string,
    password: string,
    client: Client,
  ): Promise<Reauthenticated | PasswordRefused | TooManyAttempts> {
    const refused = await this.parts.attempts.refused(agentsCodeLimit, client, personId);
    return refused ?? this.parts.reauthentication.prove(personId, password, client);
  }

  #offer(em: EntityManager, personId: string, offer: Offer): { readonly mandate: Mandate; readonly code: string } {
    const now = this.parts.clock.now();
    const code = newSecret('code');
    const mandate = new Mandate();
    mandate.id = randomUUID();
    mandate.personId = personId;
    mandate.agentId = offer.agentId;
    mandate.agentEmail = offer.agentEmail;
    mandate.permission = offer.permission;
    mandate.basis = offer.basis;
    mandate.purposes = [...new Set(offer.purposes)].sort();
    mandate.categories = [...new Set(offer.categories)].sort();
    mandate.codeHash = hashOf(code);
    mandate.offeredAt = now;
    mandate.offerEndsAt = new Date(now.getTime() + offerMs);
    mandate.acceptedAt = null;
    mandate.expiresAt = offer.expiresAt;
    mandate.endedAt = null;
    mandate.endedBy = null;
    mandate.signature = null;
    em.persist(mandate);
    return { mandate, code };
  }

  /** A mandate that waits for its code, held until the unit of work ends: of two who come with it, one gets it. */
  #offered(em: EntityManager, code: string, basis: MandateBasis): Promise<Mandate | null> {
    const now = this.parts.clock.now();
    const waiting = { acceptedAt: null, endedAt: null, offerEndsAt: { $gt: now }, expiresAt: { $gt: now } };
    const where = { codeHash: hashOf(code), basis, ...waiting };
    return em.findOne(Mandate, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  async #hasTooMany(em: EntityManager, agentId: string, personId: string): Promise<boolean> {
    const others = { agentId, personId: { $ne: personId }, acceptedAt: { $ne: null }, endedAt: null };
    return (await em.count(Mandate, { ...others, expiresAt: { $gt: this.parts.clock.now() } })) >= mandatorsAtMost;
  }

  /** Lets a mandate hold from now on; one between the same two gives way to it. */
  async #comeIntoForce(em: EntityManager, mails: Mail[], mandate: Mandate, agentId: string): Promise<MandateFacts> {
    const { work, emails, clock } = this.parts;
    const { personId } = mandate;
    const before = await em.findOne(Mandate, { personId, agentId, acceptedAt: { $ne: null }, endedAt: null });
    if (before !== null) end(before, 'REPLACED', clock.now());
    // One after the other: there are never two.
    await em.flush();
    const facts = this.#sign(mandate, agentId);
    const to = await emails.noticesTo(em, personId);
    if (to !== null) mails.push(agentsMails.mandateInForce(to, work.appUrl));
    return facts;
  }

  #sign(mandate: Mandate, agentId: string): MandateFacts {
    const acceptedAt = this.parts.clock.now();
    mandate.agentId = agentId;
    mandate.acceptedAt = acceptedAt;
    mandate.codeHash = null;
    const { id, personId, basis, purposes, categories, expiresAt } = mandate;
    const facts = { id, personId, basis, purposes, categories, expiresAt, agentId, acceptedAt };
    mandate.signature = signMandate(this.parts.signer, facts);
    return facts;
  }
}

function end(mandate: Mandate, by: MandateEnd, now: Date): void {
  mandate.endedAt = now;
  mandate.endedBy = by;
  mandate.codeHash = null;
}

function mandatorOf({ id, personId, purposes, categories, expiresAt }: MandateFacts): Mandator {
  return new Mandator({ personId, mandateId: id, purposes, categories, expiresAt });
}

function oneselfRefused(): InvalidInput {
  return new InvalidInput([
    { field: 'email', code: 'NOT_ANOTHER', message: 'This address is your own: nobody is their own agent.' },
  ]);
}
