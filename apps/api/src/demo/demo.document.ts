/** What the explorer opens with: one profile as a recipient sees it, with what was masked and withheld in `extensions.privacy`. */
export const demoDocument = `# You are a service provider whose purpose is MANAGE_CUSTOMER_RELATIONSHIPS.
# Look at "extensions.privacy" under the answer: it says what was masked or withheld, and why.
# Other viewers' tokens are in demo.json in the data folder; change the headers below to be them.
query ServiceProviderProfile($personId: ID!) {
  person(id: $personId) {
    id
    contact {
      fullName
      email
      phone
      postalAddress {
        line1
        city
        postalCode
      }
    }
  }
}
`;
