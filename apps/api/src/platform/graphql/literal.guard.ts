import type { ApolloServerPlugin } from '@apollo/server';
import { BREAK, visit, type DocumentNode, type StringValueNode } from 'graphql';
import { isAcceptableText } from '../http/index.js';
import { OperationError } from './operation.errors.js';

/**
 * Refuses unacceptable characters that a document writes as escapes (`"\u0000"`): the bytes of the request are clean,
 * and only the parsed text shows them.
 */
export function literalGuard(): ApolloServerPlugin {
  const known = new WeakMap<DocumentNode, { readonly found: StringValueNode | undefined }>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document }) {
          const { found } = known.get(document) ?? { found: unacceptableLiteral(document) };
          known.set(document, { found });
          return found === undefined ? Promise.resolve() : Promise.reject(OperationError.unacceptableCharacter(found));
        },
      }),
  };
}

function unacceptableLiteral(document: DocumentNode): StringValueNode | undefined {
  let found: StringValueNode | undefined;
  visit(document, {
    StringValue(node) {
      if (isAcceptableText(node.value)) return undefined;
      found = node;
      return BREAK;
    },
  });
  return found;
}
