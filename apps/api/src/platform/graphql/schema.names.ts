import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLSchema,
} from 'graphql';

/**
 * Every name that the schema itself publishes: types, fields, arguments, input fields, enum values, directives.
 * A sentence may repeat these and no others, because any other name in a request was chosen by whoever sent it.
 */
export function namesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const names = new Set<string>();
  const addArguments = (args: readonly GraphQLArgument[]): void => {
    for (const { name } of args) names.add(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    names.add(type.name);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        names.add(field.name);
        addArguments(field.args);
      }
    } else if (isInputObjectType(type)) {
      for (const name of Object.keys(type.getFields())) names.add(name);
    } else if (isEnumType(type)) {
      for (const { name } of type.getValues()) names.add(name);
    }
  }
  for (const directive of schema.getDirectives()) {
    names.add(directive.name);
    addArguments(directive.args);
  }
  return names;
}
