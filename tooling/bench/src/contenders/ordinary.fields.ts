import { Authorized, Field, type FieldOptions } from 'type-graphql';

const isAuthorized = process.argv.includes('--authorized');

/** A field, and where the process was told so, one that is asked for every time whether it may be seen. */
export function Shown(type?: () => unknown, options: FieldOptions = {}): PropertyDecorator & MethodDecorator {
  return (prototype: object, name: string | symbol, descriptor?: PropertyDescriptor) => {
    const decorators = [
      type === undefined ? Field(options) : Field(type as () => StringConstructor, options),
      ...(isAuthorized ? [Authorized()] : []),
    ] as readonly LegacyDecorator[];
    for (const decorate of decorators) decorate(prototype, name, descriptor);
  };
}

type LegacyDecorator = (prototype: object, name: string | symbol, descriptor?: PropertyDescriptor) => void;
