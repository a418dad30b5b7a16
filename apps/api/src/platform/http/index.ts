/**
 * The HTTP edge: what is refused before GraphQL is asked, how the server says that it lives, and how it closes.
 * It refuses to know what the requests are about.
 */
export { mountBeacon, type BeaconOutcome, type BeaconRoute } from './beacon.body.js';
export { cookieJar, type CookieJar } from './cookie.jar.js';
export { mountForm, type FormRoute } from './form.page.js';
export { closeGracefully } from './http.closing.js';
export { EdgeError } from './http.errors.js';
export { pagePolicy } from './http.headers.js';
export type { EdgeLog } from './http.log.js';
export { createHttp } from './http.server.js';
export { refuseUnacceptableJson, searchOf } from './query.guard.js';
export { mountPublic, type PublicDocument, type PublicRoute } from './public.document.js';
export { mountSigned, type SignedRoute } from './raw.body.js';
export { currentRequestId, withRequestId } from './request.id.js';
export { isAcceptableText } from './text.guard.js';
