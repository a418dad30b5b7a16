/** What is asked of everybody who takes GraphQL with the product's names: the same text for each. */

const address = 'line1 line2 city region postalCode country';
const contact = `id version givenName familyName fullName email phone language postalAddress { ${address} } updatedAt`;
const supervisor = 'id version name licenceType licenceNumber';
const site = 'id version name address phone';
const supervision = `id version startsOn endsOn supervisor { ${supervisor} } site { ${site} }`;
const subscription = 'id version state trialStartedAt trialEndsAt plan nextPlan paidUntil canceledAt endedAt';
const billing = `id version name billingAddress { ${address} } paymentMethod { brand lastFour expires } updatedAt`;

/** All that a person keeps here of themselves, as their own page shows it. */
export const meDocument = `query me {
  me {
    id
    createdAt
    contact { ${contact} }
    emailAddresses { id address isPrimary verifiedAt }
    supervisors { ${supervisor} }
    sites { ${site} }
    supervisions { ${supervision} }
    subscription { ${subscription} }
    billing { ${billing} }
  }
}`;

/** People with their supervisors, sites and subscription. */
export const listDocument = `query list($first: Int!) {
  people(first: $first) {
    nodes {
      id
      contact { ${contact} }
      supervisors { ${supervisor} }
      sites { ${site} }
      subscription { ${subscription} }
    }
  }
}`;

/** People with nothing but what a service provider is shown or gets masked: nobody reads more than the product does. */
export const contactsDocument = `query contacts($first: Int!) {
  people(first: $first) {
    nodes { id contact { id givenName familyName fullName email phone language postalAddress { city region postalCode } } }
  }
}`;

/** A change of one's own contact details, which names the version that was seen. */
export const updateDocument = `mutation updateContact($input: UpdateContactInput!) {
  updateContact(input: $input) {
    __typename
    ... on ContactUpdated { personId contact { ${contact} } }
    ... on ContactConflict { currentVersion }
  }
}`;

/** The operations by name. */
export const documents = {
  me: meDocument,
  list: listDocument,
  contacts: contactsDocument,
  update: updateDocument,
} as const;

/** An operation that can be asked. */
export type OperationName = keyof typeof documents;
