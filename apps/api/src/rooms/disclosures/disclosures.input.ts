import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { given, isUuid, refusedAs, textLine } from '../../platform/input/index.js';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { categories, gates, purposes, type Category, type Purpose } from '../policy/index.js';

const anId = 'An id is opaque and says nothing of anybody.';
const aWord = 'A word of the privacy policy, or the name of a file of ours.';

@InputType({
  description:
    'What was handed over outside of this server: on paper, in a transaction, or to protect somebody’s rights.',
})
export class RecordDisclosureInput {
  @Field(() => [ID], { description: 'Of whom: up to 100 people.' })
  @NotPersonalField(anId)
  personIds!: string[];

  @Field(() => ID, {
    description: 'To whom, of our register: a party to a transaction, an authority, or a protector of rights.',
  })
  @NotPersonalField(anId)
  recipientId!: string;

  @Field(() => purposes, { description: 'Why.' })
  @NotPersonalField(aWord)
  purpose!: Purpose;

  @Field(() => [categories], { description: 'What.' })
  @NotPersonalField(aWord)
  categories!: Category[];

  @Field(() => String, {
    nullable: true,
    description:
      'The reference under which the case is filed: letters, digits and `. / : -`, a digit among them. The record is kept for good: it names nobody.',
  })
  @NotPersonalField(aWord)
  caseReference?: string | null;
}

/** The gates by which something leaves that this server has no part in. */
export const outsideGates: readonly string[] = [
  gates['CORPORATE_TRANSACTION'],
  gates['LEGAL_PROCESS'],
  gates['PROTECTION_OF_RIGHTS'],
].filter((gate) => gate !== undefined);

/** What `recordDisclosure` takes. */
export const recordDisclosureInput = z.object({
  personIds: z
    .array(z.string().refine(isUuid, refusedAs('NOT_ONE_OF', 'An id is a UUID.')))
    .min(1, 'It is of somebody.')
    .max(100, 'At most 100 people at once.'),
  recipientId: z.string().refine(isUuid, refusedAs('NOT_ONE_OF', 'An id is a UUID.')),
  purpose: z.enum(Object.keys(purposes)),
  categories: z
    .array(z.enum(Object.keys(categories)))
    .min(1, 'It is of some kind.')
    .max(Object.keys(categories).length, 'Each kind is named once.')
    .transform((named) => [...new Set(named)].sort()),
  caseReference: given(textLine('A reference', 60), 'Nothing is handed over without a case.').refine(
    (reference) => /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./:-]{2,59}$/.test(reference),
    refusedAs('NOT_ONE_OF', 'A reference is letters, digits and . / : -, a digit among them.'),
  ),
});
