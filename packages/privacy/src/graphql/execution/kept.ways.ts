import type { GraphQLObjectType, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SelectionFacts } from './field.nodes.js';
import type { ObjectProgram } from './object.program.js';
import { objectProgram } from './programs.js';

/** One way to ask a document: the program for what its conditions leave in. It grows where rows come. */
export class Way {
  readonly program: ObjectProgram;
  #fields = 0;

  constructor(
    facts: SelectionFacts,
    root: GraphQLObjectType,
    { selectionSet }: OperationDefinitionNode,
    /** Lets it go: the next one who asks so has it made anew. */
    readonly forget: () => void,
  ) {
    const made = (fields: number): void => {
      this.#fields += fields;
    };
    this.program = objectProgram({ ...facts, made }, root, [selectionSet]);
  }

  /** How many fields its programs have so far. */
  get fields(): number {
    return this.#fields;
  }
}

/** Ways of all documents that are kept ready: those that were asked for last, and no more of them than may be. */
export class KeptWays {
  readonly #sizes: LRUCache<Way, number>;

  constructor(mostFields: number) {
    this.#sizes = new LRUCache<Way, number>({
      maxSize: mostFields,
      sizeCalculation: (fields) => fields + 1,
      dispose: (_fields, way, reason) => {
        if (reason !== 'set') way.forget();
      },
    });
  }

  /** Keeps a way that was made just now. */
  add(way: Way): void {
    this.#sizes.set(way, way.fields);
    if (!this.#sizes.has(way)) way.forget();
  }

  /** Notes that a way was used, and how large it has come to be by that. One that is larger than all may be is let go. */
  used(way: Way): void {
    const known = this.#sizes.get(way);
    if (known !== undefined && known !== way.fields) this.add(way);
  }
}
