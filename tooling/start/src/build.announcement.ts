/** What a line of the task runner is worth telling someone who waits for the server; undefined when nothing. */
export function announcement(line: string): string | undefined {
  const built = /^(\S+):build: cache miss/.exec(line);
  return built === null ? undefined : `Building ${built[1] ?? ''} …`;
}
