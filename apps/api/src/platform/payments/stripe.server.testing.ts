import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PaymentProcessor } from './payment.processor.js';
import { stripeProcessor } from './payments.stripe.js';

/** One request as the server got it. */
export interface StripeRequest {
  readonly method: string;
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  readonly idempotencyKey: string | undefined;
}

/** A server on this machine that speaks the part of Stripe's API that is used, with the processor that speaks to it. */
export interface StripeServer {
  readonly processor: PaymentProcessor;
  readonly requests: readonly StripeRequest[];
  /** The charges that were made: one to an idempotency key, however often it was asked. */
  readonly charges: readonly string[];
  /** What the browser would do with a set-up's secret: gives a card. */
  giveCard(setupId: string, card?: 'GOOD' | 'DECLINED'): void;
  /** From now on, until told otherwise: answers, breaks connections, answers with a fault, or says that it takes a while. */
  behave(as: 'WELL' | 'SILENT' | 'FAULTY' | 'SLOWLY'): void;
  /** An event's body and its signature, as they are sent to a webhook. */
  event(
    type: string,
    object: object,
    options: { readonly at: Date; readonly id?: string; readonly secret?: string },
  ): SignedEvent;
  close(): Promise<void>;
}

/** An event as it comes over the wire. */
export interface SignedEvent {
  readonly body: string;
  readonly signature: string;
}

const webhookSecret = `whsec_${randomUUID().replaceAll('-', '')}`;

/** Starts the server; close it when the test file ends. */
export async function aStripeServer(): Promise<StripeServer> {
  const requests: StripeRequest[] = [];
  const answers = new Map<string, { readonly status: number; readonly body: object }>();
  const setups = new Map<string, { id: string; customer: string; metadata: object; card: string | null }>();
  const cards = new Map<string, { customer: string | null }>();
  const charges: string[] = [];
  let behaviour: 'WELL' | 'SILENT' | 'FAULTY' | 'SLOWLY' = 'WELL';
  let numbered = 0;
  const idOf = (kind: string): string => `${kind}_${randomUUID().slice(0, 8)}${String((numbered += 1))}`;

  const missing = {
    status: 404,
    body: { error: { type: 'invalid_request_error', code: 'resource_missing', message: 'No.' } },
  };
  const cardAt = (id: string) => ({
    id,
    object: 'payment_method',
    type: 'card',
    customer: cards.get(id)?.customer ?? null,
    card: { brand: 'visa', last4: id.startsWith('pm_declined') ? '0341' : '4242', exp_month: 4, exp_year: 2099 },
  });
  const answerTo = ({ method, path, form }: StripeRequest): { readonly status: number; readonly body: object } => {
    const [, , resource = '', id = '', action] = path.split(/[/?]/);
    const metadata = metadataIn(form);
    switch (`${method} ${resource}`) {
      case 'POST customers':
        return { status: 200, body: { id: idOf('cus'), object: 'customer', metadata } };
      case 'DELETE customers':
        return { status: 200, body: { id, object: 'customer', deleted: true } };
      case 'POST setup_intents': {
        const setup = { id: idOf('seti'), customer: form['customer'] ?? '', metadata, card: null };
        setups.set(setup.id, setup);
        return {
          status: 200,
          body: {
            ...setup,
            object: 'setup_intent',
            status: 'requires_payment_method',
            client_secret: `${setup.id}_secret_${randomUUID().slice(0, 8)}`,
          },
        };
      }
      case 'GET setup_intents': {
        const setup = setups.get(id);
        if (setup === undefined) return missing;
        const isDone = setup.card !== null;
        return {
          status: 200,
          body: {
            ...setup,
            object: 'setup_intent',
            status: isDone ? 'succeeded' : 'requires_payment_method',
            payment_method: setup.card === null ? null : cardAt(setup.card),
          },
        };
      }
      case 'POST payment_methods': {
        const card = cards.get(id);
        if (action !== 'detach' || card?.customer == null) return missing;
        card.customer = null;
        return { status: 200, body: cardAt(id) };
      }
      case 'POST payment_intents': {
        const intent = { id: idOf('pi'), object: 'payment_intent', metadata };
        if (form['payment_method']?.startsWith('pm_declined') === true) {
          const error = { type: 'card_error', code: 'card_declined', message: 'No.', payment_intent: intent };
          return { status: 402, body: { error } };
        }
        charges.push(intent.id);
        return { status: 200, body: { ...intent, status: behaviour === 'SLOWLY' ? 'processing' : 'succeeded' } };
      }
      default:
        return missing;
    }
  };

  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const key = request.headers['idempotency-key'];
      const asked: StripeRequest = {
        method: request.method ?? '',
        path: request.url ?? '',
        form: Object.fromEntries(new URLSearchParams(text)),
        idempotencyKey: typeof key === 'string' ? key : undefined,
      };
      requests.push(asked);
      if (behaviour === 'SILENT') return request.socket.destroy();
      const known = asked.idempotencyKey === undefined ? undefined : answers.get(asked.idempotencyKey);
      const faulty = { status: 500, body: { error: { type: 'api_error', message: 'Canaryfault' } } };
      const { status, body } = behaviour === 'FAULTY' ? faulty : (known ?? answerTo(asked));
      if (asked.idempotencyKey !== undefined && status < 500) answers.set(asked.idempotencyKey, { status, body });
      // Stripe says itself whether asking again could help.
      const headers = { 'content-type': 'application/json', 'stripe-should-retry': 'false' };
      return response.writeHead(status, headers).end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    processor: stripeProcessor({
      secretKey: `sk_test_${randomUUID().replaceAll('-', '')}`,
      webhookSecret,
      api: { protocol: 'http', host: '127.0.0.1', port },
      timeoutMs: 2_000,
    }),
    requests,
    charges,
    giveCard: (setupId, kind = 'GOOD') => {
      const setup = setups.get(setupId);
      if (setup === undefined) throw new TypeError('There is no such set-up.');
      setup.card = idOf(kind === 'GOOD' ? 'pm_good' : 'pm_declined');
      cards.set(setup.card, { customer: setup.customer });
    },
    behave: (as) => {
      behaviour = as;
    },
    event: (type, object, { at, id = idOf('evt'), secret = webhookSecret }) => {
      const body = JSON.stringify({ id, object: 'event', type, data: { object } });
      const time = String(Math.floor(at.getTime() / 1000));
      const hash = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
      return { body, signature: `t=${time},v1=${hash}` };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** `metadata[account]=…` of a form as an object. */
function metadataIn(form: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(form).flatMap(([name, value]) => {
    const [, key] = /^metadata\[(\w+)\]$/.exec(name) ?? [];
    return key === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}
