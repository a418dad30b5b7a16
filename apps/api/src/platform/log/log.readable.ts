import type { DestinationStream } from 'pino';

/** Turns each JSON line into one line for a person: time of day, level, event, then the fields as `key=value`. */
export function readableLines(destination: DestinationStream): DestinationStream {
  return {
    write: (line) => {
      destination.write(readable(line));
    },
  };
}

function readable(line: string): string {
  const { time, level, event, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const facts = Object.entries(fields).map(([key, value]) => `${key}=${shown(value)}`);
  return `${[String(time).slice(11, 23), String(level).padEnd(5), String(event), ...facts].join(' ')}\n`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
