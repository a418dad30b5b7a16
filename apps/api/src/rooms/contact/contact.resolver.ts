import { Arg, Ctx, Field, Mutation, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { extendType } from '../../platform/reader/index.js';
import { Person, signedInPerson, type RequestContext } from '../accounts/index.js';
import { Contact } from './contact.entity.js';
import { UpdateContactResult } from './contact.errors.js';
import { UpdateContactInput } from './contact.input.js';
import type { ContactService } from './contact.service.js';

extendType(Person, 'contact', {
  relation: { kind: 'TO_ONE', entity: () => Contact, by: 'personId', isOnly: true },
  field: (prototype, name) => {
    Field(() => Contact, { nullable: true, description: 'How the person is called and reached.' })(prototype, name);
    NotPersonalField('Everybody has one; what it holds is classified there.')(prototype, name);
  },
});

/** A person's own contact details, changed. */
@Resolver()
export class ContactResolver {
  constructor(private readonly contacts: ContactService) {}

  @Mutation(() => UpdateContactResult, {
    description: 'Changes or removes your contact details. To change the e-mail address, see `changeEmail`.',
  })
  @NotPersonalField('The outcome of an operation.')
  updateContact(@Arg('input', () => UpdateContactInput) input: UpdateContactInput, @Ctx() context: RequestContext) {
    return this.contacts.updateContact(signedInPerson(context), input);
  }
}
