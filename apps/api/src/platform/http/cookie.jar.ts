import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookies of one request, and those that its answer sets. No script of a page can read them. */
export interface CookieJar {
  read(name: string): string | undefined;
  /** Lets the browser keep a value for so many seconds. */
  set(name: string, value: string, lifetimeSeconds: number): void;
  /** Takes a cookie away that the browser sent. */
  clear(name: string): void;
}

/** The jar of a request. `secure` binds each cookie to HTTPS and to this very host, as its name then says to browsers. */
export function cookieJar(
  request: FastifyRequest,
  reply: FastifyReply,
  { secure }: { readonly secure: boolean },
): CookieJar {
  const sent = parseCookie(request.headers.cookie ?? '');
  const nameOf = (name: string): string => (secure ? `__Host-${name}` : name);
  const send = (name: string, value: string, maxAge: number): void => {
    const cookie = { name: nameOf(name), value, maxAge, path: '/', httpOnly: true, secure, sameSite: 'lax' } as const;
    // Fastify keeps one line for each call, and a browser the last of one name.
    void reply.header('set-cookie', stringifySetCookie(cookie));
  };
  return {
    read: (name) => sent[nameOf(name)],
    set: (name, value, lifetimeSeconds) => {
      send(name, value, Math.floor(lifetimeSeconds));
    },
    clear: (name) => {
      if (sent[nameOf(name)] !== undefined) send(name, '', 0);
    },
  };
}
