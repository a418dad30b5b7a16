export { coordinateOf, SealedBy, sealedClassOf, SealedProperty, type SealedClass } from './sealed.property.js';
export { SealingSubscriber } from './sealing.subscriber.js';
