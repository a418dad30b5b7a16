import { Args, ArgsType, Field, ID, Query, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import {
  connectionOf,
  extendType,
  Node,
  PageArgs,
  ReadResult,
  Reads,
  type Connection,
} from '../../platform/reader/index.js';
import { PersonalField } from '../policy/index.js';
import { EmailAddress, emailData, Person, Session, sessionData } from './accounts.entity.js';

const PersonConnection = connectionOf(Person, 'Person');

extendType(Person, 'emailAddresses', {
  relation: { kind: 'TO_MANY', entity: () => EmailAddress, by: 'personId', orderBy: 'createdAt' },
  field: PersonalField({
    ...emailData,
    type: () => [EmailAddress],
    description: 'Where the person is reached.',
    holds: 'which e-mail addresses you gave us',
  }),
});

extendType(Person, 'sessions', {
  relation: {
    kind: 'TO_MANY',
    entity: () => Session,
    by: 'personId',
    orderBy: 'createdAt',
    filter: { revokedAt: null, expiresAt: 'STILL_TO_COME' },
  },
  field: PersonalField({
    ...sessionData,
    type: () => [Session],
    description: 'Where the person is signed in now.',
    holds: 'where you are signed in',
  }),
});

@ArgsType()
class IdArgs {
  @Field(() => ID, { description: 'The id of what is looked up.' })
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  id!: string;
}

/** The ways to come upon people. Every row is fetched by the reader, within the viewer's reach. */
@Resolver()
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'You; null for a viewer who is no person here.' })
  @Reads({ kind: 'ONE', entity: () => Person, by: 'id', value: ({ viewer }) => viewer.subject })
  @NotPersonalField('A way in; what it leads to is classified there.')
  me(@ReadResult() person: Person | null): Person | null {
    return person;
  }

  @Query(() => Person, {
    nullable: true,
    description: 'A person by id; null, in the same words, for one who does not exist and for one beyond your reach.',
  })
  @Reads({ kind: 'ONE', entity: () => Person, by: 'id', value: ({ args }) => String(args['id']) })
  @NotPersonalField('A way in; what it leads to is classified there.')
  person(@Args() _args: IdArgs, @ReadResult() person: Person | null): Person | null {
    return person;
  }

  @Query(() => PersonConnection, {
    description: 'The people within your reach, in an order that stays the same and tells nothing.',
  })
  @Reads({ kind: 'PAGE', entity: () => Person })
  @NotPersonalField('A way in; what it leads to is classified there.')
  people(@Args() _args: PageArgs, @ReadResult() people: Connection<Person>): Connection<Person> {
    return people;
  }

  @Query(() => Node, {
    nullable: true,
    description: 'Anything by id; null, in the same words, for what does not exist and for what is beyond your reach.',
  })
  @Reads({ kind: 'NODE', value: ({ args }) => String(args['id']) })
  @NotPersonalField('A way in; what it leads to is classified there.')
  node(@Args() _args: IdArgs, @ReadResult() node: Node | null): Node | null {
    return node;
  }
}
