import { Field, ObjectType } from 'type-graphql';
import type { ZodType } from 'zod';
import { NothingPersonal } from '../privacy/index.js';

@ObjectType({ description: 'One thing that is wrong with an input.' })
@NothingPersonal('It names a field of the input and a rule, and never what was given.')
export class InputProblem {
  @Field({ description: 'The input’s field, as a path: `postalAddress.postalCode`.' })
  field!: string;

  @Field({ description: 'A stable code: `too_small`, `too_big`, `invalid_format`, …' })
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
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  return new InvalidInput(
    parsed.error.issues.map(({ path, code, message }) => ({ field: path.map(String).join('.'), code, message })),
  );
}
