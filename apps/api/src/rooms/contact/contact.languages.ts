/** A language in which we write to people. */
export interface Language {
  /** BCP 47, in its canonical form. */
  readonly tag: string;
  /** As those call it who speak it. */
  readonly name: string;
}

/** The languages that the product speaks; a new one is a line here, and its texts. */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English' },
  { tag: 'es', name: 'Español' },
];

/**
 * The tag of a language that the product speaks, in its canonical form; null for one that it does not speak, and for
 * what is no tag.
 */
export function spokenLanguage(tag: string): string | null {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return languages.find((language) => language.tag === canonical)?.tag ?? null;
  } catch {
    // Thrown for what is no tag at all.
    return null;
  }
}
