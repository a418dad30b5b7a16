/**
 * How the personal properties of an entity become one sealed column, and open again for a change. It knows rows and
 * whose they are, and no word of what is sealed.
 */
export { coordinateOf, SealedBy, sealedClassOf, SealedProperty, type SealedClass } from './sealed.property.js';
export { SealingSubscriber } from './sealing.subscriber.js';
