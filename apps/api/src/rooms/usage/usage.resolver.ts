import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { connectionOf, extendType, PageArgs, ReadResult, Reads, type Connection } from '../../platform/reader/index.js';
import { Person, signedInPerson, unauthenticated } from '../accounts/index.js';
import { PersonalField } from '../policy/index.js';
import type { FiguresService } from './figures.service.js';
import type { PreferencesService } from './preferences.service.js';
import type { UsageContext } from './usage.browser.js';
import { usageData, Visit, Visitor, visitorData } from './usage.entity.js';
import {
  CookiePreferences,
  IdentifyVisitorResult,
  SetCookiePreferencesResult,
  UsageFiguresResult,
  UsageForgotten,
} from './usage.errors.js';
import { SetCookiePreferencesInput, UsageFiguresArgs } from './usage.input.js';
import type { UsageService } from './usage.service.js';
import type { Owner } from './usage.visitor.js';

const VisitConnection = connectionOf(Visit, 'Visit');

extendType(Person, 'visitors', {
  relation: { kind: 'TO_MANY', entity: () => Visitor, by: 'subjectId', orderBy: 'firstSeenAt' },
  field: PersonalField({
    ...visitorData,
    type: () => [Visitor],
    description: 'The person’s browsers that agreed to a cookie and were joined to the person by signing in.',
    holds: 'which browsers of yours we know',
  }),
});

extendType(Person, 'visits', {
  relation: { kind: 'TO_MANY', entity: () => Visit, by: 'subjectId', orderBy: 'startedAt' },
  field: PersonalField({
    ...usageData,
    type: () => [Visit],
    description: 'The person’s visits, the oldest first, of those that are still kept.',
    holds: 'when and how you visited us',
  }),
});

const outcome = 'The outcome of an operation.';

/** Cookie preferences, visits and figures. Visits are fetched by the reader, within the viewer's reach. */
@Resolver()
export class UsageResolver {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly usage: UsageService,
    private readonly figures: FiguresService,
  ) {}

  @Query(() => CookiePreferences, {
    description: 'What the browser that asks has agreed to, by its cookie. For anybody.',
  })
  @NotPersonalField('What the browser that asks has told us itself.')
  cookiePreferences(@Ctx() { browser }: UsageContext): Promise<CookiePreferences> {
    return this.preferences.cookiePreferences(browser);
  }

  @Query(() => VisitConnection, { description: 'Your own visits, in an order that stays the same and tells nothing.' })
  @Reads({ kind: 'PAGE', entity: () => Visit })
  @NotPersonalField('A way in; what it leads to is classified there.')
  visits(@Args() _args: PageArgs, @ReadResult() visits: Connection<Visit>): Connection<Visit> {
    return visits;
  }

  @Query(() => UsageFiguresResult, {
    description: 'How the websites were used, day by day; for our staff who run or improve them.',
  })
  @NotPersonalField('Counts of many browsers, none of them told apart.')
  usageFigures(@Args() args: UsageFiguresArgs, @Ctx() { viewer }: UsageContext) {
    if (viewer.kind === 'ANONYMOUS') throw unauthenticated();
    return this.figures.usageFigures(viewer, args);
  }

  @Mutation(() => SetCookiePreferencesResult, {
    description:
      'Chooses what the browser that asks agrees to, with or without an account. What is refused is not recorded any more, and what was recorded of it goes; what was recorded of another person stays.',
  })
  @NotPersonalField(outcome)
  setCookiePreferences(
    @Arg('input', () => SetCookiePreferencesInput) input: SetCookiePreferencesInput,
    @Ctx() context: UsageContext,
  ) {
    return this.preferences.setCookiePreferences(context.browser, ownerIn(context), input);
  }

  @Mutation(() => IdentifyVisitorResult, {
    description:
      'Joins the browser that asks to the person who has just signed in with it, from now on and until they sign out. Send it after signing in.',
  })
  @NotPersonalField(outcome)
  identifyVisitor(@Ctx() context: UsageContext) {
    const personId = signedInPerson(context);
    const owner = ownerIn(context);
    if (owner?.personId !== personId) throw unauthenticated();
    return this.preferences.identifyVisitor(context.browser, owner);
  }

  @Mutation(() => UsageForgotten, {
    description:
      'Removes what was recorded of your visits, with all your browsers, and of this browser without an account too. Figures stay: they tell of nobody.',
  })
  @NotPersonalField(outcome)
  forgetUsage(@Ctx() { browser, viewer }: UsageContext): Promise<UsageForgotten> {
    return this.usage.forgetUsage(browser, viewer.subject);
  }
}

/** The person who is signed in, in the session that they are; null for everybody else. */
function ownerIn({ viewer, sessionId }: UsageContext): Owner | null {
  return viewer.subject === null || sessionId === null ? null : { personId: viewer.subject, sessionId };
}
