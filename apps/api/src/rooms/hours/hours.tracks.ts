import { registerPlainEnum } from '../../platform/privacy/index.js';

/**
 * The licence tracks of California's Board of Behavioral Sciences, as data. BPC is the Business and Professions Code.
 *
 * Checked against public copies and summaries of the law: 3,000 hours, 104 weeks, 40 hours in a week or in seven days in
 * a row, six years, 1,750 direct hours (AMFT, APCC), 500 of them with couples, families and children (AMFT), 2,000
 * clinical and 750 face-to-face hours and at most 1,000 others (ASW). Not found there, and to be checked against the code
 * before anybody relies on it: the 52 weeks with individual supervision of APCC and ASW; the place of each rule among
 * the subdivisions, which move with every amendment. Not counted here: the ratio of supervision to counselling, hours
 * before the degree, hours by telehealth, who may supervise. The board judges; this only counts.
 */

const plain = 'A word of a short list; whose it is stands elsewhere.';

/** On the way to which licence hours are worked. */
export const licenceTracks = { AMFT: 'AMFT', APCC: 'APCC', ASW: 'ASW' } as const;

export type LicenceTrack = keyof typeof licenceTracks;

registerPlainEnum(licenceTracks, {
  name: 'LicenceTrack',
  description: 'On the way to which licence.',
  valuesConfig: {
    AMFT: { description: 'Associate marriage and family therapist, on the way to LMFT.' },
    APCC: { description: 'Associate professional clinical counselor, on the way to LPCC.' },
    ASW: { description: 'Associate clinical social worker, on the way to LCSW.' },
  },
  reason: plain,
});

/** What was done in the hours. */
export const hourCategories = {
  COUPLES_FAMILIES_CHILDREN: 'COUPLES_FAMILIES_CHILDREN',
  DIRECT_COUNSELING: 'DIRECT_COUNSELING',
  PSYCHOTHERAPY: 'PSYCHOTHERAPY',
  CLINICAL: 'CLINICAL',
  INDIVIDUAL_SUPERVISION: 'INDIVIDUAL_SUPERVISION',
  GROUP_SUPERVISION: 'GROUP_SUPERVISION',
  NONCLINICAL: 'NONCLINICAL',
} as const;

export type HourCategory = keyof typeof hourCategories;

registerPlainEnum(hourCategories, {
  name: 'HourCategory',
  description: 'What was done in the hours. Each track has its own.',
  valuesConfig: {
    COUPLES_FAMILIES_CHILDREN: {
      description: 'Diagnosing and treating couples, families and children. AMFT.',
    },
    DIRECT_COUNSELING: { description: 'Any other direct counselling. AMFT, APCC.' },
    PSYCHOTHERAPY: { description: 'Face-to-face psychotherapy with individuals or groups. ASW.' },
    CLINICAL: { description: 'Any other psychosocial diagnosis, assessment and treatment. ASW.' },
    INDIVIDUAL_SUPERVISION: { description: 'Supervision of one or two together.' },
    GROUP_SUPERVISION: { description: 'Supervision in a group.' },
    NONCLINICAL: { description: 'Tests, reports, notes, advocacy, workshops and the like.' },
  },
  reason: plain,
});

/** Something that has to be reached. */
export interface Requirement {
  readonly key: string;
  readonly title: string;
  /** The section of the law. */
  readonly source: string;
  readonly unit: 'MINUTES' | 'WEEKS';
  readonly needed: number;
  /** Of which categories; of weeks: those in which so much of them is credited. */
  readonly of: readonly HourCategory[];
  readonly minutesInWeek?: number;
}

/** More than this of some categories is not credited. */
export interface Cap {
  readonly source: string;
  readonly of: readonly HourCategory[];
  readonly minutes: number;
}

/** What is credited on a track, and what has to be reached. */
export interface Track {
  readonly title: string;
  /** In the order in which a full day is credited: what is hardest to come by comes first. */
  readonly categories: readonly HourCategory[];
  /** How much is credited: in any seven days in a row, or in a week. */
  readonly within: { readonly span: 'SEVEN_DAYS' | 'WEEK'; readonly minutes: number; readonly source: string };
  readonly caps: readonly Cap[];
  /** Only what is so recent is credited. */
  readonly years: { readonly count: number; readonly source: string };
  readonly requirements: readonly Requirement[];
}

const hour = 60;

const supervision = ['INDIVIDUAL_SUPERVISION', 'GROUP_SUPERVISION'] as const;

export const tracks: Readonly<Record<LicenceTrack, Track>> = {
  AMFT: trackOf({
    title: 'Licensed marriage and family therapist',
    source: 'BPC § 4980.43',
    supervisionSource: 'BPC § 4980.43.2',
    span: 'SEVEN_DAYS',
    direct: ['COUPLES_FAMILIES_CHILDREN', 'DIRECT_COUNSELING'],
    directHours: 1750,
    special: {
      key: 'COUPLES_FAMILIES_CHILDREN',
      title: 'Hours with couples, families and children',
      of: ['COUPLES_FAMILIES_CHILDREN'],
      hours: 500,
    },
  }),
  APCC: trackOf({
    title: 'Licensed professional clinical counselor',
    source: 'BPC § 4999.46',
    supervisionSource: 'BPC § 4999.46.2',
    span: 'SEVEN_DAYS',
    direct: ['DIRECT_COUNSELING'],
    directHours: 1750,
    special: null,
  }),
  ASW: trackOf({
    title: 'Licensed clinical social worker',
    source: 'BPC § 4996.23',
    supervisionSource: 'BPC § 4996.23.1',
    span: 'WEEK',
    direct: ['PSYCHOTHERAPY', 'CLINICAL'],
    directHours: 2000,
    special: { key: 'PSYCHOTHERAPY', title: 'Hours of face-to-face psychotherapy', of: ['PSYCHOTHERAPY'], hours: 750 },
  }),
};

/** What the tracks have in common: 3,000 hours over 104 weeks, whose hours that are not direct are capped by the rest. */
function trackOf(own: {
  readonly title: string;
  readonly source: string;
  readonly supervisionSource: string;
  readonly span: Track['within']['span'];
  readonly direct: readonly HourCategory[];
  readonly directHours: number;
  readonly special: (Pick<Requirement, 'key' | 'title' | 'of'> & { readonly hours: number }) | null;
}): Track {
  const { title, source, supervisionSource, span, direct, directHours, special } = own;
  const categories = [...direct, ...supervision, 'NONCLINICAL'] as const;
  return {
    title,
    categories,
    within: { span, minutes: 40 * hour, source },
    caps: [{ source, of: [...supervision, 'NONCLINICAL'], minutes: (3000 - directHours) * hour }],
    years: { count: 6, source },
    requirements: [
      { key: 'TOTAL', title: 'Hours in all', source, unit: 'MINUTES', needed: 3000 * hour, of: categories },
      {
        key: 'DIRECT',
        title: 'Direct clinical hours',
        source,
        unit: 'MINUTES',
        needed: directHours * hour,
        of: direct,
      },
      ...(special === null
        ? []
        : [
            {
              key: special.key,
              title: special.title,
              source,
              unit: 'MINUTES',
              needed: special.hours * hour,
              of: special.of,
            } as const,
          ]),
      { key: 'WEEKS', title: 'Weeks of experience', source, unit: 'WEEKS', needed: 104, of: categories },
      {
        key: 'INDIVIDUAL_SUPERVISION_WEEKS',
        title: 'Weeks with an hour of individual supervision',
        source: supervisionSource,
        unit: 'WEEKS',
        needed: 52,
        of: ['INDIVIDUAL_SUPERVISION'],
        minutesInWeek: hour,
      },
    ],
  };
}
