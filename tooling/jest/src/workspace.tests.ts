import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A package that has tests to run, and where it lies. */
export interface TestedPackage {
  readonly name: string;
  readonly folder: string;
}

/** Runs the test task of the workspace to its end, showing what is new; true when every task succeeded. */
export function runTestTasks(root: string, filters: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const options = [
    // One package that fails hides no other; half of the cores, because each package has workers of its own.
    '--continue=dependencies-successful',
    '--concurrency=50%',
    '--output-logs=new-only',
  ];

  return spawnSync('turbo', ['run', 'test', ...options, ...filters], { cwd: root, env, stdio: 'inherit' }).status === 0;
}

/** The packages that such a run is about, as the task runner itself plans it. */
export function testedPackages(root: string, filters: readonly string[], env: NodeJS.ProcessEnv): TestedPackage[] {
  const plan = spawnSync('turbo', ['run', 'test', '--dry=json', ...filters], { cwd: root, env, encoding: 'utf8' });
  if (plan.status !== 0) throw WorkspaceError.notPlanned(plan.stderr);

  return tasksOf(JSON.parse(plan.stdout))
    .filter((task) => task.task === 'test' && task.command !== '<NONEXISTENT>')
    .map((task) => ({ name: task.package, folder: join(root, task.directory) }));
}

/** The workspace could not be asked for its tests. */
export class WorkspaceError extends Error {
  static notPlanned(answer: string): WorkspaceError {
    return new WorkspaceError(`The task runner made no plan of the tests:\n${answer}`);
  }
}

interface Task {
  readonly task: string;
  readonly package: string;
  readonly directory: string;
  readonly command: string;
}

function tasksOf(plan: unknown): Task[] {
  if (typeof plan !== 'object' || plan === null || !('tasks' in plan) || !Array.isArray(plan.tasks)) {
    throw WorkspaceError.notPlanned('its answer names no tasks');
  }
  return plan.tasks.filter(isTask);
}

function isTask(task: unknown): task is Task {
  const isText = (value: unknown): boolean => typeof value === 'string';

  return (
    typeof task === 'object' &&
    task !== null &&
    'task' in task &&
    isText(task.task) &&
    'package' in task &&
    isText(task.package) &&
    'directory' in task &&
    isText(task.directory) &&
    'command' in task &&
    isText(task.command)
  );
}
