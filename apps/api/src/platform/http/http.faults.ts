import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { EdgeError } from './http.errors.js';
import { protectAnswer, type HeaderOptions } from './http.headers.js';
import type { EdgeLog } from './http.log.js';

/** Answers whatever was thrown with a refusal of ours; Fastify's own messages quote the request and never leave. */
export function answerFault(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: EdgeLog,
  headers: HeaderOptions,
): void {
  const refusal = refusalOf(error, request.id);
  if (refusal.status >= 500 && refusal.code === 'INTERNAL_SERVER_ERROR') {
    log.error('http.failed', { requestId: request.id, status: refusal.status, error });
  }
  // Once more, because a request that fails before the first hook has no headers yet.
  protectAnswer(reply, headers);
  void reply
    .code(refusal.status)
    .headers(refusal.headers)
    .type('application/json; charset=utf-8')
    .send(refusal.toBody());
}

/** Answers a connection whose bytes never became a request, and drops it. */
export function answerBrokenConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = connectionRefusals[error.code ?? '']?.() ?? EdgeError.malformedRequest();
  const body = refusal.toBody();
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}`,
    'connection: close',
    'cache-control: no-store',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  // A client that never reads the answer does not keep the connection either.
  socket.destroySoon();
}

function refusalOf(error: unknown, requestId: string): EdgeError {
  if (error instanceof EdgeError) return error;
  const { code, statusCode } = error instanceof Error ? (error as Partial<FastifyError>) : {};
  return (
    refusals[code ?? '']?.() ?? (statusCode === 400 ? EdgeError.malformedRequest() : EdgeError.internal(requestId))
  );
}

const refusals: Readonly<Record<string, () => EdgeError>> = {
  FST_ERR_BAD_URL: () => EdgeError.malformedUrl(),
  FST_ERR_CTP_BODY_TOO_LARGE: () => EdgeError.bodyTooLarge(),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => EdgeError.malformedJson(),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => EdgeError.malformedRequest(),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => EdgeError.unsupportedMediaType(),
  FST_ERR_MAX_PARAM_LENGTH: () => EdgeError.urlTooLong(),
};

const connectionRefusals: Readonly<Record<string, () => EdgeError>> = {
  ERR_HTTP_REQUEST_TIMEOUT: () => EdgeError.tooSlow(),
  HPE_HEADER_OVERFLOW: () => EdgeError.headersTooLarge(),
};
