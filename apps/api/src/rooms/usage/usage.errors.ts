import { GraphQLError } from 'graphql';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../platform/input/index.js';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { TooManyAttempts } from '../accounts/index.js';
import { smallestGroup, type UsageFigure as Figure } from './usage.figures.js';

const outcome = 'The outcome of an operation; what it was done to is classified there.';

/** The code of the fault that figures are for staff who state what they run the websites for, and the viewer is none. */
export const operationsRequiredCode = 'OPERATIONS_REQUIRED';

/** The viewer is known and has no business with figures. */
export function operationsRequired(): GraphQLError {
  return new GraphQLError(
    'Figures are for our staff, with the purpose MANAGE_OPERATIONS or PROVIDE_PRODUCTS_AND_SERVICES.',
    { extensions: { code: operationsRequiredCode, http: { status: 403 } } },
  );
}

@ObjectType({
  description: 'What the browser that asks has agreed to. Beyond the necessary, nothing is agreed to before a choice.',
})
@NothingPersonal('It speaks of the browser that asks, by its own cookie, and goes to nobody else.')
export class CookiePreferences {
  constructor(analytics = false, advertising = false, hasChosen = false, isOptedOutBySignal = false) {
    this.analytics = analytics;
    this.advertising = advertising;
    this.hasChosen = hasChosen;
    this.isOptedOutBySignal = isOptedOutBySignal;
  }

  @Field({ description: 'Whether visits are counted.' })
  analytics!: boolean;

  @Field({ description: 'Whether advertisements may be tailored.' })
  advertising!: boolean;

  @Field({ description: 'Whether a choice was made, be it to refuse; until then the person is to be asked.' })
  hasChosen!: boolean;

  @Field({
    description: 'Whether the browser sends Global Privacy Control, which refuses advertising whatever is chosen.',
  })
  isOptedOutBySignal!: boolean;
}

@ObjectType({ description: 'The choice is made, and holds from now on.' })
@NothingPersonal(outcome)
export class CookiePreferencesSet {
  constructor(preferences = new CookiePreferences()) {
    this.preferences = preferences;
  }

  @Field({
    description: 'What is agreed to now. It is less than was asked for where the browser opts out by a signal.',
  })
  preferences!: CookiePreferences;
}

@ObjectType({
  description: 'From now on, visits with this browser are yours, until you sign out. What was before stays nobody’s.',
})
@NothingPersonal(outcome)
export class VisitorIdentified {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'See your visits, and remove them whenever you like.';
}

@ObjectType({ description: 'The browser has no cookie to tell it by. Nothing was joined, and nothing is recorded.' })
@NothingPersonal(outcome)
export class NoVisitor {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Nothing: a browser is told from others only once somebody has agreed to it.';
}

@ObjectType({ description: 'What was recorded of your visits is gone for good, and so is the cookie of this browser.' })
@NothingPersonal(outcome)
export class UsageForgotten {
  constructor(removedVisits = 0) {
    this.removedVisits = removedVisits;
  }

  @Field(() => Int, { description: 'How many visits went, with every page viewed in them.' })
  removedVisits!: number;
}

@ObjectType({ description: 'How the websites were used on a day, by one of the words that the figures tell apart.' })
@NothingPersonal('Counts of many browsers, none of them told apart.')
export class UsageFigure implements Figure {
  @Field({ description: 'The day in UTC: `2026-11-23`.' })
  day!: string;

  @Field({ description: 'A page, a kind of browser or system, a website; `All` of everything together.' })
  value!: string;

  @Field(() => Int, { description: 'How many browsers.' })
  visitors!: number;

  @Field(() => Int, { description: 'How many visits began; of a page, how many began there.' })
  visits!: number;

  @Field(() => Int, { nullable: true, description: 'How many pages were viewed; null where it is not counted.' })
  pageViews!: number | null;

  @Field(() => Int, { nullable: true, description: 'How long visits were, on average; null where it is not counted.' })
  averageVisitSeconds!: number | null;
}

@ObjectType({ description: 'How the websites were used.' })
@NothingPersonal('Counts of many browsers, none of them told apart.')
export class UsageFigures {
  constructor(figures: readonly Figure[] = []) {
    this.figures = figures.map((figure) => Object.assign(new UsageFigure(), figure));
  }

  @Field(() => [UsageFigure], {
    description: 'The earliest day first, of days that are over. Small counts are left out, with the next smallest.',
  })
  figures!: UsageFigure[];

  @Field(() => Int, { description: 'What counts fewer browsers than this is left out.' })
  smallestGroup: number = smallestGroup;
}

export const SetCookiePreferencesResult = createUnionType({
  name: 'SetCookiePreferencesResult',
  description: 'What came of a choice of cookies.',
  types: () => [CookiePreferencesSet, TooManyAttempts] as const,
});

export const IdentifyVisitorResult = createUnionType({
  name: 'IdentifyVisitorResult',
  description: 'What came of joining a browser to the person who signed in with it.',
  types: () => [VisitorIdentified, NoVisitor, TooManyAttempts] as const,
});

export const UsageFiguresResult = createUnionType({
  name: 'UsageFiguresResult',
  description: 'How the websites were used, or what is wrong with the question.',
  types: () => [UsageFigures, InvalidInput] as const,
});
