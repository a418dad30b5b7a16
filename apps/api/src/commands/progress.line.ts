/** What a command writes to besides its lines. */
export interface Progress {
  /** Says how far it is, in the place of what was said before; where nobody watches, as in a pipe or a file, nothing. */
  show(text: string): void;
  /** Writes a line that stays. */
  line(text: string): void;
}

/** Tells on a stream how far a command is. */
export function progressOn(out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): Progress {
  // A stream that is no terminal has no such property, whatever its type says.
  const isWatched: boolean | undefined = out.isTTY;
  const anew = isWatched ? '\r\u001b[K' : '';
  return {
    show: (text) => {
      if (isWatched) out.write(`${anew}${text}`);
    },
    line: (text) => {
      out.write(`${anew}${text}\n`);
    },
  };
}
