/**
 * Preloaded by `start`: stops the server when the `npx` that started it is gone.
 *
 * A `kill` of npx ends npx and its shell, yet it reaches neither pnpm nor the server, which would hold the port
 * and the data folder with nobody left to stop it. Who is started in another way is left alone.
 */
import { ancestryFrom, isIntact } from './process.ancestry.ts';

// The server is a child of pnpm, pnpm of npx's shell, the shell of npx. An npx further off is not ours.
const ancestry = ancestryFrom(process.ppid, { commandLine: /^npm exec\b/, within: 3 });

if (ancestry !== undefined) {
  const watch = setInterval(() => {
    if (process.ppid === ancestry[0] && isIntact(ancestry)) return;
    clearInterval(watch);
    // The server's own way to stop: what is in flight is answered, what is open is closed.
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  // To watch is no reason to stay.
  watch.unref();

  // A server that is stopping already must not take a second signal for impatience.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const endWatch = (): void => {
      clearInterval(watch);
      if (process.listenerCount(signal) > 1) return;
      // Nobody else listens, so that ours alone would keep the signal from its ordinary effect.
      process.off(signal, endWatch);
      process.kill(process.pid, signal);
    };
    process.on(signal, endWatch);
  }
}
