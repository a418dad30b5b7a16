/** The plain contenders' schema: the product's names, and no more of it than is asked for. */
export const plainSdl = `
  scalar DateTimeISO
  type PostalAddress { line1: String line2: String city: String region: String postalCode: String country: String }
  type Contact {
    id: ID! version: Int! givenName: String familyName: String fullName: String email: String phone: String
    language: String postalAddress: PostalAddress! updatedAt: DateTimeISO
  }
  type EmailAddress { id: ID! address: String isPrimary: Boolean verifiedAt: DateTimeISO }
  type Supervisor { id: ID! version: Int! name: String licenceType: String licenceNumber: String }
  type Site { id: ID! version: Int! name: String address: String phone: String }
  type Supervision { id: ID! version: Int! startsOn: String endsOn: String supervisor: Supervisor site: Site }
  enum SubscriptionState { TRIALING ACTIVE PAST_DUE CANCELING ENDED }
  enum SubscriptionPlan { MONTHLY YEARLY }
  type Subscription {
    id: ID! version: Int! state: SubscriptionState trialStartedAt: DateTimeISO trialEndsAt: DateTimeISO
    plan: SubscriptionPlan nextPlan: SubscriptionPlan paidUntil: DateTimeISO canceledAt: DateTimeISO
    endedAt: DateTimeISO
  }
  type PaymentMethod { brand: String lastFour: String expires: String }
  type Billing {
    id: ID! version: Int! name: String billingAddress: PostalAddress! paymentMethod: PaymentMethod!
    updatedAt: DateTimeISO
  }
  type Person {
    id: ID! createdAt: DateTimeISO contact: Contact emailAddresses: [EmailAddress!] supervisors: [Supervisor!]
    sites: [Site!] supervisions: [Supervision!] subscription: Subscription billing: Billing
  }
  type PersonConnection { nodes: [Person!]! }
  type Query { me: Person people(first: Int! = 20): PersonConnection! }
  input UpdateContactInput { phone: String }
  type ContactUpdated { personId: ID! contact: Contact }
  type ContactConflict { currentVersion: Int! }
  union UpdateContactResult = ContactUpdated | ContactConflict
  type Mutation { updateContact(input: UpdateContactInput!): UpdateContactResult! }
`;
