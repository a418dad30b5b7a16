import type { BlindIndex } from '@trackyourhours/privacy';
import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { calendarDate, required, textLine, yearsAfter } from '../../platform/input/index.js';
import { Gives } from '../../platform/privacy/index.js';
import { Registration } from './training.entity.js';
import { RegistrationResults } from './training.errors.js';
import { earliestDay, yearsAhead, type RecordKind } from './training.record.js';

@InputType({ description: 'A registration as an associate. In a change, what is left out stays; null removes.' })
export class RegistrationInput {
  @Field(() => String, {
    nullable: true,
    description: 'As the board abbreviates it, in capitals: `AMFT`, `APCC`, `ASW`. It cannot do without.',
  })
  @Gives('Registration.track')
  track?: string | null;

  @Field(() => String, { nullable: true })
  @Gives('Registration.board')
  board?: string | null;

  @Field(() => String, { nullable: true, description: 'As it stands on the registration. It cannot do without.' })
  @Gives('Registration.number')
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'A day: `2020-08-20`.' })
  @Gives('Registration.expiresOn')
  expiresOn?: string | null;
}

/** Policy, "What we collect", item 4. */
export const registration: RecordKind<Registration> = {
  entity: Registration,
  Saved: RegistrationResults.Saved,
  atMost: 20,
  content: (today) =>
    z.object({
      track: required(textLine('A track', 20), 'The track is missing.').refine(
        (track) => track == null || /^[A-Z][A-Z0-9-]*$/.test(track),
        'A track is its abbreviation in capitals: AMFT.',
      ),
      board: textLine('A board', 200),
      number: required(textLine('A registration number', 40), 'The number is missing.').refine(
        (number) => number == null || (/^[A-Za-z0-9 .-]+$/.test(number) && /\d/.test(number)),
        'A registration number has digits, and besides them letters, spaces, dots and hyphens.',
      ),
      expiresOn: calendarDate('The day it expires', { earliest: earliestDay, latest: yearsAfter(today, yearsAhead) }),
    }),
  settle(record, index) {
    record.numberIndex = registrationNumberIndex(index, record.number ?? '');
  },
};

/** The index by which a registration number is matched, however it is spaced or capitalised. */
export function registrationNumberIndex(index: BlindIndex, number: string): Buffer {
  return index.of(
    'registration.number',
    number
      .normalize('NFC')
      .replace(/[\s.-]/g, '')
      .toUpperCase(),
  );
}
