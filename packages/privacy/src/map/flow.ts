import type { DataMap } from './data.map.js';

/** How many fields of a category are collected for a purpose. */
export interface CollectedFlow {
  readonly category: string;
  readonly purpose: string;
  readonly fields: number;
}

/** How many fields of a category go to a recipient for a purpose, in clear or in part. */
export interface SeenFlow extends CollectedFlow {
  readonly recipient: string;
  readonly effect: 'SHOW' | 'MASK';
}

/** How many fields of a category a recipient sees at all, in clear and in part. */
export interface Exposure {
  readonly recipient: string;
  readonly category: string;
  readonly shown: number;
  readonly masked: number;
}

/** From the categories to the purposes for which they are collected. */
export function collectedFlows({ categories, purposes, fields }: DataMap): readonly CollectedFlow[] {
  return categories.flatMap(({ word: category }) =>
    purposes.flatMap(({ word: purpose }) => {
      const count = fields.filter((field) => field.category === category && field.purposes.includes(purpose)).length;
      return count === 0 ? [] : [{ category, purpose, fields: count }];
    }),
  );
}

/**
 * From the purposes to whoever sees something for them. What people see of themselves is not drawn: it needs no
 * purpose, and would hide the rest.
 */
export function seenFlows({ categories, purposes, recipients, fields }: DataMap): readonly SeenFlow[] {
  return categories.flatMap(({ word: category }) =>
    purposes.flatMap(({ word: purpose }) =>
      recipients
        .filter(({ relation }) => relation !== 'SELF')
        .flatMap(({ key: recipient }) =>
          (['SHOW', 'MASK'] as const).flatMap((effect) => {
            const count = fields.filter(
              (field) =>
                field.category === category &&
                bestEffect(field.seenBy.filter((sight) => sight.recipient === recipient && isFor(sight, purpose))) ===
                  effect,
            ).length;
            return count === 0 ? [] : [{ category, purpose, recipient, effect, fields: count }];
          }),
        ),
    ),
  );
}

/** What each recipient sees of each category, whatever the purpose. */
export function exposures({ categories, recipients, fields }: DataMap): readonly Exposure[] {
  return recipients.flatMap(({ key: recipient }) =>
    categories.map(({ word: category }) => {
      const effects = fields
        .filter((field) => field.category === category)
        .map(({ seenBy }) => bestEffect(seenBy.filter((sight) => sight.recipient === recipient)));
      return {
        recipient,
        category,
        shown: effects.filter((effect) => effect === 'SHOW').length,
        masked: effects.filter((effect) => effect === 'MASK').length,
      };
    }),
  );
}

function isFor({ purposes }: { readonly purposes: readonly string[] | null }, purpose: string): boolean {
  return purposes?.includes(purpose) ?? true;
}

/** The most that is seen; null where nothing is. */
function bestEffect(sights: readonly { readonly effect: 'SHOW' | 'MASK' }[]): 'SHOW' | 'MASK' | null {
  if (sights.some(({ effect }) => effect === 'SHOW')) return 'SHOW';
  return sights.length === 0 ? null : 'MASK';
}
