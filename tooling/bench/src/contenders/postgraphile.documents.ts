import { documents } from '../selections.js';

/** How PostGraphile calls what its preset names after tables and keys. */
const names: readonly (readonly [RegExp, string])[] = [
  [/\bid\b/g, 'id: rowId'],
  [/\bcontact \{/g, 'contact: contactByPersonId {'],
  [/\bsubscription \{/g, 'subscription: membershipByPersonId {'],
  [/\bbilling \{/g, 'billing: billingByPersonId {'],
  [/\bsupervisor \{/g, 'supervisor: supervisorBySupervisorId {'],
  [/\bsite \{/g, 'site: siteBySiteId {'],
  [
    /\bemailAddresses \{/g,
    'emailAddresses: emailAddressesByPersonIdList(orderBy: [CREATED_AT_ASC, PRIMARY_KEY_ASC]) {',
  ],
  [/\b(supervisors|sites|supervisions) \{/g, '$1: $1ByPersonIdList(orderBy: PRIMARY_KEY_ASC) {'],
  [/\bpeople\(first: \$first\)/g, 'people: allPeople(first: $first)'],
  [/^query me \{\s+me \{/, 'query me($personId: UUID!) { me: personByRowId(rowId: $personId) {'],
];

/** The same selections under the names of PostGraphile, answered under those of everybody else. */
export const postgraphileDocuments = {
  me: renamed(documents.me),
  list: renamed(documents.list),
  contacts: renamed(documents.contacts),
} as const;

function renamed(document: string): string {
  return names.reduce((text, [from, to]) => text.replace(from, to), document);
}
