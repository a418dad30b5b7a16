import { LockMode } from '@mikro-orm/core';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { Person } from '../rooms/accounts/index.js';
import type {
  ContinuingEducationService,
  HourCategory,
  HoursService,
  LicenceTrack,
  SignOffService,
} from '../rooms/hours/index.js';
import { Supervision } from '../rooms/training/index.js';

/** What a made-up person works in a week, by day from Monday on. */
type Week = readonly (readonly [weekday: number, category: HourCategory, minutes: number])[];

const weekOf: Readonly<Record<LicenceTrack, Week>> = {
  AMFT: [
    [1, 'DIRECT_COUNSELING', 240],
    [1, 'NONCLINICAL', 90],
    [2, 'COUPLES_FAMILIES_CHILDREN', 180],
    [2, 'INDIVIDUAL_SUPERVISION', 60],
    [4, 'COUPLES_FAMILIES_CHILDREN', 150],
    [4, 'DIRECT_COUNSELING', 120],
    [5, 'NONCLINICAL', 120],
  ],
  APCC: [
    [1, 'DIRECT_COUNSELING', 300],
    [2, 'DIRECT_COUNSELING', 210],
    [2, 'GROUP_SUPERVISION', 120],
    [3, 'NONCLINICAL', 105],
    [5, 'DIRECT_COUNSELING', 255],
  ],
  ASW: [
    [1, 'PSYCHOTHERAPY', 180],
    [1, 'CLINICAL', 150],
    [3, 'PSYCHOTHERAPY', 120],
    [3, 'INDIVIDUAL_SUPERVISION', 60],
    [4, 'CLINICAL', 240],
    [5, 'NONCLINICAL', 135],
  ],
};

/** Which track each of the made-up people is on, by their place among them; null for one without hours. */
const trackOf: readonly (LicenceTrack | null)[] = ['AMFT', 'APCC', 'ASW', null, null, 'APCC'];

const courses = [
  ['Law and ethics for associates', 'Larkspur Seminars', 300, 'LAW_AND_ETHICS', 40],
  ['Counselling by video', 'Torrey Continuing Studies', 150, 'TELEHEALTH', 75],
  ['Grief in families', 'Alameda Workshops', 625, 'GENERAL', 160],
] as const;

/** What hours are planted with. */
export interface HoursParts {
  readonly hours: HoursService;
  readonly signOffs: SignOffService;
  readonly courses: ContinuingEducationService;
  readonly clock: Clock;
}

/**
 * Gives the made-up person with this number some weeks of hours under the supervisor they have now, the older of them
 * signed for, and courses. In the caller's unit of work, behind their training.
 */
export async function plantHours(
  parts: HoursParts,
  em: EntityManager,
  personId: string,
  index: number,
  weeks = 6,
): Promise<void> {
  const track = trackOf[index] ?? null;
  if (track === null) return;
  await em.findOneOrFail(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const supervision = (await em.find(Supervision, { personId })).find(({ endsOn }) => endsOn === null);
  if (supervision === undefined) throw new TypeError('Nobody supervises a made-up person with hours.');
  const { supervisorId, siteId } = supervision;
  const today = parts.clock.now();
  const monday = daysBefore(today, (today.getUTCDay() + 6) % 7);
  for (let week = weeks; week > 0; week -= 1) {
    for (const [weekday, category, minutes] of weekOf[track]) {
      const workedOn = isoDay(daysBefore(monday, 7 * week - weekday + 1));
      const kept = await parts.hours.create(em, personId, { workedOn, minutes, track, category, supervisorId, siteId });
      if (!('recordId' in kept)) throw new TypeError('Hours of the demo are not as hours are.');
      await em.flush();
    }
  }
  await parts.signOffs.plantSigned(em, personId, {
    supervisorId,
    email: `supervisor${String(index)}@example.com`,
    startsOn: isoDay(daysBefore(monday, 7 * weeks)),
    endsOn: isoDay(daysBefore(monday, 7 * Math.floor(weeks / 2) + 1)),
    answeredBy: 'Signed for the demo',
  });
  for (const [title, provider, unitHundredths, category, daysAgo] of courses) {
    const completedOn = isoDay(daysBefore(today, daysAgo));
    const kept = await parts.courses.create(em, personId, { title, provider, completedOn, unitHundredths, category });
    if (!('recordId' in kept)) throw new TypeError('A course of the demo is not as courses are.');
    await em.flush();
  }
}

function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * 24 * 3_600_000);
}

function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
