import { Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { Gives, NotPersonalField } from '../../platform/privacy/index.js';

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Codes that are named and stand for no country. */
const noCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !noCountries.has(code) && countryNames.of(code) !== undefined;
}

/** Text of one line; empty text means "remove it", like null. */
function line(name: string, length: number) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .max(length, `${name} has at most ${String(length)} characters.`)
    .refine((text) => !/[\r\n\t]/.test(text), `${name} is one line.`)
    .transform((text) => (text === '' ? null : text))
    .nullish();
}

@InputType({ description: 'A postal address. It replaces the one before it as a whole.' })
export class PostalAddressInput {
  @Field(() => String, { nullable: true })
  @Gives('PostalAddress.line1')
  line1?: string | null;

  @Field(() => String, { nullable: true })
  @Gives('PostalAddress.line2')
  line2?: string | null;

  @Field(() => String, { nullable: true })
  @Gives('PostalAddress.city')
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'A state or region; for the United States its two letters.' })
  @Gives('PostalAddress.region')
  region?: string | null;

  @Field(() => String, { nullable: true })
  @Gives('PostalAddress.postalCode')
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Two letters, ISO 3166-1: `US`.' })
  @Gives('PostalAddress.country')
  country?: string | null;
}

@InputType({ description: 'What to change. What is left out stays; null removes.' })
export class UpdateContactInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you saw. If there is a newer one nothing is changed; left out, the last change wins.',
  })
  @NotPersonalField('A counter; of what was changed it says nothing.')
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true })
  @Gives('Contact.givenName')
  givenName?: string | null;

  @Field(() => String, { nullable: true })
  @Gives('Contact.familyName')
  familyName?: string | null;

  @Field(() => String, { nullable: true, description: 'With its country code: `+1 415 555 0100`.' })
  @Gives('Contact.phone')
  phone?: string | null;

  @Field(() => PostalAddressInput, { nullable: true })
  postalAddress?: PostalAddressInput | null;
}

/** How a change is read; every problem is named in words for people. */
export const updateContactInput = z.object({
  expectedVersion: z.int().positive('A version is a positive number.').nullish(),
  givenName: line('A name', 100),
  familyName: line('A name', 100),
  phone: line('A telephone number', 40).refine(
    (phone) => phone == null || /^\+[1-9](?:[ ().-]?\d){6,14}$/.test(phone),
    'A telephone number begins with + and its country code: +1 415 555 0100.',
  ),
  postalAddress: z
    .object({
      line1: line('A line', 200),
      line2: line('A line', 200),
      city: line('A city', 100),
      region: line('A region', 100),
      postalCode: line('A postal code', 20),
      country: line('A country', 2).refine(
        (country) => country == null || isCountry(country),
        'A country is its two capital letters of ISO 3166-1: US.',
      ),
    })
    .nullish(),
});

/** A change as it was read: what is absent stays, what is null goes. */
export type ContactChange = z.infer<typeof updateContactInput>;
