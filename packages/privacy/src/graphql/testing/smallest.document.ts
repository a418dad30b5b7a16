import { Kind, visit, type ASTNode, type DocumentNode, type SelectionNode } from 'graphql';

/**
 * Takes parts out of a document for as long as it still does what it is held for: what is left is easier to read.
 * `stillDoes` is asked of documents that need not be valid, and says no of those that are not.
 */
export async function smallestDocument(
  document: DocumentNode,
  stillDoes: (document: DocumentNode) => Promise<boolean>,
): Promise<DocumentNode> {
  let smallest = document;
  let place = 0;
  while (place < selectionsOf(smallest).length) {
    const smaller = withoutUnused(withoutSelection(smallest, place));
    if (await stillDoes(smaller)) {
      smallest = smaller;
      // What could not be spared beside the other may be spared without it.
      place = 0;
    } else place += 1;
  }
  return smallest;
}

/** The selections that can be taken out: not the only one of their set. */
function selectionsOf(document: DocumentNode): readonly SelectionNode[] {
  const found: SelectionNode[] = [];
  visit(document, {
    SelectionSet: ({ selections }) => {
      if (selections.length > 1) found.push(...selections);
    },
  });
  return found;
}

function withoutSelection(document: DocumentNode, place: number): DocumentNode {
  const taken = selectionsOf(document)[place];
  return visit(document, {
    SelectionSet: (node) => ({ ...node, selections: node.selections.filter((selection) => selection !== taken) }),
  });
}

/** Without the fragments and the variables that nothing leads to any more: they would make the document invalid. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const spread = namesIn(document, (node) => (node.kind === Kind.FRAGMENT_SPREAD ? node.name.value : null));
  const kept = {
    ...document,
    definitions: document.definitions.filter(
      (definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || spread.has(definition.name.value),
    ),
  };
  if (kept.definitions.length < document.definitions.length) return withoutUnused(kept);
  const values = visit(document, { VariableDefinition: () => null });
  const used = namesIn(values, (node) => (node.kind === Kind.VARIABLE ? node.name.value : null));
  return visit(document, {
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null),
  });
}

function namesIn(document: DocumentNode, nameOf: (node: ASTNode) => string | null): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    enter: (node) => {
      const name = nameOf(node);
      if (name !== null) names.add(name);
    },
  });
  return names;
}
