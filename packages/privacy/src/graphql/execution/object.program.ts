import type { Exposure } from '../runtime/exposure.js';
import { isPromise } from '../runtime/promise.js';
import type { FieldProgram } from './field.program.js';
import type { Frame, Path } from './frame.js';

/** The fields that an operation selects of one type in one place, ready to be executed on row after row. */
export class ObjectProgram {
  /** A property of this name would be no field of an answer, except of an object without a prototype. */
  readonly #isOrdinary: boolean;

  constructor(private readonly fields: readonly FieldProgram[]) {
    this.#isOrdinary = fields.every(({ key }) => key !== '__proto__');
  }

  /** The fields of a row, at once where none of them is awaited. Whose the row is, is asked once for all of them. */
  execute(source: unknown, path: Path | undefined, frame: Frame): unknown {
    // An object with a prototype has a shape that the engine remembers, and is written and read several times as fast.
    const result: Record<string, unknown> = this.#isOrdinary ? {} : bare();
    let exposure: Exposure | null | undefined;
    let isAwaited = false;
    try {
      for (const field of this.fields) {
        let value: unknown;
        if (field.guard === undefined) value = field.execute(source, null, path, frame);
        else {
          exposure ??= field.exposureOf(source, path, frame);
          value = exposure === undefined ? null : field.execute(source, exposure, path, frame);
        }
        if (isPromise(value)) isAwaited = true;
        result[field.key] = value;
      }
    } catch (error) {
      if (!isAwaited) throw error;
      // Those that are under way are waited for, so that nothing goes on when the answer is there.
      return awaited(result).finally(() => {
        throw error;
      });
    }
    return isAwaited ? awaited(result) : result;
  }

  /** The same, one field after the other: what a later field of a mutation does, it does after the earlier. */
  async executeInTurn(source: unknown, frame: Frame): Promise<unknown> {
    const result = bare();
    for (const field of this.fields) {
      const exposure = field.guard === undefined ? null : field.exposureOf(source, undefined, frame);
      result[field.key] = exposure === undefined ? null : await field.execute(source, exposure, undefined, frame);
    }
    return result;
  }
}

/** The same fields once all of them are there. */
async function awaited(result: Readonly<Record<string, unknown>>): Promise<unknown> {
  const keys = Object.keys(result);
  const values = await Promise.all(keys.map((key) => result[key]));
  const whole = bare();
  keys.forEach((key, place) => {
    whole[key] = values[place];
  });
  return whole;
}

function bare(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}
