import type { Viewer } from '@trackyourhours/privacy';
import { v7 as uuid } from 'uuid';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { InvalidInput, isUuid, latestToday, parseInput } from '../../platform/input/index.js';
import {
  EmailAddress,
  hashOf,
  linkOver,
  newSecret,
  unauthenticated,
  type AttemptService,
  type Client,
  type EmailService,
  type LinkHolders,
  type TooManyAttempts,
} from '../accounts/index.js';
import type { ContactService } from '../contact/index.js';
import { Site, Supervisor } from '../training/index.js';
import { HourEntry } from './hours.entity.js';
import {
  HoursRecordRemoved,
  NoSuchHoursRecord,
  NothingToSign,
  SignOffAnswered,
  signOffLinkRequired,
  SignOffRequested,
  SignOffSheetNotShown,
  type Saved,
} from './hours.errors.js';
import {
  declineHoursInput,
  requestSignOffInput,
  signHoursInput,
  type DeclineHoursInput,
  type RequestSignOffInput,
  type SignHoursInput,
} from './hours.input.js';
import { signOffAddressLimit, signOffLimit } from './hours.limits.js';
import { hoursMails } from './hours.mail.js';
import { SignOffLine, SignOffSheet } from './hours.totals.js';
import type { HoursWork } from './hours.work.js';
import { SignOff } from './sign-off.entity.js';

/** What sign-offs are asked for and answered with. */
export interface SignOffServiceParts {
  readonly work: HoursWork;
  readonly attempts: AttemptService;
  readonly contacts: ContactService;
  readonly emails: EmailService;
}

/** A signature that nobody gave. */
export interface PlantedSignature {
  readonly supervisorId: string;
  readonly email: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly answeredBy: string;
}

/** Whether whoever asks is shown the sheet of a person, all of it and in clear. */
export type SheetShown = (personId: string) => boolean;

type Answered = SignOffAnswered | SignOffSheetNotShown | InvalidInput;

const lifetimeMs = 14 * 24 * 3_600_000;

/** A request that can be answered still. */
const open = { signedAt: null, declinedAt: null, withdrawnAt: null } as const;

/**
 * Asks supervisors to sign, and takes their answers. A link is a credential: whoever holds it is a recipient whom the
 * person told us to share with (policy, "To Whom Do We Disclose", paragraph 5), sees one sheet by a rule of the access
 * policy, and is in the ledger for it.
 */
export class SignOffService {
  constructor(private readonly parts: SignOffServiceParts) {}

  async requestSignOff(
    personId: string,
    input: RequestSignOffInput,
    client: Client,
  ): Promise<Saved | NothingToSign | InvalidInput | TooManyAttempts> {
    const { work, attempts } = this.parts;
    const wanted = parseInput(requestSignOffInput(latestToday(work.clock.now())), input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused =
      (await attempts.refused(signOffLimit, client, personId)) ??
      // By who asks, too: nobody uses up an address for others, or learns how often they wrote there.
      (await attempts.refused(signOffAddressLimit, client, `${personId} ${wanted.email}`));
    if (refused !== null) return refused;
    return work.unit(personId, async (em, mails) => {
      const problems = await this.#problemsOf(em, personId, wanted);
      if (problems.length > 0) return new InvalidInput(problems);
      const { supervisorId, email, startsOn, endsOn } = wanted;
      const states = await work.statesOf(em, personId);
      const isFree = (signOffId: string | null) => {
        const state = signOffId === null ? undefined : states.get(signOffId);
        return state !== 'PENDING' && state !== 'SIGNED';
      };
      const entries = (await work.entriesOf(em, personId)).filter(
        (entry) =>
          entry.supervisorId === supervisorId &&
          startsOn <= entry.workedOn &&
          entry.workedOn <= endsOn &&
          isFree(entry.signOffId),
      );
      if (entries.length === 0) return new NothingToSign();
      const code = newSecret('link');
      const minutes = entries.reduce((total, entry) => total + entry.minutes, 0);
      const { id } = this.#persist(em, personId, { email, startsOn, endsOn, minutes }, code);
      await em.flush();
      const ids = entries.map((entry) => entry.id);
      await em.nativeUpdate(HourEntry, { personId, id: { $in: ids } }, { signOffId: id });
      mails.push(hoursMails.signOffRequested(email, work.appUrl, code));
      return new SignOffRequested(id);
    });
  }

  /** Enters a signature without a link, for made-up people: in the caller's unit of work, and without a mail. */
  async plantSigned(
    em: EntityManager,
    personId: string,
    { supervisorId, answeredBy, ...asked }: PlantedSignature,
  ): Promise<void> {
    const { work } = this.parts;
    const entries = (await work.entriesOf(em, personId)).filter(
      (entry) =>
        entry.supervisorId === supervisorId && asked.startsOn <= entry.workedOn && entry.workedOn <= asked.endsOn,
    );
    const minutes = entries.reduce((total, entry) => total + entry.minutes, 0);
    const signOff = this.#persist(em, personId, { ...asked, minutes }, newSecret('link'));
    signOff.answeredBy = answeredBy;
    signOff.signedAt = work.clock.now();
    await em.flush();
    const ids = entries.map((entry) => entry.id);
    await em.nativeUpdate(HourEntry, { personId, id: { $in: ids } }, { signOffId: signOff.id });
  }

  /** Takes a request back, or a signature, and removes it with the supervisor's address: its entries stand unsigned. */
  removeSignOff(personId: string, id: string): Promise<HoursRecordRemoved | NoSuchHoursRecord> {
    return this.parts.work.unit(personId, async (em) => {
      if (!isUuid(id) || (await em.count(SignOff, { id, personId })) === 0) return new NoSuchHoursRecord();
      await em.nativeUpdate(HourEntry, { personId, signOffId: id }, { signOffId: null });
      await em.nativeDelete(SignOff, { id, personId });
      return new HoursRecordRemoved(1);
    });
  }

  /** What the holder of a link is asked to sign; null for everybody else. */
  async signOffSheet(viewer: Viewer): Promise<SignOffSheet | null> {
    const { work, contacts } = this.parts;
    const em = work.reading();
    const signOff = await this.#openFor(em, viewer);
    if (signOff === null) return null;
    const { id, personId, minutes, expiresAt } = signOff;
    const all = await work.look(personId, (each) => work.entriesOf(each, personId));
    const entries = all.filter(({ signOffId }) => signOffId === id);
    const sites = new Map((await em.find(Site, { personId })).map((site) => [site.id, site.name]));
    const associateName = await contacts.nameOf(em, personId);
    const lines = entries
      .map(({ workedOn, minutes: worked, track, category, siteId }) => {
        const site = siteId === null ? null : (sites.get(siteId) ?? null);
        return Object.assign(new SignOffLine(), { personId, workedOn, minutes: worked, track, category, site });
      })
      .sort((one, other) => (one.workedOn < other.workedOn ? -1 : 1));
    return Object.assign(new SignOffSheet(), { personId, associateName, minutes, lines, expiresAt });
  }

  async signHours(viewer: Viewer, input: SignHoursInput, isShown: SheetShown): Promise<Answered> {
    return this.#answer(viewer, parseInput(signHoursInput, input), null, isShown);
  }

  async declineHours(viewer: Viewer, input: DeclineHoursInput, isShown: SheetShown): Promise<Answered> {
    const wanted = parseInput(declineHoursInput, input);
    return this.#answer(viewer, wanted, wanted instanceof InvalidInput ? null : wanted.reason, isShown);
  }

  /** Enters an answer, once: of two who come with one link, one gets through; the other holds a link no more. */
  async #answer(
    viewer: Viewer,
    wanted: { readonly name: string } | InvalidInput,
    reason: string | null,
    isShown: SheetShown,
  ): Promise<Answered> {
    const { work, emails } = this.parts;
    if (!isLinkHolder(viewer)) throw viewer.kind === 'ANONYMOUS' ? unauthenticated() : signOffLinkRequired();
    const asked = await this.#openFor(work.reading(), viewer);
    if (asked === null) throw signOffLinkRequired();
    const { id, personId } = asked;
    if (!isShown(personId)) return new SignOffSheetNotShown();
    if (wanted instanceof InvalidInput) return wanted;
    return work.unit(personId, async (em, mails) => {
      const signOff = await this.#openFor(em, viewer);
      if (signOff === null) throw linkOver();
      const now = work.clock.now();
      signOff.answeredBy = wanted.name;
      signOff.reason = reason;
      if (reason === null) signOff.signedAt = now;
      else {
        signOff.declinedAt = now;
        await em.nativeUpdate(HourEntry, { personId, signOffId: id }, { signOffId: null });
      }
      const primary = await emails.primaryOf(em, personId);
      if (primary !== null) mails.push(hoursMails.signOffAnswered(primary.address, work.appUrl));
      return new SignOffAnswered(now);
    });
  }

  /** The request that a link belongs to, while it can be answered. */
  async #openFor(em: EntityManager, viewer: Viewer): Promise<SignOff | null> {
    if (!isLinkHolder(viewer) || viewer.id === null) return null;
    return em.findOne(SignOff, { id: viewer.id, ...open, expiresAt: { $gt: this.parts.work.clock.now() } });
  }

  async #problemsOf(
    em: EntityManager,
    personId: string,
    { supervisorId, email }: { readonly supervisorId: string; readonly email: string },
  ) {
    const isTheirs = isUuid(supervisorId) && (await em.count(Supervisor, { id: supervisorId, personId })) === 1;
    const own = await em.find(EmailAddress, { personId });
    const isOwn = own.some(({ address }) => address.toLowerCase() === email.toLowerCase());
    const isNamed = (await this.parts.contacts.nameOf(em, personId)) !== null;
    return [
      ...(isTheirs
        ? []
        : [{ field: 'supervisorId', code: 'NOT_FOUND', message: 'There is no such record among yours.' }]),
      ...(isOwn ? [{ field: 'email', code: 'OWN_ADDRESS', message: 'Nobody signs for their own hours.' }] : []),
      ...(isNamed
        ? []
        : [
            {
              field: '',
              code: 'NAME_MISSING',
              message: 'Give your name first: a supervisor must know whom they sign for.',
            },
          ]),
    ];
  }

  #persist(
    em: EntityManager,
    personId: string,
    asked: Pick<SignOff, 'email' | 'startsOn' | 'endsOn' | 'minutes'>,
    code: string,
  ): SignOff {
    const now = this.parts.work.clock.now();
    const signOff = Object.assign(new SignOff(), asked);
    signOff.id = uuid();
    signOff.personId = personId;
    signOff.tokenHash = hashOf(code);
    signOff.answeredBy = null;
    signOff.reason = null;
    signOff.requestedAt = now;
    signOff.expiresAt = new Date(now.getTime() + lifetimeMs);
    signOff.signedAt = null;
    signOff.declinedAt = null;
    signOff.withdrawnAt = null;
    em.persist(signOff);
    return signOff;
  }
}

function isLinkHolder({ kind, gate }: Viewer): boolean {
  return kind === 'RECIPIENT' && gate === 'DIRECTION_OR_CONSENT';
}

/** Who holds a link to sign: a recipient for one purpose, until the request is answered, withdrawn or past. */
export function signOffLinks(orm: MikroORM): LinkHolders {
  return {
    find: async (hash, now) => {
      const [row] = await orm.em
        .fork()
        .createQueryBuilder(SignOff, 's')
        .select(['id'])
        .where({ tokenHash: hash, ...open, expiresAt: { $gt: now } })
        .execute<{ id: string }[]>();
      if (row === undefined) return null;
      return { id: row.id, gate: 'DIRECTION_OR_CONSENT', purposes: ['PROVIDE_PRODUCTS_AND_SERVICES'] };
    },
  };
}
