import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { required, telephoneNumber, textLine, textLines } from '../../platform/input/index.js';
import { Gives } from '../../platform/privacy/index.js';
import { Site } from './training.entity.js';
import { SiteResults } from './training.errors.js';
import type { RecordKind } from './training.record.js';

@InputType({ description: 'A place where you train. In a change, what is left out stays; null removes.' })
export class SiteInput {
  @Field(() => String, { nullable: true, description: 'It cannot do without.' })
  @Gives('Site.name')
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'As it stands on an envelope, in at most six lines.' })
  @Gives('Site.address')
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'With its country code: `+1 415 555 0100`.' })
  @Gives('Site.phone')
  phone?: string | null;
}

/** Policy, "What we collect", item 4. */
export const site: RecordKind<Site> = {
  entity: Site,
  Saved: SiteResults.Saved,
  atMost: 50,
  namedBy: 'siteId',
  content: () =>
    z.object({
      name: required(textLine('A name', 200), 'The name is missing.'),
      address: textLines('An address', 500, 6),
      phone: telephoneNumber(),
    }),
};
