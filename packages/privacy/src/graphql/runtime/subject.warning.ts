/** The code of the warning that a guarded row names nobody. */
export const subjectMissing = 'PRIVACY_SUBJECT_MISSING';

/**
 * Warns that rows of a type name no person, so that everything personal in them is withheld: a directive that is
 * forgotten or names another property looks like an answer without data. Once per type, and of no row in particular.
 */
export function subjectWarnings(): (type: string, property: string) => void {
  const warned = new Set<string>();
  return (type, property) => {
    if (warned.has(type)) return;
    warned.add(type);
    process.emitWarning(
      `A row of the type ${type} names no person in its property "${property}": all that is personal in it is ` +
        `withheld. Give such rows the id of their person there, or name the property that holds it by ` +
        `@dataSubject or the type's annotation.`,
      { type: 'PrivacyWarning', code: subjectMissing },
    );
  };
}
