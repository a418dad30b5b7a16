import {
  annotationKey,
  type FieldAnnotation,
  type InputAnnotation,
  type NotPersonal,
  type TypeAnnotation,
} from '@trackyourhours/privacy/graphql';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { Extensions, registerEnumType } from 'type-graphql';

/**
 * TypeGraphQL lets a class inherit extensions, and where both say something under one key, the parent's wins: a field
 * that its subclass classifies as personal would be served as its interface classifies it. So each class annotates
 * under a key of its own, and `settleAnnotations` lets the nearest speak.
 */
const keyOf = (declaredBy: string): string => `${annotationKey}:${declaredBy}`;

/** Annotates a field of the class that the decorator stands in. */
export function annotateField(annotation: FieldAnnotation): PropertyDecorator & MethodDecorator {
  return annotate(annotation);
}

/**
 * Says of one field, of what is told or of what is taken, that it holds nothing personal, and why. It goes beside
 * `@Field`.
 */
export function NotPersonalField(reason: string): PropertyDecorator & MethodDecorator {
  return annotate(notPersonal(reason));
}

/**
 * Says of a field of an input or of arguments that it gives something personal, and in which fields, `Type.field`, it is
 * kept: in none, where it is only checked. An inline `@Arg` cannot say it, and counts as personal.
 */
export function Gives(...to: readonly string[]): PropertyDecorator {
  return annotate({ kind: 'GIVES', to });
}

/** Says of a field of an input or of arguments that what it is given is asked by: chosen, filtered, ordered, searched. */
export function Selects(...by: readonly [string, ...string[]]): PropertyDecorator {
  return annotate({ kind: 'SELECTS', by });
}

/** What is said of each enum by its name, since TypeGraphQL's have no place for it. */
const saidOfEnums = new Map<string, NotPersonal>();

/** Registers an enum of which no value is anything personal, not to order or filter by either, and says why. */
export function registerPlainEnum(
  values: Readonly<Record<string, string>>,
  {
    reason,
    ...config
  }: {
    readonly name: string;
    readonly description?: string;
    readonly valuesConfig?: Readonly<Record<string, { readonly description: string }>>;
    readonly reason: string;
  },
): void {
  registerEnumType(values, config);
  saidOfEnums.set(config.name, notPersonal(reason));
}

/** Says of a type that no field of it holds anything personal, and why. A type with one personal field cannot say it. */
export function NothingPersonal(reason: string): ClassDecorator {
  return annotateType({ fields: notPersonal(reason) });
}

/** Says which property of a row names whose row it is, where that is not `personId`. */
export function SubjectIn(property: string): ClassDecorator {
  return annotateType({ subject: property });
}

/** Puts every annotation where `compilePrivacy` looks for it. Two inherited ones of equal right throw. */
export function settleAnnotations(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) {
      const said = saidOfEnums.get(type.name);
      if (said !== undefined) type.extensions = { ...type.extensions, [annotationKey]: said };
    }
    if (!(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))) continue;
    type.extensions = settled(type.name, type.name, type.extensions);
    const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
    for (const field of fields) {
      const coordinate = `${type.name}.${field.name}`;
      field.extensions = settled(type.name, coordinate, field.extensions);
      for (const argument of 'args' in field ? field.args : []) {
        // A class of arguments is no type: where two say something, nobody can tell which of them is the nearest.
        argument.extensions = settled('', `${coordinate}(${argument.name}:)`, argument.extensions);
      }
    }
  }
  return schema;
}

function settled(
  typeName: string,
  coordinate: string,
  extensions: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const said = Object.keys(extensions).filter((key) => key.startsWith(keyOf('')));
  const rest = Object.fromEntries(Object.entries(extensions).filter(([key]) => !said.includes(key)));
  const [only, ...others] = said.includes(keyOf(typeName)) ? [keyOf(typeName)] : said;
  if (others.length > 0) {
    throw new TypeError(
      `${coordinate} inherits annotations of several classes: annotate it itself, or in one of them alone.`,
    );
  }
  return only === undefined ? rest : { ...rest, [annotationKey]: extensions[only] };
}

function annotate(annotation: FieldAnnotation | InputAnnotation): PropertyDecorator & MethodDecorator {
  return (prototype: object, name: string | symbol) => {
    Extensions({ [keyOf(prototype.constructor.name)]: annotation })(prototype, String(name));
  };
}

function annotateType(annotation: TypeAnnotation): ClassDecorator {
  return (target) => {
    Extensions({ [keyOf(target.name)]: annotation })(target);
  };
}

function notPersonal(reason: string): NotPersonal {
  return { kind: 'NOT_PERSONAL', reason };
}
