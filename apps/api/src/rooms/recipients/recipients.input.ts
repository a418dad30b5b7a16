import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { given, refusedAs, textLine, textLines } from '../../platform/input/index.js';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { categories, gates, purposes, type Category, type Gate, type Purpose } from '../policy/index.js';

const business = 'It is about a business or an authority, and about no person of ours.';

/** What a recipient is called, where they are, and what they may have. */
abstract class RecipientTerms {
  name!: string;
  address!: string;
  terms?: string | null;
  purposes!: Purpose[];
  categories!: Category[];
  grantedUntil!: Date;
}

/** Gives a class the fields of the terms as its own: what is said of a field is not inherited with it. */
function TakesTerms(): ClassDecorator {
  const fields: Readonly<Record<keyof RecipientTerms, PropertyDecorator>> = {
    name: Field(() => String, {
      description: 'The name of the business or the authority, in a line of at most 200 characters.',
    }),
    address: Field(() => String, {
      description: 'Where to write to them: at most 300 characters in at most six lines.',
    }),
    terms: Field(() => String, {
      nullable: true,
      description: 'Where the contract is kept that binds them, in a line. A service provider must have one.',
    }),
    purposes: Field(() => [purposes], { description: 'For which purposes they may have something.' }),
    categories: Field(() => [categories], { description: 'Of which kinds they may have something.' }),
    grantedUntil: Field(() => GraphQLISODateTime, { description: 'Until when; within five years from now.' }),
  };
  return ({ prototype }) => {
    for (const [name, field] of Object.entries(fields)) {
      field(prototype as object, name);
      NotPersonalField(business)(prototype as object, name);
    }
  };
}

@TakesTerms()
@InputType({ description: 'Somebody to whom data may leave from now on.' })
export class RegisterRecipientInput extends RecipientTerms {
  @Field(() => gates, { description: 'By which gate. It stays.' })
  @NotPersonalField(business)
  gate!: Gate;
}

@TakesTerms()
@InputType({ description: 'All that a recipient is to be from now on.' })
export class ChangeRecipientInput extends RecipientTerms {
  @Field(() => ID, { description: 'Whom.' })
  @NotPersonalField(business)
  id!: string;

  @Field(() => Int, { description: 'The version that you looked at.' })
  @NotPersonalField(business)
  version!: number;
}

@ArgsType()
export class RecipientVersionArgs {
  @Field(() => ID, { description: 'Whom.' })
  @NotPersonalField(business)
  id!: string;

  @Field(() => Int, { description: 'The version that you looked at.' })
  @NotPersonalField(business)
  version!: number;
}

@ArgsType()
export class RecipientsArgs {
  @Field(() => gates, { nullable: true, description: 'Those behind one gate; left out, all.' })
  @NotPersonalField(business)
  gate?: Gate | null;

  @Field(() => ID, { nullable: true, description: 'The id of the last one that you have; left out, from the first.' })
  @NotPersonalField(business)
  after?: string | null;
}

const longestGrantMs = 5 * 366 * 24 * 3_600_000;

function terms(now: Date) {
  return {
    name: given(textLine('A name', 200), 'A name is missing.'),
    address: given(textLines('An address', 300, 6), 'An address is missing.'),
    terms: textLine('The contract’s reference', 200).transform((reference) => reference ?? null),
    purposes: someOf(purposes, 'There is nothing that it is for.').transform((words) => words as Purpose[]),
    categories: someOf(categories, 'There is nothing to have.').transform((words) => words as Category[]),
    grantedUntil: z
      .date()
      .refine((moment) => moment > now, refusedAs('OUT_OF_RANGE', 'A grant ends in the future.'))
      .refine(
        (moment) => moment.getTime() <= now.getTime() + longestGrantMs,
        refusedAs('OUT_OF_RANGE', 'A grant ends within five years.'),
      ),
  };
}

function someOf(words: Readonly<Record<string, string>>, nothing: string) {
  return z
    .array(z.enum(Object.keys(words)))
    .min(1, nothing)
    .max(Object.keys(words).length, 'Each word is named once.')
    .transform((named) => [...new Set(named)].sort());
}

/** What `registerRecipient` takes, at a moment. */
export function registerRecipientInput(now: Date) {
  return z
    .object({ gate: z.enum(Object.keys(gates)).transform((word) => word as Gate), ...terms(now) })
    .superRefine(({ gate, terms: reference }, context) => {
      if (isBound(gate, reference)) return;
      context.addIssue({ code: 'custom', path: ['terms'], ...contractMissing });
    });
}

/** What `changeRecipient` takes, at a moment, of a recipient behind a gate. */
export function changeRecipientInput(now: Date, gate: Gate) {
  return z.object(terms(now)).superRefine(({ terms: reference }, context) => {
    if (isBound(gate, reference)) return;
    context.addIssue({ code: 'custom', path: ['terms'], ...contractMissing });
  });
}

const contractMissing = refusedAs('REQUIRED', 'A service provider has a contract that says what it may not do.');

/** Policy, "To whom we disclose", paragraph 1: service providers are bound by what they agreed to. */
function isBound(gate: Gate, reference: string | null): boolean {
  return gate !== 'SERVICE_PROVIDER' || reference !== null;
}
