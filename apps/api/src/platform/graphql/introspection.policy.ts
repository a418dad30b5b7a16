import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { BREAK, SchemaMetaFieldDef, TypeMetaFieldDef, visit, type DocumentNode } from 'graphql';
import { OperationError } from './operation.errors.js';

/** Who is told the schema: everybody, nobody, or whoever the predicate recognises by the request's context. */
export type IntrospectionPolicy<Context> =
  | { readonly mode: 'on' }
  | { readonly mode: 'off' }
  | { readonly mode: 'credential'; readonly hasCredential: (context: Context) => boolean };

/** Refuses `__schema` and `__type` to those whom the policy does not tell the schema; `__typename` is everybody's. */
export function introspectionPolicy<Context extends BaseContext>(
  policy: IntrospectionPolicy<Context>,
): ApolloServerPlugin<Context> {
  const known = new WeakMap<DocumentNode, boolean>();
  const introspects = (document: DocumentNode): boolean => {
    const answer = known.get(document) ?? asksForSchema(document);
    known.set(document, answer);
    return answer;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, contextValue }) {
          // An error that is made and not thrown costs each request what it takes to write down its stack.
          const refusal = introspects(document) ? refusalOf(policy, contextValue) : undefined;
          return refusal === undefined ? Promise.resolve() : Promise.reject(refusal);
        },
      }),
  };
}

/** Throws the refusal of one to whom the schema is not told, for what tells no less than the schema. */
export function refuseIntrospection<Context>(policy: IntrospectionPolicy<Context>, context: Context): void {
  const refusal = refusalOf(policy, context);
  if (refusal !== undefined) throw refusal;
}

function refusalOf<Context>(policy: IntrospectionPolicy<Context>, context: Context): OperationError | undefined {
  switch (policy.mode) {
    case 'on':
      return undefined;
    case 'off':
      return OperationError.introspectionDisabled();
    case 'credential':
      return policy.hasCredential(context) ? undefined : OperationError.introspectionNeedsCredential();
  }
}

// The whole document counts, also operations that are not the one to run: a fragment hides less that way.
function asksForSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      if (name.value !== SchemaMetaFieldDef.name && name.value !== TypeMetaFieldDef.name) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
