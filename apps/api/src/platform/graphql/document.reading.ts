import {
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  Source,
  validate,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { withFragments, type NamedText } from './document.fragments.js';
import { inputSentences, otherwise, syntaxSentences, type Sentence } from './fault.sentences.js';
import { reworded } from './fault.wording.js';
import { judgeOperation, type OperationLimits } from './operation.limits.js';
import { namesOf } from './schema.names.js';
import { validationSentences } from './validation.sentences.js';
import { sayVariableFault } from './variable.fault.js';

/** What is wrong with a document, and where; it repeats names of the schema and nothing else that the document holds. */
export interface DocumentProblem {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly sentence: string;
  /** Where it is not in the document itself: the name of the text that a fragment came from. */
  readonly source?: string;
  /** Where one operation must be named: the names there are. They are the document's own; only who has it may read them. */
  readonly operationNames?: readonly string[];
}

/** A document that was understood, with the one operation that is meant, or what is wrong with it. */
export type DocumentReading =
  | { readonly document: DocumentNode; readonly operation: OperationDefinitionNode }
  | { readonly problems: readonly DocumentProblem[] };

/** What goes with a document that is read. */
export interface ReadingOptions {
  /** Needed when the document has several operations. */
  readonly operationName?: string | undefined;
  /** Texts whose fragments the document may spread besides its own. What else is in them does not matter. */
  readonly fragments?: readonly NamedText[] | undefined;
  /** Longer documents are not read to their end. */
  readonly maxTokens: number;
  /** Heavier operations are not read further; absent: any weight. Variables have no values yet. */
  readonly limits?: OperationLimits | undefined;
}

/** Reads documents against one schema, as the server would, and runs nothing of them. */
export class DocumentReader {
  readonly #names: ReadonlySet<string>;

  constructor(private readonly schema: GraphQLSchema) {
    this.#names = namesOf(schema);
  }

  read(text: string, { operationName, fragments = [], maxTokens, limits }: ReadingOptions): DocumentReading {
    let document: DocumentNode;
    try {
      document = withFragments(parse(text, { maxTokens }), fragments, maxTokens);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const isTooLong = error.message.startsWith('Syntax Error: Document contains more that');
      const sentence = isTooLong
        ? `A document has at most ${String(maxTokens)} tokens.`
        : this.#say(error, syntaxSentences, otherwise.syntax);
      return { problems: [problemAt(error, sentence)] };
    }
    const meant = operationOf(document, operationName);
    if (limits !== undefined && 'operation' in meant) {
      const { refusal } = judgeOperation({ schema: this.schema, ...meant, variables: {} }, limits);
      if (refusal !== undefined) return { problems: [problemAt(refusal, refusal.message)] };
    }
    const errors = validate(this.schema, document, undefined, { maxErrors: 20, hideSuggestions: true });
    if (errors.length > 0) {
      return {
        problems: errors.map((error) => problemAt(error, this.#say(error, validationSentences, otherwise.validation))),
      };
    }
    return meant;
  }

  /** The values of an operation's variables, as the executor would take them, or what is wrong with them. */
  variables(
    operation: OperationDefinitionNode,
    given: Readonly<Record<string, unknown>>,
  ): { readonly variables: Readonly<Record<string, unknown>> } | { readonly problems: readonly DocumentProblem[] } {
    const { coerced, errors } = getVariableValues(this.schema, operation.variableDefinitions ?? [], given, {
      maxErrors: 20,
    });
    if (errors === undefined) return { variables: coerced };
    return {
      problems: errors.map((error) =>
        problemAt(
          error,
          sayVariableFault(error, this.schema, this.#names)?.message ??
            this.#say(error, inputSentences, otherwise.input),
        ),
      ),
    };
  }

  #say({ message }: GraphQLError, sentences: readonly Sentence[], fallback: string): string {
    return reworded(message, sentences, this.#names) ?? fallback;
  }
}

function operationOf(document: DocumentNode, name: string | undefined): DocumentReading {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operationNames = operations.flatMap((each) => each.name?.value ?? []);
  const [operation, second] = operations.filter((each) => name === undefined || each.name?.value === name);
  if (operation === undefined) {
    const sentence =
      name === undefined ? 'The document has no operation.' : 'The document has no operation of that name.';
    return { problems: [{ ...start, sentence, operationNames }] };
  }
  if (second === undefined) return { document, operation };
  const sentence = 'The document has several operations: name the one that is meant.';
  return { problems: [{ ...placeOf(second), sentence, operationNames }] };
}

function problemAt({ locations, source }: GraphQLError, sentence: string): DocumentProblem {
  const { line, column } = locations?.[0] ?? start;
  return {
    line,
    column,
    sentence,
    ...(source === undefined || source.name === unnamed ? {} : { source: source.name }),
  };
}

/** What graphql-js calls a text that nobody named. */
const unnamed = new Source('').name;

function placeOf({ loc }: ASTNode): Pick<DocumentProblem, 'line' | 'column'> {
  return loc === undefined ? start : { line: loc.startToken.line, column: loc.startToken.column };
}

const start = { line: 1, column: 1 } as const;
