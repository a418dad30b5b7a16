import { GraphQLError, type ExecutionResult } from 'graphql';

const ended = { done: true, value: undefined } as const;

/**
 * Answers the events of a source one after another, in their order: the next is taken when the one before is answered.
 * The source is closed when the consumer stops, and when an event cannot be answered: a `GraphQLError` is delivered as
 * the last result, anything else rejects.
 */
export function guardedEvents(
  source: AsyncIterable<unknown>,
  answer: (event: unknown) => Promise<ExecutionResult>,
): AsyncIterableIterator<ExecutionResult> {
  const events = source[Symbol.asyncIterator]();
  let isClosed = false;
  const hasEnded = () => isClosed;
  let before: Promise<unknown> = Promise.resolve();

  return {
    next: () => {
      const result = before.then(step);
      // Whoever asked for it hears of its failure; the one after it finds the source closed.
      before = result.catch(() => undefined);
      return result;
    },
    return: async () => {
      await close();
      return ended;
    },
    throw: async (error) => {
      await close();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };

  async function step(): Promise<IteratorResult<ExecutionResult, undefined>> {
    if (hasEnded()) return ended;
    const taken = await nextEvent();
    if (taken.done === true || hasEnded()) return ended;
    try {
      const value = await answer(taken.value);
      // The consumer may have stopped meanwhile: what was recorded then, was not delivered.
      return hasEnded() ? ended : { done: false, value };
    } catch (error) {
      await close();
      if (error instanceof GraphQLError) return { done: false, value: { errors: [error] } };
      throw error;
    }
  }

  async function nextEvent(): Promise<IteratorResult<unknown>> {
    try {
      const taken = await events.next();
      if (taken.done === true) isClosed = true;
      return taken;
    } catch (error) {
      isClosed = true;
      throw error;
    }
  }

  async function close(): Promise<void> {
    if (hasEnded()) return;
    isClosed = true;
    await events.return?.();
  }
}
