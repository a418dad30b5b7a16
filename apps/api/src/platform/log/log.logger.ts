import { pino, stdTimeFunctions, type DestinationStream } from 'pino';
import { admit, isEventName, type Admitted, type EventName, type LogFields } from './log.fields.js';
import { readableLines } from './log.readable.js';

/** Where a part says what happened. A method never throws, and drops and counts whatever its table does not know. */
export interface Log {
  debug<E extends string>(event: EventName<E>, fields?: LogFields): void;
  info<E extends string>(event: EventName<E>, fields?: LogFields): void;
  warn<E extends string>(event: EventName<E>, fields?: LogFields): void;
  error<E extends string>(event: EventName<E>, fields?: LogFields): void;
  /** A log whose every line also carries these fields; a line's own field of the same name wins. */
  child(fields: LogFields): Log;
}

/** From which weight on a line is written; `silent` writes none. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** What a log is made of. */
export interface LogOptions {
  readonly level: LogLevel;
  /** Where the lines go; the process's standard output when left out. */
  readonly destination?: DestinationStream;
  /** One readable line per event for a person at a terminal, instead of JSON for a machine. */
  readonly pretty?: boolean;
}

/** Makes the process's log. Lines hold neither the machine's name nor its user, which are often a person's. */
export function createLog({ level, destination = pino.destination({ sync: true }), pretty = false }: LogOptions): Log {
  const writer = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pretty ? readableLines(destination) : destination,
  );
  return logWith(writer, { fields: {}, dropped: 0 });
}

type Writer = Record<Exclude<LogLevel, 'silent'>, (line: object) => void>;

function logWith(writer: Writer, context: Admitted): Log {
  const write = (level: keyof Writer, event: string, given: LogFields | undefined): void => {
    const own = admit(given);
    const dropped = context.dropped + own.dropped;
    writer[level]({
      event: isEventName(event) ? event : 'log.event_malformed',
      ...context.fields,
      ...own.fields,
      ...(dropped > 0 && { dropped }),
    });
  };
  return {
    debug: (event, fields) => {
      write('debug', event, fields);
    },
    info: (event, fields) => {
      write('info', event, fields);
    },
    warn: (event, fields) => {
      write('warn', event, fields);
    },
    error: (event, fields) => {
      write('error', event, fields);
    },
    child: (fields) => {
      const own = admit(fields);
      return logWith(writer, {
        fields: { ...context.fields, ...own.fields },
        dropped: context.dropped + own.dropped,
      });
    },
  };
}
