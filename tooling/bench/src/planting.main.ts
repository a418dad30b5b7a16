/** Copies the planted people, in a process of its own, so that nothing of it is left in whoever measures. */
import { copyPeople } from './planting.js';

const [plainUrl = '', viewers = '1'] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await copyPeople(process.env, plainUrl, Number(viewers)))}\n`);
