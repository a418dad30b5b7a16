import {
  getArgumentValues,
  getNullableType,
  isLeafType,
  isNonNullType,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Exposure } from '../runtime/exposure.js';
import { guardOf, releaseOf, type FieldGuard, type Give, type Release } from '../runtime/guard.js';
import { isPromise } from '../runtime/promise.js';
import { completionOf, failed, type Complete, type CompletedField } from './completion.js';
import type { Frame, Path } from './frame.js';
import { readingOf, type RowReading } from './row.reading.js';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type GiveInFrame = Give<Path | undefined, Frame, undefined>;

/** Executes what is selected under a field, of a concrete type. */
export type ExecuteUnder = CompletedField['executeUnder'];

/** One field of an operation, ready to be executed on row after row. */
export class FieldProgram implements CompletedField {
  readonly coordinate: string;
  readonly isNullable: boolean;
  readonly guard: FieldGuard | undefined;
  readonly #give: GiveInFrame;
  readonly #release: Release<Path | undefined, Frame, undefined> | null;
  readonly #complete: Complete;
  readonly #isLeaf: boolean;
  readonly #hasArguments: boolean;

  constructor(
    readonly key: string,
    private readonly type: GraphQLObjectType,
    private readonly field: GraphQLField<unknown, unknown>,
    readonly nodes: readonly FieldNode[],
    readonly executeUnder: ExecuteUnder,
  ) {
    this.coordinate = `${type.name}.${field.name}`;
    this.isNullable = !isNonNullType(field.type);
    this.guard = guardOf(field);
    this.#give = this.#giver(readingOf(field, key), this.guard === undefined ? field.resolve : this.guard.own);
    this.#release = this.guard === undefined ? null : releaseOf(this.guard.slot, this.#give);
    this.#complete = completionOf(field.type, this);
    this.#isLeaf = isLeafType(getNullableType(field.type));
    this.#hasArguments = field.args.length > 0;
  }

  /** The field's value as it is answered, or a promise of it. What fails where no null may be is thrown. */
  execute(source: unknown, exposure: Exposure | null, parent: Path | undefined, frame: Frame): unknown {
    try {
      const value = this.#value(source, exposure, parent, frame);
      // Most values are text, and need neither a path nor a look at what they could promise.
      if (this.#isLeaf && !isPromise(value)) {
        const serialized = this.#complete(value, undefined, frame);
        return isPromise(serialized) ? this.#waited(serialized, this.pathUnder(parent), frame) : serialized;
      }
      const path = this.pathUnder(parent);
      const completed = isPromise(value)
        ? Promise.resolve(value).then((settled) => this.#complete(settled, path, frame))
        : this.#complete(value, path, frame);
      return isPromise(completed) ? this.#waited(completed, path, frame) : completed;
    } catch (error) {
      return this.#fail(error, parent, frame);
    }
  }

  /**
   * What may be shown of the person whose row it is; null where it does not say, and undefined where it cannot be
   * asked, which is told.
   */
  exposureOf(source: unknown, parent: Path | undefined, frame: Frame): Exposure | null | undefined {
    try {
      return this.guard?.exposureOf(source, frame.runtime) ?? null;
    } catch (error) {
      this.#fail(error, parent, frame);
      return undefined;
    }
  }

  pathUnder(prev: Path | undefined): Path {
    return { prev, key: this.key, typename: this.type.name };
  }

  /** As graphql-js makes it; of the path of the field's value, or of one of its items. */
  infoOf(path: Path | undefined, frame: Frame): GraphQLResolveInfo {
    const { schema, operation, fragments, variables } = frame.parts;
    let own = path;
    while (typeof own?.key === 'number') own = own.prev;
    return {
      fieldName: this.field.name,
      fieldNodes: this.nodes,
      returnType: this.field.type,
      parentType: this.type,
      path: own ?? this.pathUnder(undefined),
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: { ...variables },
    };
  }

  #value(source: unknown, exposure: Exposure | null, parent: Path | undefined, frame: Frame): unknown {
    if (this.#release === null) return this.#give(source, parent, frame, undefined);
    return exposure === null ? null : this.#release(exposure, frame.runtime, source, parent, frame, undefined);
  }

  /** Arguments and `info` are made for those who may look at them alone. */
  #giver(reading: RowReading | undefined, resolve: Resolve | undefined): GiveInFrame {
    if (reading !== undefined) return (source, _parent, { context }) => reading(source, context);
    if (resolve !== undefined) {
      return (source, parent, frame) =>
        resolve(source, this.#argumentsIn(frame), frame.context, this.infoOf(this.pathUnder(parent), frame));
    }
    const { name } = this.field;
    // What graphql-js does for a field without a resolver: it reads the property of the field's name, or calls it.
    return (source, parent, frame) => {
      if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
      const value = (source as Readonly<Record<string, unknown>>)[name];
      if (typeof value !== 'function') return value;
      const info = this.infoOf(this.pathUnder(parent), frame);
      const method = value as (...given: unknown[]) => unknown;
      return method.call(source, this.#argumentsIn(frame), frame.context, info);
    };
  }

  #waited(completed: PromiseLike<unknown>, path: Path, frame: Frame): Promise<unknown> {
    return Promise.resolve(completed).catch((error: unknown) => failed(error, this.isNullable, this, path, frame));
  }

  #fail(error: unknown, parent: Path | undefined, frame: Frame): null {
    return failed(error, this.isNullable, this, this.pathUnder(parent), frame);
  }

  #argumentsIn({ variables }: Frame): Record<string, unknown> {
    const [node] = this.nodes;
    return this.#hasArguments && node !== undefined ? getArgumentValues(this.field, node, { ...variables }) : {};
  }
}
