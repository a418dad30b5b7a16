import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isSpecifiedDirective,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { InputAnnotation } from '../annotation/input.annotation.js';
import { argumentCoordinate, type ClassifiedInputs, type InputElement } from '../classification/input.classify.js';

/** Where a literal stands, and whether it may. */
interface Place {
  readonly coordinate: string;
  readonly type: GraphQLInputType | undefined;
  /** Nothing personal can be in it, so that any literal may stand here. */
  readonly isPlain: boolean;
  /** Personal data is given in it, of which even a yes or one of a few words is some. */
  readonly isGiven: boolean;
}

/**
 * The inputs that can carry personal data and have a literal in a document, or the default of a variable: each once.
 * The whole document counts, also what another operation of it would use: all of it is text that is kept and logged.
 */
export function personalLiterals(
  schema: GraphQLSchema,
  document: DocumentNode,
  inputs: ClassifiedInputs,
): readonly string[] {
  const found = new Set<string>();
  const usesOf = new Map<string, Place[]>();
  const defaults: VariableDefinitionNode[] = [];
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Argument: (node) => {
        const place = placeOf(node);
        if (place !== null) judge(node.value, place);
      },
      VariableDefinition: (node) => {
        if (node.defaultValue !== undefined) defaults.push(node);
      },
    }),
  );
  for (const node of defaults) judgeDefault(node);
  return [...found];

  /** Null for what belongs to GraphQL itself. */
  function placeOf({ name }: ArgumentNode): Place | null {
    const argument = typeInfo.getArgument() ?? null;
    const directive = typeInfo.getDirective();
    if (directive != null) {
      if (isSpecifiedDirective(directive)) return null;
      const coordinate = argument === null ? `@${directive.name}` : `@${directive.name}(${argument.name}:)`;
      return { coordinate, type: argument?.type, ...saidOf(argument === null ? [] : [argument]) };
    }
    const [type, field] = [typeInfo.getParentType(), typeInfo.getFieldDef()];
    if (type == null || field == null || argument === null) {
      // A document that is not valid is judged by somebody else; what it says is still text that is kept.
      return { coordinate: type?.name ?? 'The document', type: undefined, ...saidOf([]) };
    }
    if (type.name.startsWith('__') || field.name.startsWith('__')) return null;
    // Behind an interface stand its types, each of which may be stricter.
    const strictest = (isAbstractType(type) ? schema.getPossibleTypes(type) : [])
      .flatMap((each) => each.getFields()[field.name]?.args ?? [])
      .filter((each) => each.name === name.value);
    return {
      coordinate: argumentCoordinate(type, field, argument),
      type: argument.type,
      ...saidOf([argument, ...strictest]),
    };
  }

  function judge(node: ValueNode, place: Place): void {
    const type = place.type && getNullableType(place.type);
    switch (node.kind) {
      case Kind.NULL:
        return;
      case Kind.BOOLEAN:
        if (place.isGiven) found.add(place.coordinate);
        return;
      case Kind.VARIABLE:
        usesOf.set(node.name.value, [...(usesOf.get(node.name.value) ?? []), place]);
        return;
      case Kind.LIST:
        for (const item of node.values) judge(item, { ...place, type: isListType(type) ? type.ofType : type });
        return;
      case Kind.OBJECT: {
        const named = type && getNamedType(type);
        for (const { name, value } of node.fields) {
          const field = isInputObjectType(named) ? named.getFields()[name.value] : undefined;
          if (field !== undefined && named !== undefined) {
            judge(value, { coordinate: `${named.name}.${field.name}`, type: field.type, ...saidOf([field]) });
          } else {
            // The very names in an opaque value are text that somebody chose.
            if (!place.isPlain) found.add(place.coordinate);
            judge(value, place);
          }
        }
        return;
      }
      case Kind.ENUM:
        if (isPersonalWord(node.value, place)) found.add(place.coordinate);
        return;
      case Kind.INT:
      case Kind.FLOAT:
      case Kind.STRING:
        if (!place.isPlain) found.add(place.coordinate);
    }
  }

  /** A default is as harmless as every place that it can come to; one that comes nowhere is text without a reason. */
  function judgeDefault({ variable, type: node, defaultValue }: VariableDefinitionNode): void {
    if (defaultValue === undefined) return;
    const type = typeFromAST(schema, node) as GraphQLInputType | undefined;
    const uses = usesOf.get(variable.name.value) ?? [];
    const strictest = uses.find((use) => !use.isPlain) ?? uses[0];
    judge(defaultValue, {
      coordinate: strictest?.coordinate ?? (type === undefined ? 'The document' : getNamedType(type).name),
      type,
      isPlain: strictest?.isPlain ?? false,
      isGiven: uses.some(({ isGiven }) => isGiven),
    });
  }

  /** A word that an enum has is personal where it is given, as the place says or else the word; one to order by is not. */
  function isPersonalWord(word: string, { type, isPlain, isGiven }: Place): boolean {
    const named = type && getNamedType(type);
    // A scalar of the application's own may read any word.
    if (!isEnumType(named)) return !isPlain;
    const value = named.getValue(word);
    return isGiven || (!isPlain && value != null && kindOf(value) === 'GIVES');
  }

  function saidOf(elements: readonly InputElement[]): Pick<Place, 'isPlain' | 'isGiven'> {
    const kinds = elements.map(kindOf);
    return {
      isPlain: kinds.length > 0 && kinds.every((kind) => kind === 'NOT_PERSONAL'),
      isGiven: kinds.includes('GIVES'),
    };
  }

  function kindOf(element: InputElement): InputAnnotation['kind'] | undefined {
    return inputs.of(element)?.annotation.kind;
  }
}
