/**
 * Whether a text has a character that nobody sees: one that turns the direction of writing, or is invisible. Two texts
 * could look the same and not be, or one look like another. What languages and emoji need is none: a joiner (U+200C,
 * U+200D) between two characters, a variation selector behind one, and the tags of a flag. By the property
 * `Default_Ignorable_Code_Point` of Unicode.
 */
export function hasHiddenCharacter(text: string): boolean {
  return hidden.test(text.replace(flag, '🏴'));
}

/** Whether a text has nothing to see: no character, or spaces, joiners and marks without a letter alone. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/** Of England, Scotland, Wales: a black flag, the letters of the place as tags, and the tag that ends them. */
const flag = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/gu;

/** U+034F and U+180E stand within words of Hebrew and Mongolian. */
const joiners = '\\u034f\\u180e\\p{Join_Control}';

const selectors = '\\p{Variation_Selector}';

const hidden = new RegExp(
  [
    `(?![${joiners}${selectors}])\\p{Default_Ignorable_Code_Point}`,
    // Annotations between lines, which are invisible and no part of that property.
    '[\\ufff9-\\ufffb]',
    '\\p{Noncharacter_Code_Point}',
    `(?<![^\\s${joiners}])[${joiners}]`,
    `[${joiners}]$`,
    `(?<![^\\s${joiners}${selectors}])[${selectors}]`,
  ].join('|'),
  'u',
);

/** A blank of Braille is a symbol by its category. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[^\p{M}\p{Z}\p{Cc}\p{Cf}\p{Cs}]/u;
