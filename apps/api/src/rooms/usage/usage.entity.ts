import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Viewer } from '@trackyourhours/privacy';
import { GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { SubjectIn } from '../../platform/privacy/index.js';
import { Derived, extendType, Node, ReadWithin } from '../../platform/reader/index.js';
import { SealedBy } from '../../platform/sealing/index.js';
import { Personal, PersonalField, type PersonalOptions } from '../policy/index.js';

/** Policy, "What we collect", item 5, and "Cookies": collected by a cookie, of those alone who agreed to it. */
export const usageData = {
  category: 'DEVICE_AND_USAGE',
  purposes: ['PROVIDE_PRODUCTS_AND_SERVICES', 'MANAGE_OPERATIONS', 'ADVERTISE', 'PROTECT_AND_AUDIT', 'COMPLY_WITH_LAW'],
  source: 'COLLECTED_AUTOMATICALLY',
  requirement: 'OPTIONAL',
  retention: 'NINETY_DAYS',
} as const satisfies Partial<PersonalOptions>;

/** What is kept of a browser lives as long as its cookie, and then as long as the last of its visits. */
export const visitorData = {
  ...usageData,
  retention: 'COOKIE_LIFETIME',
} as const satisfies Partial<PersonalOptions>;

const choiceData = { ...visitorData, source: 'PROVIDED_BY_CONSUMER' } as const satisfies Partial<PersonalOptions>;

const moment = () => GraphQLISODateTime;
const count = () => Int;
const claim = () => Boolean;

/** Whose a visit is: one person's, who was signed in, or a browser's that nobody has signed in with. */
export type Standing = 'OF_PERSON' | 'OF_NOBODY';

/**
 * A browser that agreed to a cookie. Without an account it stands for nobody: its rows are sealed under a key of its own,
 * and no viewer comes upon them.
 */
@Entity({ tableName: 'visitor' })
@ObjectType({ description: 'A browser of a person that agreed to a cookie, and how it is used.', implements: Node })
@SubjectIn('subjectId')
@ReadWithin('personId', ownUsage)
export class Visitor extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid', nullable: true })
  personId!: string | null;

  /** The session in which it was joined to the person; once that is over, the browser is nobody's again. */
  @Property({ type: 'uuid', nullable: true })
  sessionId!: string | null;

  /** Whose key seals its visits: the person's, or its own, by its own id. */
  @Property({ type: 'uuid' })
  subjectId!: string;

  /** Of the number in the cookie; null once no browser shows it any more. */
  @Property({ type: 'blob', nullable: true })
  tokenHash!: Buffer | null;

  @Property({ type: 'boolean' })
  @PersonalField({ ...choiceData, type: claim, holds: 'whether you agreed to be counted' })
  analytics!: boolean;

  @Property({ type: 'boolean' })
  @PersonalField({ ...choiceData, type: claim, holds: 'whether you agreed to advertisements that are tailored to you' })
  advertising!: boolean;

  @Property({ type: 'datetime' })
  @PersonalField({ ...visitorData, type: moment, holds: 'when you chose your cookies' })
  chosenAt!: Date;

  @Property({ type: 'datetime' })
  @PersonalField({ ...visitorData, type: moment, holds: 'since when we know this browser of yours' })
  firstSeenAt!: Date;

  @Property({ type: 'datetime' })
  @PersonalField({ ...visitorData, type: moment, holds: 'when we last saw this browser of yours' })
  lastSeenAt!: Date;

  @Property({ type: 'datetime' })
  @PersonalField({ ...visitorData, type: moment, holds: 'when the cookie in this browser of yours ends' })
  expiresAt!: Date;

  @Property({ type: 'integer' })
  @PersonalField({ ...visitorData, type: count, holds: 'how often you visited us with this browser' })
  visitCount!: number;

  @Property({ type: 'integer' })
  @PersonalField({ ...visitorData, type: count, holds: 'how long your visits were, in seconds, all together' })
  visitSeconds!: number;

  @PersonalField({ ...visitorData, type: count, holds: 'how long a visit of yours was on average, in seconds' })
  @Derived(['visitSeconds', 'visitCount'], (row) => averageSeconds(row))
  declare averageVisitSeconds: number | null;

  @Property({ type: 'integer' })
  @PersonalField({ ...visitorData, type: count, holds: 'how many pages you viewed with this browser' })
  pageViewCount!: number;

  /** The visit that is going on, or was the last. */
  @Property({ type: 'uuid', nullable: true })
  visitId!: string | null;

  @Property({ type: 'datetime', nullable: true })
  visitStartedAt!: Date | null;

  /** The day of `counted`: for which figures of that day the browser counts already. */
  @Property({ type: 'date', nullable: true })
  countedOn!: string | null;

  @Property({ type: 'array' })
  counted!: string[];
}

/** A run of page views with no pause of half an hour in it. It is sealed once, when it begins. */
@Entity({ tableName: 'visit' })
@SealedBy('visit', 'subjectId')
@ObjectType({ description: 'A visit of a person to our websites.', implements: Node })
@SubjectIn('subjectId')
@ReadWithin('standing', ({ kind }) =>
  kind === 'PERSON' || kind === 'AGENT' ? (['OF_PERSON'] satisfies Standing[]) : [],
)
export class Visit extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  visitorId!: string;

  @Property({ type: 'uuid' })
  subjectId!: string;

  @Property({ type: 'string' })
  standing!: Standing;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...usageData, holds: 'the network address you visited us from', mask: 'IP_NETWORK' })
  ipAddress!: string | null;

  @Personal({ ...usageData, holds: 'the id of the device you visited us with' })
  deviceId!: string | null;

  @Personal({ ...usageData, holds: 'which kind of browser you visited us with' })
  browser!: string;

  @Personal({ ...usageData, holds: 'which operating system you visited us with' })
  operatingSystem!: string;

  @Personal({ ...usageData, holds: 'the website you came from, by its domain' })
  referrerDomain!: string | null;

  @Personal({ ...usageData, type: count, holds: 'how many cookies of ours your browser had' })
  cookieCount!: number;

  @Property({ type: 'datetime' })
  @PersonalField({ ...usageData, type: moment, holds: 'when you visited us' })
  startedAt!: Date;

  @Property({ type: 'datetime' })
  @PersonalField({ ...usageData, type: moment, holds: 'when your visit was last seen to go on' })
  lastSeenAt!: Date;

  @PersonalField({ ...usageData, type: count, holds: 'how long your visit was, in seconds' })
  @Derived(['startedAt', 'lastSeenAt'], (row) => secondsBetween(row))
  declare durationSeconds: number;

  @Property({ type: 'integer' })
  @PersonalField({ ...usageData, type: count, holds: 'how many pages you viewed in a visit' })
  pageViewCount!: number;
}

/** A page that was viewed: as little as there can be, since there are so many. */
@Entity({ tableName: 'page_view' })
@ObjectType({ description: 'A page that a person viewed.', implements: Node })
@SubjectIn('subjectId')
@ReadWithin('subjectId', ownUsage)
export class PageView extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  visitId!: string;

  @Property({ type: 'uuid' })
  subjectId!: string;

  @Property({ type: 'string' })
  @PersonalField({
    ...usageData,
    holds: 'which page you viewed',
    description: 'By its place among our pages, `:id` standing for whatever it was about; never its whole address.',
  })
  page!: string;

  @Property({ type: 'datetime' })
  @PersonalField({ ...usageData, type: moment, holds: 'when you viewed a page' })
  viewedAt!: Date;
}

extendType(Visit, 'pageViews', {
  relation: { kind: 'TO_MANY', entity: () => PageView, by: 'visitId', from: 'id', orderBy: 'viewedAt' },
  field: PersonalField({
    ...usageData,
    type: () => [PageView],
    description: 'The pages viewed in the visit, the first ones first.',
    holds: 'which pages you viewed in a visit',
  }),
});

type Row = Readonly<Record<string, unknown>>;

/** Whose usage a viewer comes upon: that there is any of others, or of nobody, is not theirs to know. */
function ownUsage({ subject, mandates }: Viewer): readonly string[] {
  return [...(subject === null ? [] : [subject]), ...mandates.keys()];
}

function averageSeconds({ visitSeconds, visitCount }: Row): number | null {
  if (typeof visitSeconds !== 'number' || typeof visitCount !== 'number' || visitCount === 0) return null;
  return Math.round(visitSeconds / visitCount);
}

function secondsBetween({ startedAt, lastSeenAt }: Row): number {
  const [start, end] = [startedAt, lastSeenAt].map((value) => new Date(String(value)).getTime());
  return Math.max(0, Math.round(((end ?? 0) - (start ?? 0)) / 1000));
}
