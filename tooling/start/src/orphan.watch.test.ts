import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const watch = join(import.meta.dirname, 'orphan.watch.ts');
// Elsewhere there is no /proc, and the watch stays out of the way.
const onLinux = process.platform === 'linux' ? it : it.skip;

describe('the watch over an orphaned server', () => {
  let folder: string;
  let launcher: ChildProcess | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'orphan-'));
  });
  afterEach(() => {
    launcher?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  onLinux('stops a server whose npx was killed, in the way of the server', async () => {
    launcher = launch('npm exec pnpm start');
    await appears('started');
    launcher.kill('SIGKILL');
    await appears('stopped');
    await gone(Number(readFileSync(join(folder, 'started'), 'utf8')));
  });

  onLinux('lets a server without a way to stop end at a signal', async () => {
    launcher = launch('npm exec pnpm start', 'no listener');
    await appears('started');
    const pid = Number(readFileSync(join(folder, 'started'), 'utf8'));
    process.kill(pid, 'SIGTERM');
    await gone(pid);
  });

  onLinux('signals a server once that is stopping already', async () => {
    launcher = launch('npm exec pnpm start', 'slow to stop');
    await appears('started');
    process.kill(Number(readFileSync(join(folder, 'started'), 'utf8')), 'SIGTERM');
    launcher.kill('SIGKILL');
    await appears('stopped');
  });

  onLinux('leaves a server alone that another program started', async () => {
    launcher = launch('a supervisor');
    await appears('started');
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    await wait(1000);

    expect(existsSync(join(folder, 'stopped'))).toBe(false);
    process.kill(Number(readFileSync(join(folder, 'started'), 'utf8')), 'SIGKILL');
  });

  /** A launcher of this name, which starts a shell, which starts a server under watch. */
  function launch(name: string, server: keyof typeof stops = 'quick to stop'): ChildProcess {
    const file = join(folder, 'server.mjs');
    writeFileSync(
      file,
      `import { writeFileSync } from 'node:fs';
       const write = (name, content) => writeFileSync(${JSON.stringify(`${folder}/`)} + name, content);
       setInterval(() => undefined, 1000);
       ${stops[server]}
       setTimeout(() => write('started', String(process.pid)), 100);`,
    );
    const command = `"${process.execPath}" --import "${watch}" "${file}"; true`;
    const script = `process.title = ${JSON.stringify(name)};
      require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(command)}], { stdio: 'ignore' });`;

    return spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
  }

  async function appears(file: string): Promise<void> {
    // The test's own time limit ends a wait for what never comes.
    while (!existsSync(join(folder, file)) || (file === 'started' && readFileSync(join(folder, file), 'utf8') === '')) {
      await wait(50);
    }
  }
});

/** How a server answers its first SIGTERM; a second one would end it before it has stopped. */
const stops = {
  'quick to stop': "process.once('SIGTERM', () => { write('stopped', ''); process.exit(0); });",
  'slow to stop': "process.once('SIGTERM', () => setTimeout(() => { write('stopped', ''); process.exit(0); }, 1000));",
  'no listener': '',
};

async function gone(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}`)) await wait(50);
}
