/** One operation: its document as text, and the types of what goes in and what comes out. Any program can write its own. */
export interface Operation<Data, Variables> {
  /** The operation's name in the document; a recipient's reads stand in the ledger under it. */
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly document: string;
  /** Never there: it carries the types. */
  readonly types?: (variables: Variables) => Data;
}
