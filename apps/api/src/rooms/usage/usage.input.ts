import { ArgsType, Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { isCalendarDate, refusedAs } from '../../platform/input/index.js';
import { Gives, NotPersonalField } from '../../platform/privacy/index.js';
import { usageDimensions, type UsageDimension } from './usage.figures.js';
import { batchLimits } from './usage.limits.js';

@InputType({ description: 'What is agreed to, beyond what is necessary. Refusing takes no more steps than agreeing.' })
export class SetCookiePreferencesInput {
  @Field({ description: 'Whether visits may be counted.' })
  @Gives('Visitor.analytics')
  analytics!: boolean;

  @Field({ description: 'Whether advertisements may be tailored.' })
  @Gives('Visitor.advertising')
  advertising!: boolean;
}

const aDay = 'A day to be counted, and nobody’s.';

@ArgsType()
export class UsageFiguresArgs {
  @Field(() => usageDimensions, { description: 'What the figures are told apart by.' })
  @NotPersonalField('It names a kind of figure.')
  by!: UsageDimension;

  @Field({ description: 'The first day, in UTC: `2026-11-01`.' })
  @NotPersonalField(aDay)
  from!: string;

  @Field({
    description:
      'The last day, in UTC: `2026-11-30`; at most 92 days in all. Nothing is told of a day until an hour after its end.',
  })
  @NotPersonalField(aDay)
  to!: string;
}

const mostDays = 92;

const day = z
  .string()
  .refine(isCalendarDate, refusedAs('NOT_A_DATE', 'A day is written as year, month and day: 2026-11-01.'));

/** What `usageFigures` takes. */
export const usageFiguresInput = z
  .object({ by: z.enum(usageDimensions), from: day, to: day })
  .refine(({ from, to }) => !(isCalendarDate(from) && isCalendarDate(to)) || from <= to, {
    path: ['to'],
    ...refusedAs('OUT_OF_RANGE', 'The last day is not before the first.'),
  })
  .refine(({ from, to }) => !(Date.parse(to) - Date.parse(from) >= mostDays * 24 * 3_600_000), {
    path: ['to'],
    ...refusedAs('OUT_OF_RANGE', `There are at most ${String(mostDays)} days.`),
  });

/** How long ago what a browser tells may have been, in milliseconds: a day is counted to its end so long after it. */
export const eldestEventMs = 3_600_000;

/** How long ago it was: of two clocks that differ, it is the difference that both know. */
const ageMs = z.int().min(0).max(eldestEventMs).default(0);

/** A field that there is not may be called by a name or an address: it is told where it stands, and not how it is called. */
const unknownField = {
  error: ({ code }: { readonly code?: string | undefined }) =>
    code === 'unrecognized_keys' ? 'There is a field that is not known here.' : undefined,
};

/** What a browser tells of a page: strictly this, and nothing that somebody thought of besides. */
const usageEvent = z.discriminatedUnion('type', [
  z.strictObject(
    {
      type: z.literal('page'),
      /** The path; what follows it is cut off before anything is made of it. */
      path: z.string().min(1).max(2048).startsWith('/'),
      /** The whole address that the page was come from, of which the domain alone is read. */
      referrer: z.string().max(2048).nullish(),
      ageMs,
    },
    unknownField,
  ),
  /** The page is being left, or is still there: a visit lasts until the last of these. */
  z.strictObject({ type: z.literal('leave'), ageMs }, unknownField),
]);

/** What `POST /collect` takes. */
export const usageBatch = z.strictObject(
  {
    events: z.array(usageEvent).min(1).max(batchLimits.events),
    /** An app's own id of its device; browsers have none. */
    deviceId: z.uuid().toLowerCase().nullish(),
  },
  unknownField,
);

export type UsageEvent = z.infer<typeof usageEvent>;
export type UsageBatch = z.infer<typeof usageBatch>;
