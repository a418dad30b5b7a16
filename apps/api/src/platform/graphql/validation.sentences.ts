import type { Sentence } from './fault.sentences.js';

/** What is wrong with a document that could be read: one entry for each message of graphql-js's validation. */
export const validationSentences: readonly Sentence[] = [
  [/^Cannot query field "\w+" on type "(?<type>\w+)"/, 'The type {type} has no such field.'],
  [/^Unknown argument "\w+" on field "(?<coordinate>\w+\.\w+)"/, 'The field {coordinate} has no such argument.'],
  [/^Unknown argument "\w+" on directive "@(?<directive>\w+)"/, 'The directive {directive} has no such argument.'],
  [/^Unknown directive /, 'There is no such directive.'],
  [/^Unknown type /, 'There is no such type.'],
  [/^Unknown fragment /, 'A fragment that is spread here is not defined.'],
  [
    /^Field "(?<field>\w+)" argument "(?<argument>\w+)" of type "(?<type>[\w[\]!]+)" is required/,
    'The field {field} needs its argument {argument} of type {type}.',
  ],
  [
    /^Directive "@(?<directive>\w+)" argument "(?<argument>\w+)" of type "(?<type>[\w[\]!]+)" is required/,
    'The directive {directive} needs its argument {argument} of type {type}.',
  ],
  [
    /^Field "(?<coordinate>\w+\.\w+)" of required type "(?<type>[\w[\]!]+)" was not provided/,
    'The input field {coordinate} of type {type} is required.',
  ],
  [/^Field "\w+" is not defined by type "(?<type>\w+)"/, 'The input type {type} has no such field.'],
  [/^Field "(?<coordinate>\w+\.\w+)" must be non-null/, 'The input field {coordinate} must not be null.'],
  [
    /^OneOf Input Object "(?<type>\w+)" must specify exactly one key/,
    'The input type {type} takes exactly one of its fields.',
  ],
  [
    /^Field "(?<field>\w+)" must not have a selection since type "(?<type>[\w[\]!]+)"/,
    'The field {field} of type {type} has no fields to select.',
  ],
  [
    /^Field "(?<field>\w+)" of type "(?<type>[\w[\]!]+)" must have (?:a selection|at least one field)/,
    'Select at least one field of {field}, whose type is {type}.',
  ],
  [/^Expected value of type "(?<type>[\w[\]!]+)", found /, 'Expected a value of type {type} here.'],
  [/^Value "[^]*" does not exist in "(?<type>\w+)" enum\./, 'The enum {type} has no such value.'],
  [/^Enum "(?<type>\w+)" cannot represent /, 'Expected a value of the enum {type} here.'],
  [/^(?<type>Int|Float|String|Boolean|ID) cannot represent /, 'Expected a value of type {type} here.'],
  [
    /^Variable "\$\w+" of type "[\w[\]!]+" used in position expecting type "(?<type>[\w[\]!]+)"/,
    'A variable here is declared with another type than {type}, which this place takes.',
  ],
  [
    /^Variable "\$(?<variable>\w+)" cannot be non-input type /,
    'The {variable} is declared with a type that is no input type.',
  ],
  [/^Variable "\$(?<variable>\w+)" is not defined/, 'The {variable} is used but not declared by the operation.'],
  [/^Variable "\$(?<variable>\w+)" is never used/, 'The {variable} is declared but never used.'],
  [
    /^Variable "\$(?<variable>\w+)" is of type .* OneOf Input Object "(?<type>\w+)"/,
    'The {variable} must be declared non-null to be used in {type}.',
  ],
  [/^There can be only one variable named /, 'Two variables have the same name.'],
  [/^There can be only one operation named /, 'Two operations have the same name.'],
  [/^There can be only one fragment named /, 'Two fragments have the same name.'],
  [/^There can be only one argument named /, 'An argument is given twice.'],
  [/^There can be only one input field named /, 'An input field is given twice.'],
  [/^This anonymous operation must be the only /, 'An operation without a name must be the only one.'],
  [/^Fragment "\w+" is never used/, 'A fragment is defined but never used.'],
  [/^Cannot spread fragment "\w+" within itself/, 'A fragment is spread within itself.'],
  [/^Fragment (?:"\w+" )?cannot condition on non composite type /, 'A fragment stands on a type that has no fields.'],
  [
    /^Fragment (?:"\w+" )?cannot be spread here as objects of type "(?<type>\w+)"/,
    'A fragment is spread where its type can never be: the type here is {type}.',
  ],
  [/^Fields "[^"]*" conflict because /, 'Two fields answer under the same name but differ; give one of them an alias.'],
  [
    /^The directive "@(?<directive>\w+)" can only be used once /,
    'The directive {directive} stands twice in a place where it may stand once.',
  ],
  [/^Directive "@(?<directive>\w+)" may not be used on /, 'The directive {directive} does not belong here.'],
  [/^The .* definition is not executable\.$/, 'A document sent here holds operations and fragments only.'],
  [/^(?:Subscription "\w+"|Anonymous Subscription) must /, 'A subscription selects exactly one field.'],
  [/^Maximum introspection depth exceeded/, 'Introspection is nested too deeply here.'],
  [/^Too many validation errors/, 'There are more faults in this document than are listed here.'],
];
