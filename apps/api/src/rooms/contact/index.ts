/** How people are called and reached. It refuses to know who asks: that is decided before a row is opened. */
export { Contact } from './contact.entity.js';
export { ContactHolder } from './contact.holder.js';
export { ContactResolver } from './contact.resolver.js';
export { ContactService } from './contact.service.js';
