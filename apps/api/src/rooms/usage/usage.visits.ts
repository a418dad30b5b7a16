import { randomUUID } from 'node:crypto';
import type { DeviceFamilies } from './usage.device.js';
import type { Standing } from './usage.entity.js';
import { totalValue, type UsageDimension } from './usage.figures.js';
import type { UsageEvent } from './usage.input.js';
import { pageOf } from './usage.pages.js';
import { domainOf, referrerOf } from './usage.referrer.js';

/** A pause as long as this ends a visit. */
export const pauseMs = 30 * 60_000;

/** Where a browser stands, as its row has it: what is needed to go on counting. */
export interface VisitorState {
  readonly id: string;
  readonly subjectId: string;
  readonly standing: Standing;
  /** What was before it is not counted: the choice, or that the browser became this person's. */
  readonly since: Date;
  readonly visitId: string | null;
  readonly visitStartedAt: Date | null;
  readonly lastSeenAt: Date;
  /** The day of `counted`, and what the browser has been counted for on it. */
  readonly countedOn: string | null;
  readonly counted: readonly string[];
}

/** What one request brought. */
export interface Told {
  readonly events: readonly UsageEvent[];
  readonly families: DeviceFamilies;
  readonly receivedAt: Date;
}

/** A visit that begins. */
export interface BegunVisit {
  readonly id: string;
  readonly startedAt: Date;
  readonly referrerDomain: string | null;
}

/** What a visit gains. */
export interface VisitGain {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly pageViews: number;
}

/** A page that was viewed. */
export interface ViewedPage {
  readonly id: string;
  readonly visitId: string;
  readonly page: string;
  readonly viewedAt: Date;
}

/** What is added to one figure of a day. */
export interface FigureGain {
  readonly day: string;
  readonly dimension: UsageDimension;
  readonly value: string;
  readonly visitors: number;
  readonly visits: number;
  readonly pageViews: number;
  readonly visitSeconds: number;
}

/** All that is to be written of what one request brought, and where the browser stands then. */
export interface Counted {
  readonly state: VisitorState;
  readonly begun: readonly BegunVisit[];
  readonly gains: readonly VisitGain[];
  readonly viewed: readonly ViewedPage[];
  readonly figures: readonly FigureGain[];
  readonly visitSeconds: number;
}

/**
 * Sorts what a browser tells into visits, and counts it. What was before the choice is dropped: nobody had agreed to it.
 */
export function counted(before: VisitorState, { events, families, receivedAt }: Told): Counted {
  let state = before;
  const begun: BegunVisit[] = [];
  const gains = new Map<string, VisitGain>();
  const viewed: ViewedPage[] = [];
  const figures: FigureGain[] = [];
  let visitSeconds = 0;
  const told = events
    .map((event) => ({ event, at: new Date(receivedAt.getTime() - event.ageMs) }))
    .filter(({ at }) => at >= before.since)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const { event, at } of told) {
    const goesOn = state.visitId !== null && at.getTime() - state.lastSeenAt.getTime() < pauseMs;
    // Who leaves after a pause has left before it.
    if (event.type === 'leave' && !goesOn) continue;
    const page = event.type === 'page' ? pageOf(event.path) : null;
    if (!goesOn) {
      const referrerDomain = event.type === 'page' && event.referrer != null ? domainOf(event.referrer) : null;
      const visit = { id: randomUUID(), startedAt: at, referrerDomain };
      begun.push(visit);
      state = { ...state, visitId: visit.id, visitStartedAt: at, lastSeenAt: at };
      count('TOTAL', totalValue, at, { visits: 1 });
      count('BROWSER', families.browser, at, { visits: 1 });
      count('OPERATING_SYSTEM', families.operatingSystem, at, { visits: 1 });
      count('REFERRER', referrerOf(referrerDomain), at, { visits: 1 });
      if (page !== null) count('PAGE', page, at, { visits: 1 });
    }
    const { visitId, visitStartedAt } = state;
    if (visitId === null || visitStartedAt === null) continue;
    const seconds = wholeSeconds(visitStartedAt, at) - wholeSeconds(visitStartedAt, state.lastSeenAt);
    if (seconds > 0) {
      visitSeconds += seconds;
      count('TOTAL', totalValue, at, { visitSeconds: seconds });
    }
    if (page !== null) {
      viewed.push({ id: randomUUID(), visitId, page, viewedAt: at });
      count('TOTAL', totalValue, at, { pageViews: 1 });
      count('PAGE', page, at, { pageViews: 1 });
    }
    // What comes late takes nothing back.
    state = { ...state, lastSeenAt: at > state.lastSeenAt ? at : state.lastSeenAt };
    gains.set(visitId, {
      id: visitId,
      startedAt: visitStartedAt,
      lastSeenAt: state.lastSeenAt,
      pageViews: (gains.get(visitId)?.pageViews ?? 0) + (page === null ? 0 : 1),
    });
  }
  return { state, begun, gains: [...gains.values()], viewed, figures, visitSeconds };

  function count(
    dimension: UsageDimension,
    value: string,
    at: Date,
    gain: Partial<Pick<FigureGain, 'visits' | 'pageViews' | 'visitSeconds'>>,
  ): void {
    const day = at.toISOString().slice(0, 10);
    const visitors = isFirstOf(day, `${dimension} ${value}`) ? 1 : 0;
    figures.push({ day, dimension, value, visitors, visits: 0, pageViews: 0, visitSeconds: 0, ...gain });
  }

  /** Whether the browser has not been counted for this on this day. One day is remembered, the latest. */
  function isFirstOf(day: string, what: string): boolean {
    if (state.countedOn !== null && day < state.countedOn) return false;
    const known = state.countedOn === day ? state.counted : [];
    if (known.includes(what)) return false;
    state = { ...state, countedOn: day, counted: [...known, what] };
    return true;
  }
}

function wholeSeconds(from: Date, to: Date): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));
}
