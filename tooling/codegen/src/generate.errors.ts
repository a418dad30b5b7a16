/** Something that should be generated cannot be; the message names what, and how to mend it. */
export class GenerateError extends Error {
  override readonly name = 'GenerateError';

  static notAnEnum(type: string): GenerateError {
    return new GenerateError(`The schema has no enum "${type}": is it the compiled one?`);
  }

  static notOneDefinition(file: string): GenerateError {
    return new GenerateError(
      `${file} holds several definitions or none: write one operation or one fragment to a file.`,
    );
  }

  static nameIsNotTheFiles(file: string, name: string): GenerateError {
    return new GenerateError(`${file} holds "${name}": name the file after what it holds.`);
  }

  static unknownFragment(operation: string, fragment: string): GenerateError {
    return new GenerateError(`"${operation}" spreads the fragment "${fragment}", which no file holds.`);
  }

  static noSuchRootField(operation: string): GenerateError {
    return new GenerateError(
      `"${operation}" is no field of the schema's root: begin its file with a comment that says what it is for.`,
    );
  }
}
