import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** What of a person is a relation, by the field that leads to it, and what is to be loaded for it. */
const relations = {
  contact: ['contact', 'emailAddresses'],
  emailAddresses: ['emailAddresses'],
  supervisors: ['supervisors'],
  sites: ['sites'],
  supervisions: ['supervisions.supervisor', 'supervisions.site'],
  subscription: ['subscription'],
  billing: ['billing'],
} as const;

/** What the ORM loads with a person. */
export type Relation = (typeof relations)[keyof typeof relations][number];

/** The relations that are asked for of the people in a field, or of those in a part of it. */
export function relationsIn({ fieldNodes }: GraphQLResolveInfo, part?: string): Relation[] {
  const asked = fieldNodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet));
  const people =
    part === undefined
      ? asked
      : asked.filter(({ name }) => name.value === part).flatMap(({ selectionSet }) => fieldsOf(selectionSet));
  const found = people.flatMap(({ name }) =>
    Object.hasOwn(relations, name.value) ? relations[name.value as keyof typeof relations] : [],
  );
  return [...new Set<Relation>(found)];
}

function fieldsOf(selectionSet: SelectionSetNode | undefined) {
  return (selectionSet?.selections ?? []).filter((selection) => selection.kind === Kind.FIELD);
}
