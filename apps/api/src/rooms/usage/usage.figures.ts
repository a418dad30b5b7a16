import { registerPlainEnum } from '../../platform/privacy/index.js';

/** What figures are told apart by. */
export const usageDimensions = {
  TOTAL: 'TOTAL',
  PAGE: 'PAGE',
  BROWSER: 'BROWSER',
  OPERATING_SYSTEM: 'OPERATING_SYSTEM',
  REFERRER: 'REFERRER',
} as const;

export type UsageDimension = keyof typeof usageDimensions;

registerPlainEnum(usageDimensions, {
  name: 'UsageDimension',
  description: 'What figures are told apart by.',
  valuesConfig: {
    TOTAL: { description: 'By nothing: all of a day together.' },
    PAGE: { description: 'By the page.' },
    BROWSER: { description: 'By the kind of browser.' },
    OPERATING_SYSTEM: { description: 'By the operating system.' },
    REFERRER: { description: 'By the website that a visit came from.' },
  },
  reason: 'It names a kind of figure, and nobody who is counted.',
});

/** The one value of the dimension that tells nothing apart. */
export const totalValue = 'All';

/**
 * How many browsers a figure counts at the least. Where public health figures are published, a cell of ten or fewer is
 * held back (Centers for Medicare and Medicaid Services, cell size suppression policy); so it is here.
 */
export const smallestGroup = 11;

/** One figure of one day. */
export interface UsageFigure {
  readonly day: string;
  readonly value: string;
  readonly visitors: number;
  readonly visits: number;
  readonly pageViews: number | null;
  readonly averageVisitSeconds: number | null;
}

/**
 * Leaves out what counts too few, of one dimension. What is left out of a day can be found together by taking the rest from
 * the whole, so the next smallest figure goes with it where there is one. Its own browsers are enough by themselves: those
 * of several figures may be the same ones, and are not added together.
 */
export function withoutSmallGroups(figures: readonly UsageFigure[]): readonly UsageFigure[] {
  const shown = new Set<UsageFigure>();
  for (const ofDay of Map.groupBy(figures, ({ day }) => day).values()) {
    const ascending = [...ofDay].sort((one, other) => one.visitors - other.visitors);
    // Of those that are hidden, how many browsers are told apart for certain; null where none is hidden.
    let apart: number | null = null;
    for (const figure of ascending) {
      if (figure.visitors < smallestGroup || (apart !== null && apart < smallestGroup)) {
        apart = Math.max(apart ?? 0, figure.visitors);
      } else shown.add(figure);
    }
  }
  return figures.filter((figure) => shown.has(figure));
}
