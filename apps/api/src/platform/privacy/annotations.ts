import {
  annotationKey,
  type FieldAnnotation,
  type NotPersonal,
  type TypeAnnotation,
} from '@trackyourhours/privacy/graphql';
import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';

/**
 * TypeGraphQL lets a class inherit extensions, and where both say something under one key, the parent's wins: a field
 * that its subclass classifies as personal would be served as its interface classifies it. So each class annotates
 * under a key of its own, and `settleAnnotations` lets the nearest speak.
 */
const keyOf = (declaredBy: string): string => `${annotationKey}:${declaredBy}`;

/** Annotates a field of the class that the decorator stands in. */
export function annotateField(annotation: FieldAnnotation): PropertyDecorator & MethodDecorator {
  return (prototype: object, name: string | symbol) => {
    Extensions({ [keyOf(prototype.constructor.name)]: annotation })(prototype, String(name));
  };
}

/** Says of one field that it holds nothing personal, and why. It goes beside `@Field`. */
export function NotPersonalField(reason: string): PropertyDecorator & MethodDecorator {
  return annotateField(notPersonal(reason));
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
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    type.extensions = settled(type.name, type.name, type.extensions);
    for (const field of Object.values(type.getFields())) {
      field.extensions = settled(type.name, `${type.name}.${field.name}`, field.extensions);
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
    throw new TypeError(`${coordinate} inherits annotations of several classes: annotate it itself.`);
  }
  return only === undefined ? rest : { ...rest, [annotationKey]: extensions[only] };
}

function annotateType(annotation: TypeAnnotation): ClassDecorator {
  return (target) => {
    Extensions({ [keyOf(target.name)]: annotation })(target);
  };
}

function notPersonal(reason: string): NotPersonal {
  return { kind: 'NOT_PERSONAL', reason };
}
