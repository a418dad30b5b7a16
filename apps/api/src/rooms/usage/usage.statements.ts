import type { EntityManager } from '../../platform/database/index.js';
import type { Standing } from './usage.entity.js';
import type { FigureGain, ViewedPage, VisitGain, VisitorState } from './usage.visits.js';

/** A visit as it is written when it begins: all that is known of it but its moments is sealed. */
export interface SealedVisit {
  readonly id: string;
  readonly visitorId: string;
  readonly subjectId: string;
  readonly standing: Standing;
  readonly sealed: Buffer;
  readonly startedAt: Date;
}

/** What a browser's row gains. */
export interface VisitorGain {
  readonly state: VisitorState;
  readonly visits: number;
  readonly visitSeconds: number;
  readonly pageViews: number;
}

/** What a group of requests comes to. */
export interface UsageRows {
  readonly visits: readonly SealedVisit[];
  readonly gains: readonly VisitGain[];
  readonly viewed: readonly (ViewedPage & { readonly subjectId: string })[];
  readonly visitors: readonly VisitorGain[];
  readonly figures: readonly FigureGain[];
}

/** Writes all rows of a group, each table in one statement whatever their number: they travel as one JSON value. */
export async function writeUsage(em: EntityManager, rows: UsageRows): Promise<void> {
  const { visits, gains, viewed, visitors, figures } = rows;
  await send(
    em,
    insertVisits,
    visits.map((visit) => ({
      id: visit.id,
      visitor_id: visit.visitorId,
      subject_id: visit.subjectId,
      standing: visit.standing,
      sealed: `\\x${visit.sealed.toString('hex')}`,
      started_at: visit.startedAt.toISOString(),
    })),
  );
  await send(
    em,
    updateVisits,
    gains.map(({ id, startedAt, lastSeenAt, pageViews }) => ({
      id,
      started_at: startedAt.toISOString(),
      last_seen_at: lastSeenAt.toISOString(),
      page_views: pageViews,
    })),
  );
  await send(
    em,
    insertPageViews,
    viewed.map(({ id, visitId, subjectId, page, viewedAt }) => ({
      id,
      visit_id: visitId,
      subject_id: subjectId,
      page,
      viewed_at: viewedAt.toISOString(),
    })),
  );
  await send(
    em,
    updateVisitors,
    visitors.map(({ state, ...gain }) => ({
      id: state.id,
      visit_id: state.visitId,
      visit_started_at: state.visitStartedAt?.toISOString() ?? null,
      last_seen_at: state.lastSeenAt.toISOString(),
      counted_on: state.countedOn,
      counted: state.counted,
      visits: gain.visits,
      visit_seconds: gain.visitSeconds,
      page_views: gain.pageViews,
    })),
  );
  await send(
    em,
    addFigures,
    figures.map(({ pageViews, visitSeconds, ...figure }) => ({
      ...figure,
      page_views: pageViews,
      visit_seconds: visitSeconds,
    })),
  );
}

async function send(em: EntityManager, statement: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await em.execute(statement, [JSON.stringify(rows)]);
}

const insertVisits =
  'insert into "visit" ("id", "visitor_id", "subject_id", "standing", "sealed", "started_at", "last_seen_at", "page_view_count") ' +
  'select "id", "visitor_id", "subject_id", "standing", "sealed", "started_at", "started_at", 0 ' +
  'from json_to_recordset(?::json) as r("id" uuid, "visitor_id" uuid, "subject_id" uuid, "standing" text, ' +
  '"sealed" bytea, "started_at" timestamptz)';

const updateVisits =
  'update "visit" as v set "last_seen_at" = greatest(v."last_seen_at", r."last_seen_at"), ' +
  '"page_view_count" = v."page_view_count" + r."page_views" ' +
  'from json_to_recordset(?::json) as r("id" uuid, "started_at" timestamptz, "last_seen_at" timestamptz, "page_views" int) ' +
  'where v."id" = r."id" and v."started_at" = r."started_at"';

const insertPageViews =
  'insert into "page_view" ("id", "visit_id", "subject_id", "page", "viewed_at") ' +
  'select "id", "visit_id", "subject_id", "page", "viewed_at" ' +
  'from json_to_recordset(?::json) as r("id" uuid, "visit_id" uuid, "subject_id" uuid, "page" text, "viewed_at" timestamptz)';

const updateVisitors =
  'update "visitor" as v set "visit_id" = r."visit_id", "visit_started_at" = r."visit_started_at", ' +
  '"last_seen_at" = greatest(v."last_seen_at", r."last_seen_at"), "counted_on" = r."counted_on", "counted" = r."counted", ' +
  '"visit_count" = v."visit_count" + r."visits", "visit_seconds" = v."visit_seconds" + r."visit_seconds", ' +
  '"page_view_count" = v."page_view_count" + r."page_views" ' +
  'from json_to_recordset(?::json) as r("id" uuid, "visit_id" uuid, "visit_started_at" timestamptz, ' +
  '"last_seen_at" timestamptz, "counted_on" date, "counted" text[], "visits" int, "visit_seconds" int, "page_views" int) ' +
  'where v."id" = r."id"';

// In the order of the key: processes that add to the same figures wait for one another, and never in a ring.
const addFigures =
  'insert into "usage_day" as f ("day", "dimension", "value", "visitors", "visits", "page_views", "visit_seconds") ' +
  'select "day", "dimension", "value", sum("visitors"), sum("visits"), sum("page_views"), sum("visit_seconds") ' +
  'from json_to_recordset(?::json) as r("day" date, "dimension" text, "value" text, "visitors" int, "visits" int, ' +
  '"page_views" int, "visit_seconds" int) group by 1, 2, 3 order by 2, 1, 3 ' +
  'on conflict ("dimension", "day", "value") do update set "visitors" = f."visitors" + excluded."visitors", ' +
  '"visits" = f."visits" + excluded."visits", "page_views" = f."page_views" + excluded."page_views", ' +
  '"visit_seconds" = f."visit_seconds" + excluded."visit_seconds"';
