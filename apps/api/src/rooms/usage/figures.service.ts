import type { Viewer } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { Query } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import type { Purpose } from '../policy/index.js';
import { operationsRequired, UsageFigures } from './usage.errors.js';
import { withoutSmallGroups, type UsageDimension, type UsageFigure } from './usage.figures.js';
import { eldestEventMs, usageFiguresInput, type UsageFiguresArgs } from './usage.input.js';

/** Policy, "Cookies": to measure the use of the websites and to improve them. */
const purposes: readonly Purpose[] = ['MANAGE_OPERATIONS', 'PROVIDE_PRODUCTS_AND_SERVICES'];

/** Tells how the websites are used, from the figures of each day alone: no row of anybody is looked at. */
export class FiguresService {
  constructor(
    private readonly query: Query,
    private readonly clock: Clock,
  ) {}

  async usageFigures(viewer: Viewer, args: UsageFiguresArgs): Promise<UsageFigures | InvalidInput> {
    if (!runsWebsites(viewer)) throw operationsRequired();
    const wanted = parseInput(usageFiguresInput, args);
    if (wanted instanceof InvalidInput) return wanted;
    const { by, from, to } = wanted;
    const rows = await this.query<FigureRow>(figuresBetween, [by, from, to, this.#countingSince()]);
    return new UsageFigures(withoutSmallGroups(rows.map((row) => figureIn(by, row))));
  }

  /** The day that is still being counted: figures that change while they are looked at tell what one browser did. */
  #countingSince(): string {
    return new Date(this.clock.now().getTime() - eldestEventMs).toISOString().slice(0, 10);
  }
}

/** The statement that figures are read by. */
export const figuresBetween =
  'select "day"::text as "day", "value", "visitors", "visits", "page_views", "visit_seconds"::float8 as "visit_seconds" ' +
  'from "usage_day" where "dimension" = $1 and "day" between $2::date and $3::date and "day" < $4::date order by "usage_day"."day", "value"';

interface FigureRow {
  readonly day: string;
  readonly value: string;
  readonly visitors: number;
  readonly visits: number;
  readonly page_views: number;
  readonly visit_seconds: number;
}

function figureIn(
  by: UsageDimension,
  { day, value, visitors, visits, page_views, visit_seconds }: FigureRow,
): UsageFigure {
  return {
    day,
    value,
    visitors,
    visits,
    pageViews: by === 'TOTAL' || by === 'PAGE' ? page_views : null,
    averageVisitSeconds: by === 'TOTAL' && visits > 0 ? Math.round(visit_seconds / visits) : null,
  };
}

/** Staff in whatever role who state one of these purposes, and were granted it. */
function runsWebsites({ kind, purpose, grant }: Viewer): boolean {
  return (
    kind === 'STAFF' &&
    purpose !== null &&
    grant?.purposes.includes(purpose) === true &&
    purposes.some((each) => each === purpose)
  );
}
