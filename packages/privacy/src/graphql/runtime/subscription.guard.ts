import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

/** The contexts in which a guarded subscriber opens a source of events. */
const opening = new WeakSet<object>();

const guards = new WeakSet<GraphQLFieldResolver<unknown, unknown>>();

/**
 * Wraps what opens the events of each subscription field: it runs for a guarded subscriber and for nobody else, because
 * whoever executed the events otherwise would answer again and again upon one decision, and leave no record.
 */
export function guardSources(schema: GraphQLSchema): void {
  for (const field of sourcesOf(schema)) {
    const subscribe = field.subscribe ?? defaultFieldResolver;
    field.subscribe = (source, args, context: unknown, info): unknown => {
      if (typeof context !== 'object' || context === null || !opening.has(context)) {
        throw new TypeError('A subscription was opened outside a guarded subscriber.');
      }
      return subscribe(source, args, context, info);
    };
    guards.add(field.subscribe);
  }
}

/** The subscription fields whose guard is not there any more. */
export function unguardedSources(schema: GraphQLSchema): readonly string[] {
  return sourcesOf(schema)
    .filter(({ subscribe }) => subscribe === undefined || !guards.has(subscribe))
    .map(({ name }) => name);
}

/** Lets a source of events be opened in this context. */
export function allowOpening(context: object): void {
  opening.add(context);
}

function sourcesOf(schema: GraphQLSchema) {
  return Object.values(schema.getSubscriptionType()?.getFields() ?? {});
}
