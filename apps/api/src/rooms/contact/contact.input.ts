import { Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { postalAddress, refusedAs, telephoneNumber, textLine } from '../../platform/input/index.js';
import { Gives, NotPersonalField } from '../../platform/privacy/index.js';
import { languages, spokenLanguage } from './contact.languages.js';

const tagsInWords = languages.map(({ tag, name }) => `\`${tag}\` (${name})`).join(', ');

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

  @Field(() => String, {
    nullable: true,
    description: `The language in which you are written to, as a BCP 47 tag: ${tagsInWords}.`,
  })
  @Gives('Contact.language')
  language?: string | null;

  @Field(() => PostalAddressInput, { nullable: true })
  postalAddress?: PostalAddressInput | null;
}

/** How a change is read; every problem is named in words for people. */
export const updateContactInput = z.object({
  expectedVersion: z.int().positive('A version is a positive number.').nullish(),
  givenName: textLine('A name', 100),
  familyName: textLine('A name', 100),
  phone: telephoneNumber(),
  language: textLine('A language', 35)
    .refine(
      (tag) => tag == null || spokenLanguage(tag) !== null,
      refusedAs('NOT_ONE_OF', `The languages are: ${tagsInWords}.`),
    )
    .overwrite((tag) => (tag == null ? tag : spokenLanguage(tag))),
  postalAddress: postalAddress.nullish(),
});

/** A change as it was read: what is absent stays, what is null goes. */
export type ContactChange = z.infer<typeof updateContactInput>;
