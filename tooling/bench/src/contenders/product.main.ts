/**
 * The product by its own composition root, with what tests may put in place of a real part: to tell the ledger's share
 * apart, and to send more page views than one network may. The product itself has no such switch.
 */
import { parseArgs } from 'node:util';
import { createApp } from '@trackyourhours/api/app';
import { readConfig } from '@trackyourhours/api/config';
import { createLog } from '@trackyourhours/api/log';

const isOn = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { 'no-ledger': isOn, 'no-limits': isOn } });
const config = readConfig(process.env);
const app = await createApp(config, {
  log: createLog(config.log),
  ...(values['no-ledger'] ? { ledger: () => ({ record: () => Promise.resolve() }) } : {}),
  ...(values['no-limits'] ? { limits: { consume: () => Promise.resolve({ allowed: true }) } } : {}),
});
await app.http.listen({ host: '127.0.0.1', port: config.server.port });
await app.jobs.start();
process.once('SIGTERM', () => {
  void app.close();
});
