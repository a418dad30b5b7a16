/** A message of graphql-js or Apollo, recognised, and the sentence that is told instead. `{name}` stands for a capture. */
export type Sentence = readonly [pattern: RegExp, sentence: string];

/** What is told when no pattern knows the message: true of every fault of that code, and holding nothing of it. */
export const otherwise = {
  syntax: 'The document is not valid here.',
  validation: 'The document is not valid here.',
  input: 'An argument does not have a value of the type it is declared with.',
  operation: 'The document has no such operation.',
  request: 'The request is not GraphQL over HTTP.',
} as const;

/** Where a document could not be read. */
export const syntaxSentences: readonly Sentence[] = [
  [
    /^Syntax Error: Expected (?<token>\S+), found (?<found>\S+?)(?: "[^]*)?\.$/,
    'Expected {token} here, found {found}.',
  ],
  [/^Syntax Error: Unexpected (?<found>\S+?)(?: "[^]*)?\.$/, 'There is an unexpected {found} here.'],
  [/^Syntax Error: Unterminated string\.$/, 'A text that begins here does not end.'],
  [/^Syntax Error: Invalid number/, 'A number here is not well-formed.'],
  [/^Syntax Error: Invalid (?:Unicode|character) escape sequence/, 'An escape sequence here is not well-formed.'],
  [
    /^Syntax Error: (?:Invalid character|Unexpected (?:single quote )?character)/,
    'A character here does not belong in a document.',
  ],
  [/^Syntax Error: Unexpected variable /, 'A variable cannot stand in a constant value.'],
];

/** A variable that is not given, or is null, and has to be. */
export const missingSentences: readonly Sentence[] = [
  [
    /^Variable "\$(?<variable>\w+)" of required type "(?<type>[\w[\]!]+)" was not provided/,
    'The {variable} of type {type} is required.',
  ],
  [
    /^Variable "\$(?<variable>\w+)" of non-null type "(?<type>[\w[\]!]+)" must not be null/,
    'The {variable} of type {type} must not be null.',
  ],
];

/** What else is wrong with a variable or an argument. */
export const inputSentences: readonly Sentence[] = [
  ...missingSentences,
  [
    /^Variable "\$(?<variable>\w+)" (?:expected value of type|has invalid value|got invalid value)/,
    'The {variable} does not have a value of the type it is declared with.',
  ],
  [
    /^Argument "(?<argument>\w+)" of (?:required|non-null) type "(?<type>[\w[\]!]+)"/,
    'The argument {argument} of type {type} is required and must not be null.',
  ],
  [/^Argument "(?<argument>\w+)" has invalid value /, 'The argument {argument} does not have a value of its type.'],
  [/^Too many errors processing variables/, 'There are more faults in the variables than are listed here.'],
];

/** Why a value inside a variable was refused, where more can be said than the type that was expected. */
export const valueSentences: readonly Sentence[] = [
  [
    /^Field "(?<field>\w+)" of required type "(?<type>[\w[\]!]+)" was not provided/,
    'the field {field} of type {type} is required',
  ],
  [/^Field "[^]*" is not defined by type "(?<type>\w+)"/, 'the input type {type} has no such field'],
  [
    /^Exactly one key must be specified for OneOf type "(?<type>\w+)"/,
    'the input type {type} takes exactly one of its fields',
  ],
  [/^Field "(?<field>\w+)" must be non-null/, 'the field {field} must not be null'],
  [/^Int cannot represent non 32-bit signed integer value/, 'expected a whole number of 32 bits'],
];

/** Why there was no operation to run. */
export const operationSentences: readonly Sentence[] = [
  [/^Must provide operation name/, 'The document has several operations: say by operationName which one to run.'],
  [/^Must provide an operation/, 'The document has no operation.'],
];

/** Why a request was not taken for GraphQL over HTTP. */
export const requestSentences: readonly Sentence[] = [
  [
    /^This operation has been blocked as a potential Cross-Site Request Forgery/,
    'Send the content-type application/json, or a header apollo-require-preflight, so that no other site can send this from a browser.',
  ],
  [/^GET requests only support query operations/, 'Only queries may be sent by GET.'],
  [/^Apollo Server supports only GET\/POST requests/, 'Send operations by GET or POST.'],
  [
    /^GET requests may not have a content-type header/,
    'A GET request has no content-type other than application/json.',
  ],
  [/^Operation batching disabled/, 'Send one operation in a request.'],
  [/^POST body missing/, 'The `query` is missing: the body of a POST is a JSON object that has one.'],
  [/^GraphQL operations must contain a non-empty `query`/, 'A request has a `query`, which is not empty.'],
  [/GraphQL queries must be strings/, 'The `query` of a request is a text.'],
  [/^`variables` in a POST body /, 'The `variables` of a request are a JSON object.'],
  [/^`extensions` in a POST body /, 'The `extensions` of a request are a JSON object.'],
  [/^`operationName` in a POST body /, 'The `operationName` of a request is a text.'],
  [/^The '\w+' search parameter may only be specified once/, 'A parameter of the address is given twice.'],
  [/^The (?:variables|extensions) search parameter /, 'The parameters `variables` and `extensions` are JSON objects.'],
  [
    /^An 'accept' header was provided/,
    'Answers are application/graphql-response+json or application/json; accept one of them.',
  ],
  [
    /^(?:Unsupported persisted query version|provided sha does not match query)/,
    'Persisted queries are not read here.',
  ],
];
