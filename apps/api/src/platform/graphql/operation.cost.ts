import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

const costKey = 'cost';

/** States what a field costs besides what is asked for in it; one of which nothing is stated costs 1. */
export function Costs(cost: number): MethodDecorator & PropertyDecorator {
  return Extensions({ [costKey]: cost });
}

/** What was stated of a field. */
export function statedCost({ extensions }: GraphQLField<unknown, unknown>): number {
  const cost = extensions[costKey];
  return typeof cost === 'number' ? cost : 1;
}
