import {
  GraphQLError,
  Kind,
  parse,
  Source,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
} from 'graphql';

/** A text with a name, for problems to be found again. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Whether a text has an operation, and not fragments alone; one that cannot be parsed could have. */
export function hasOperation(text: string, maxTokens: number): boolean {
  return parsed(text, maxTokens)?.definitions.some(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION) ?? true;
}

/** The document with those fragments that it leads to and does not have, from the first text that has each. */
export function withFragments(document: DocumentNode, texts: readonly NamedText[], maxTokens: number): DocumentNode {
  const others = new Map<string, FragmentDefinitionNode>();
  for (const { name, text } of texts) {
    for (const node of parsed(new Source(text, name), maxTokens)?.definitions ?? []) {
      if (node.kind === Kind.FRAGMENT_DEFINITION && !others.has(node.name.value)) others.set(node.name.value, node);
    }
  }
  const definitions: DefinitionNode[] = [...document.definitions];
  for (const { name } of definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)) {
    others.delete(name.value);
  }
  // What is added may lead on: the list grows while it is gone through.
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread: ({ name }) => {
        const found = others.get(name.value);
        if (found === undefined) return;
        others.delete(name.value);
        definitions.push(found);
      },
    });
  }
  return { ...document, definitions };
}

/** A parsed text, or null; what is wrong with it is told when it is read for itself. */
function parsed(text: string | Source, maxTokens: number): DocumentNode | null {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
