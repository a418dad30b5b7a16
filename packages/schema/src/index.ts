/**
 * What the schema says of personal data, for programs: the words, the fields by coordinate, and types for both.
 * It says what each datum is, and refuses to know who sees it: that is decided by the server, answer by answer.
 * The schema itself stands behind `./schema.graphql`, and all that is here as JSON behind `./privacy-manifest.json`.
 */
export * from './generated/fields.js';
export * from './generated/vocabulary.js';
