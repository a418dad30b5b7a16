import { Field, ObjectType } from 'type-graphql';
import type { ZodType } from 'zod';
import { NothingPersonal } from '../privacy/index.js';
import { codeOf, problemCodesInWords } from './problem.codes.js';
import { problemInWords } from './problem.words.js';

@ObjectType({ description: 'One thing that is wrong with an input.' })
@NothingPersonal('It names a field of the input and a rule, and never what was given.')
export class InputProblem {
  @Field({ description: 'The input’s field, as a path: `postalAddress.postalCode`.' })
  field!: string;

  @Field({
    description: `A stable code: ${problemCodesInWords}; or one of the operation’s own, such as \`NOT_FOUND\`.`,
  })
  code!: string;

  @Field({ description: 'What is wrong, in a sentence.' })
  message!: string;
}

@ObjectType({ description: 'The input was refused as a whole; nothing was changed.' })
@NothingPersonal('It names fields of the input and rules, and never what was given.')
export class InvalidInput {
  constructor(problems: InputProblem[] = []) {
    this.problems = problems;
  }

  @Field(() => [InputProblem], { description: 'Everything that is wrong, at once.' })
  problems!: InputProblem[];
}

/** An input as its schema reads it, or the refusal that names every problem. */
export function parseInput<T>(schema: ZodType<T>, input: unknown): T | InvalidInput {
  const parsed = schema.safeParse(input, {
    error: problemInWords,
    // Whether a value is missing is told by it; it stays here.
    reportInput: true,
  });
  if (parsed.success) return parsed.data;
  return new InvalidInput(
    parsed.error.issues.map((issue) => ({
      field: issue.path.map(String).join('.'),
      code: codeOf(issue),
      message: issue.message,
    })),
  );
}
