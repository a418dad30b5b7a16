import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type ConstDirectiveNode,
  type GraphQLSchema,
} from 'graphql';

/** What of a schema an annotation can stand on: a type with fields, an output field, or a place where input comes in. */
export interface AnnotatedElement {
  readonly coordinate: string;
  readonly kind: 'TYPE' | 'FIELD' | 'INPUT';
  readonly element: Annotatable;
}

/** An element with the two places in which something is said of it: its extensions, and its definition in SDL. */
export interface Annotatable {
  extensions: Readonly<Record<string, unknown>>;
  astNode?: DefinitionNode | null | undefined;
  extensionASTNodes?: readonly DefinitionNode[];
}

/** A node of SDL to which directives can be applied. */
export interface DefinitionNode {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** Every element of a schema that can be annotated. */
export function* annotatedElements(schema: GraphQLSchema): Generator<AnnotatedElement> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isObjectType(type) || isInterfaceType(type)) {
      yield { coordinate: type.name, kind: 'TYPE', element: type };
      for (const field of Object.values(type.getFields())) {
        const coordinate = `${type.name}.${field.name}`;
        yield { coordinate, kind: 'FIELD', element: field };
        for (const argument of field.args) {
          yield { coordinate: `${coordinate}(${argument.name}:)`, kind: 'INPUT', element: argument };
        }
      }
    } else if (isInputObjectType(type)) {
      yield { coordinate: type.name, kind: 'INPUT', element: type };
      for (const field of Object.values(type.getFields())) {
        yield { coordinate: `${type.name}.${field.name}`, kind: 'INPUT', element: field };
      }
    } else if (isEnumType(type)) {
      yield { coordinate: type.name, kind: 'INPUT', element: type };
      for (const value of type.getValues()) {
        yield { coordinate: `${type.name}.${value.name}`, kind: 'INPUT', element: value };
      }
    }
  }
  for (const directive of schema.getDirectives()) {
    for (const argument of directive.args) {
      yield { coordinate: `@${directive.name}(${argument.name}:)`, kind: 'INPUT', element: argument };
    }
  }
}
