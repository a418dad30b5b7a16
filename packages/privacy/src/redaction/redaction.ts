/** The ways in which a personal value can be shown in part. */
export type MaskName = 'EMAIL' | 'LAST_FOUR' | 'INITIAL' | 'YEAR_ONLY' | 'POSTAL_PREFIX' | 'IP_NETWORK' | 'CONSTANT';

/** One mask: what it fits, what it promises to the reader of the schema, and the act itself. */
export interface Redaction {
  readonly name: MaskName;
  /**
   * The GraphQL scalars it fits. A mask answers text that is no longer an address, a date or an IP, so it fits only
   * scalars that carry any text: a stricter one would refuse the masked value and turn the mask into a fault.
   */
  readonly accepts: readonly string[];
  /** What remains visible, as the end of a sentence: "shows …". */
  readonly produces: string;
  /**
   * Gives the masked copy of a serialised value; null stays null. It never throws, and whatever it does not recognise
   * as whole and well formed becomes the constant mask, because a guess about a strange value is how a mask leaks.
   */
  readonly apply: (value: unknown) => string | null;
}
