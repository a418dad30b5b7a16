import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../platform/input/index.js';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { Reads } from '../../platform/reader/index.js';
import { Contact } from './contact.entity.js';

@ObjectType({ description: 'The change is made; see it here.' })
@NothingPersonal('The outcome of a change; what was changed is classified there.')
export class ContactUpdated {
  constructor(personId = '') {
    this.personId = personId;
  }

  @Field(() => ID, { description: 'Whose contact details they are.' })
  personId!: string;

  @Field(() => Contact, { nullable: true, description: 'As it stands now.' })
  @Reads({ kind: 'ONE', entity: () => Contact, by: 'personId', value: ({ source }) => String(source?.['personId']) })
  contact?: Contact | null;
}

@ObjectType({ description: 'Somebody, perhaps you elsewhere, made a change since you looked. Nothing was changed.' })
@NothingPersonal('It tells versions.')
export class ContactConflict {
  constructor(currentVersion = 0) {
    this.currentVersion = currentVersion;
  }

  @Field(() => Int, { description: 'The version now. Look again, and send your change with it.' })
  currentVersion!: number;
}

export const UpdateContactResult = createUnionType({
  name: 'UpdateContactResult',
  description: 'What came of changing contact details.',
  types: () => [ContactUpdated, ContactConflict, InvalidInput] as const,
});
