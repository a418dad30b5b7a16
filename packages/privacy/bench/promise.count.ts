import { promiseHooks } from 'node:v8';
import { viewers } from './people.policy.ts';
import { register } from './people.rows.ts';
import { peopleServer, type ServerName } from './people.server.ts';

/** How many promises one request makes, with and without a guard. */
export interface PromiseCount {
  readonly server: ServerName;
  readonly people: number;
  readonly off: number;
  readonly on: number;
}

/** Counts every promise that is made while a list of so many people is answered, by whomever it is made. */
export async function countPromises(server: ServerName, people: number): Promise<PromiseCount> {
  const full = register(people);
  const count = async (guard: 'ON' | 'OFF'): Promise<number> => {
    const ask = await peopleServer(server, guard);
    const request = () => ask(viewers['all masked'], full);
    await request();
    return promisesMadeBy(request);
  };
  return { server, people, off: await count('OFF'), on: await count('ON') };
}

async function promisesMadeBy(work: () => Promise<unknown>): Promise<number> {
  let made = 0;
  // Node's types say only that it is a function.
  const stop = promiseHooks.onInit(() => {
    made += 1;
  }) as () => void;
  await work();
  stop();
  return made;
}
