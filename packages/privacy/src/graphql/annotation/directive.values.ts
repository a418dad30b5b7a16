import type { AnnotatedElement } from './annotated.element.js';
import { isAnnotation, type TypeAnnotation } from './annotation.js';
import { isInputAnnotation } from './input.annotation.js';

/** Directives with their arguments, as they are applied to one element. */
export type AppliedDirectives = Readonly<Record<string, Arguments>>;

type Arguments = Readonly<Record<string, unknown>>;

/** The directives that say what an annotation says, their arguments in the order of their definition. */
export function directivesFor(kind: AnnotatedElement['kind'], said: unknown): AppliedDirectives {
  switch (kind) {
    case 'FIELD':
      return directivesForField(said);
    case 'TYPE':
      return directivesForType(said);
    case 'INPUT':
      return directivesForInput(said);
  }
}

/** The annotation that directives say; null where they do not belong here, or contradict each other. */
export function annotationFrom(kind: AnnotatedElement['kind'], applied: AppliedDirectives): object | null {
  const { personalData, notPersonal, dataSubject, selectsBy, givesTo } = applied;
  const is = (...names: string[]) => Object.keys(applied).every((name) => names.includes(name));
  const isOne = Object.keys(applied).length === 1;
  switch (kind) {
    case 'FIELD':
      if (!isOne) return null;
      if (personalData !== undefined) return { kind: 'PERSONAL', ...personalData };
      return notPersonal === undefined ? null : { kind: 'NOT_PERSONAL', ...notPersonal };
    case 'TYPE':
      if (!is('dataSubject', 'notPersonal')) return null;
      return {
        ...(dataSubject === undefined ? {} : { subject: dataSubject['property'] }),
        ...(notPersonal === undefined ? {} : { fields: { kind: 'NOT_PERSONAL', ...notPersonal } }),
      };
    case 'INPUT':
      if (!isOne) return null;
      if (selectsBy !== undefined) return { kind: 'SELECTS', by: selectsBy['fields'] };
      if (givesTo !== undefined) return { kind: 'GIVES', to: givesTo['fields'] };
      return notPersonal === undefined ? null : { kind: 'NOT_PERSONAL', ...notPersonal };
  }
}

function directivesForField(said: unknown): AppliedDirectives {
  if (!isAnnotation(said)) return {};
  if (said.kind === 'NOT_PERSONAL') return { notPersonal: { reason: said.reason } };
  const { holds, category, purposes, source, requirement, retention, mask, derivedFrom } = said;
  return {
    personalData: {
      holds,
      category,
      purposes,
      source,
      requirement,
      retention,
      ...(mask === undefined ? {} : { mask }),
      ...(derivedFrom === undefined ? {} : { derivedFrom }),
    },
  };
}

function directivesForType(said: unknown): AppliedDirectives {
  const { subject, fields } = (said ?? {}) as TypeAnnotation;
  return {
    ...(subject === undefined ? {} : { dataSubject: { property: subject } }),
    ...(fields === undefined ? {} : { notPersonal: { reason: fields.reason } }),
  };
}

function directivesForInput(said: unknown): AppliedDirectives {
  if (!isInputAnnotation(said)) return {};
  switch (said.kind) {
    case 'SELECTS':
      return { selectsBy: { fields: said.by } };
    case 'GIVES':
      return { givesTo: { fields: said.to } };
    case 'NOT_PERSONAL':
      return { notPersonal: { reason: said.reason } };
  }
}
