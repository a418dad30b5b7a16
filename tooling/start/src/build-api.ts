// Builds the server and what it stands on; says nothing of what is built already.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { announcement } from './build.announcement.ts';

const turbo = spawn('turbo', ['run', 'build', '--filter=@trackyourhours/api', '--output-logs=new-only'], {
  stdio: ['ignore', 'pipe', 'pipe'],
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
});

// Everything that was said is kept for the case of a fault, where the least word may help.
const lines: string[] = [];
for (const stream of [turbo.stdout, turbo.stderr]) {
  createInterface({ input: stream }).on('line', (line) => {
    lines.push(line);
    const news = announcement(line);
    if (news !== undefined) console.log(news);
  });
}

// A signal is for the whole group: turbo ends with it, and we end with turbo's own exit code.
process.on('SIGINT', () => undefined);

turbo.on('error', () => {
  console.error('The build could not start: turbo is not installed. Run the install again.');
  process.exitCode = 1;
});
turbo.on('close', (code, signal) => {
  if (signal === null && code !== 0) console.error(lines.join('\n'));
  process.exitCode = code ?? 1;
});
