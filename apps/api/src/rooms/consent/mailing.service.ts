import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { Viewer } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import type { Outbox } from '../../platform/mail/index.js';
import { Person, type AccountWork, type EmailService } from '../accounts/index.js';
import { marketingTopics, subjectOf, type MarketingTopic } from './consent.choices.js';
import { Choice, Mailing } from './consent.entity.js';
import { MarketingMailAccepted, marketingRequired } from './consent.errors.js';
import { sendMarketingMailInput, type SendMarketingMailInput } from './consent.input.js';
import type { UnsubscribeLinks } from './consent.links.js';
import { consentMails } from './consent.mail.js';

/** What marketing mail is sent with. */
export interface MailingServiceParts {
  readonly work: Pick<AccountWork, 'unit' | 'reading'>;
  readonly emails: Pick<EmailService, 'noticesTo'>;
  readonly links: UnsubscribeLinks;
  readonly outbox: Pick<Outbox, 'waiting'>;
  readonly clock: Clock;
}

/**
 * Sends marketing mail. Policy, "Marketing Opt-Out Preferences": whoever opted out gets none, which is looked at when
 * their mail is about to leave, and not when it was asked for. To whom a mail went is written down nowhere.
 */
export class MailingService {
  constructor(private readonly parts: MailingServiceParts) {}

  /** Takes a mail to be sent. */
  async sendMarketingMail(
    viewer: Viewer,
    input: SendMarketingMailInput,
  ): Promise<MarketingMailAccepted | InvalidInput> {
    if (!isMarketing(viewer)) throw marketingRequired();
    const given = parseInput(sendMarketingMailInput, input);
    if (given instanceof InvalidInput) return given;
    const mailing = new Mailing();
    mailing.id = randomUUID();
    mailing.about = subjectOf(given.topic);
    mailing.title = given.title;
    mailing.body = given.body;
    mailing.postedBy = viewer.id ?? '';
    mailing.postedAt = this.parts.clock.now();
    mailing.reached = null;
    mailing.finishedAt = null;
    await this.parts.work.reading().persist(mailing).flush();
    return new MarketingMailAccepted(mailing.id);
  }

  /**
   * Sends what is not sent yet, and gives how many mails left. It can be run by several at once and goes on where it was
   * broken off: a mail is posted in the unit of work that notes whom it has come to. It stops where many mails wait to
   * leave, and the next run goes on: between a look at a choice and its mail there is never long.
   */
  async sendMailings(): Promise<number> {
    let sent = 0;
    for (let step: Step = 'SENT'; ;) {
      if (step === 'SENT' && (await this.parts.outbox.waiting()) >= mostWaiting) return sent;
      step = await this.#next();
      if (step === 'NOTHING_LEFT') return sent;
      if (step === 'SENT') sent += 1;
    }
  }

  #next(): Promise<Step> {
    const { work, emails, links, clock } = this.parts;
    return work.unit(async (em, mails) => {
      const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { postedAt: 'asc', id: 'asc' } } as const;
      const mailing = await em.findOne(Mailing, { finishedAt: null }, lock);
      if (mailing === null) return 'NOTHING_LEFT';
      const after = { id: { $gt: mailing.reached ?? beforeEverybody } };
      // Held, so that whoever opts out at this moment does so before or after their mail, and not meanwhile.
      const person = await em.findOne(Person, after, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
      if (person === null) {
        mailing.finishedAt = clock.now();
        return 'LEFT_OUT';
      }
      mailing.reached = person.id;
      const choice = await em.findOne(Choice, { personId: person.id, about: mailing.about });
      const to = choice?.isOptedOut === true ? null : await emails.noticesTo(em, person.id);
      if (to === null) return 'LEFT_OUT';
      const topic = topicOf(mailing);
      mails.push(consentMails.marketing(to, mailing, topic, links.urlFor({ personId: person.id, topic })));
      return 'SENT';
    });
  }
}

type Step = 'SENT' | 'LEFT_OUT' | 'NOTHING_LEFT';

/** How many mails may wait to leave: at the pace of a slow mail server, a minute's. */
const mostWaiting = 1000;

/** The id that comes before that of every person. */
const beforeEverybody = '00000000-0000-0000-0000-000000000000';

function isMarketing({ kind, roles, purpose, grant }: Viewer): boolean {
  const wanted = 'PROVIDE_PRODUCTS_AND_SERVICES';
  return (
    kind === 'STAFF' && roles.includes('MARKETING') && purpose === wanted && grant?.purposes.includes(wanted) === true
  );
}

function topicOf({ about }: Mailing): MarketingTopic {
  const topic = Object.values(marketingTopics).find((each) => subjectOf(each) === about);
  if (topic === undefined) throw new TypeError('A mailing is about no topic of marketing mail.');
  return topic;
}
