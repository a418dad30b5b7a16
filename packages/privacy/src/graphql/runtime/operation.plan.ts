import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { coordinatesOf, hasVariableConditions, type Variables } from '../annotation/selection.js';
import type { Slot } from '../annotation/slot.js';
import type { DecisionTable } from '../table/decision.table.js';

/** What an operation asks for, whoever asks and of whomever. */
export interface OperationPlan {
  /** Each personal field that is selected, once. */
  readonly touched: readonly Slot[];
  /** The root fields that are asked for, sorted, each once, with a space between. */
  readonly operation: string;
}

/** Gives the plan of an operation; where variables leave nothing out, it is made once for each document. */
export function operationPlans(
  schema: GraphQLSchema,
  slotOf: (coordinate: string) => Slot | undefined,
): (document: DocumentNode, operation: OperationDefinitionNode, variables: Variables) => OperationPlan {
  const plans = new WeakMap<DocumentNode, WeakMap<OperationDefinitionNode, OperationPlan | 'BY_VARIABLES'>>();
  return (document, operation, variables) => {
    let known = plans.get(document);
    if (known === undefined) plans.set(document, (known = new WeakMap()));
    const plan = known.get(operation);
    if (plan !== undefined && plan !== 'BY_VARIABLES') return plan;
    const made = planOf(document, operation, variables);
    // One that is asked for in many ways is planned for each: whoever sends it could make up any number of them.
    if (plan === undefined) known.set(operation, hasVariableConditions(document) ? 'BY_VARIABLES' : made);
    return made;
  };

  function planOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): OperationPlan {
    const coordinates = [...coordinatesOf(schema, document, operation, variables)];
    const root = `${schema.getRootType(operation.operation)?.name ?? ''}.`;
    return {
      touched: coordinates.flatMap((coordinate) => slotOf(coordinate) ?? []),
      operation: coordinates
        .filter((coordinate) => coordinate.startsWith(root))
        .sort()
        .join(' '),
    };
  }
}

/**
 * Remembers, as long as the plan and the table last, what follows from them alone. What else is needed to work it out
 * must not change it: a moment, where the table holds for all moments that it is used at.
 */
export function perPlanAndTable<T extends object, Rest extends readonly unknown[]>(
  derive: (plan: OperationPlan, table: DecisionTable, ...rest: Rest) => T,
): (plan: OperationPlan, table: DecisionTable, ...rest: Rest) => T {
  const derived = new WeakMap<OperationPlan, WeakMap<DecisionTable, T>>();
  return (plan, table, ...rest) => {
    let byTable = derived.get(plan);
    if (byTable === undefined) derived.set(plan, (byTable = new WeakMap()));
    let known = byTable.get(table);
    if (known === undefined) byTable.set(table, (known = derive(plan, table, ...rest)));
    return known;
  };
}
