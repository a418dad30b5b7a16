#!/usr/bin/env node
// Runs the tests of the package in the current folder; arguments go to Jest (`test-package billing`).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Native ES modules are behind a flag that workers inherit through the environment; its warning is not news.
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = fileURLToPath(import.meta.resolve('jest/bin/jest'));

const run = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: [process.env['NODE_OPTIONS'], ...flags].filter(Boolean).join(' ') },
});

process.exitCode = run.status ?? 1;
