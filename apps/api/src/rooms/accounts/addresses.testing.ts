import { anonymous, type TestApi } from '../../testing/api.testing.js';
import { anAddress, type SignedInPerson } from '../../testing/people.testing.js';

/** An address of somebody, as they see it. */
export interface NamedAddress {
  readonly id: string;
  readonly address: string;
  readonly isPrimary: boolean;
}

/** Adds an address to those of a person; await it to have it waiting, or `verified()` to have it proved. */
export function anAddressOf(
  api: TestApi,
  person: SignedInPerson,
  address: string = anAddress(),
): PromiseLike<NamedAddress> & { verified(): Promise<NamedAddress> } {
  const add = async (): Promise<NamedAddress> => {
    await api
      .as(person)
      .query('mutation A($input: AddEmailAddressInput!) { addEmailAddress(input: $input) { __typename } }', {
        input: { address, currentPassword: person.password },
      });
    const added = (await addressesOf(api, person)).find((each) => each.address === address);
    if (added === undefined) throw new TypeError('The address was not added.');
    return added;
  };
  return {
    then: (onDone, onFailed) => add().then(onDone, onFailed),
    verified: async () => {
      const added = await add();
      const code = await api.codeMailedTo(added.address, 'VERIFY_EMAIL');
      await api.as(anonymous).query('mutation V($code: String!) { verifyEmail(code: $code) { __typename } }', { code });
      return added;
    },
  };
}

/** The addresses of a person, as they see them. */
export async function addressesOf(api: TestApi, person: SignedInPerson): Promise<readonly NamedAddress[]> {
  const answer = await api.as(person).query('query Addresses { me { emailAddresses { id address isPrimary } } }');
  return answer.at('me.emailAddresses') as readonly NamedAddress[];
}

/** Addresses in an order of their own: those that were given at one moment come in none. */
export function inOrder<T extends { readonly address: string }>(addresses: readonly T[]): readonly T[] {
  return [...addresses].sort((one, other) => (one.address < other.address ? -1 : 1));
}
