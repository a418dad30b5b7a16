import type { DataMap } from './data.map.js';
import { collectedFlows, seenFlows } from './flow.js';
import { spoken, titleOf } from './wording.js';

/** A box of the drawing; its height tells how many fields go through it. */
export interface Node {
  readonly label: string;
  readonly y: number;
  readonly height: number;
  /** The place of its category among the categories; null for what is of all of them. */
  readonly hue: number | null;
  readonly fields: number;
}

/** A band from one box to the next. */
export interface Ribbon {
  readonly hue: number;
  readonly from: { readonly column: 0 | 1; readonly y: number };
  readonly to: { readonly column: 1 | 2; readonly y: number };
  readonly thickness: number;
  readonly isMasked: boolean;
  /** The whole of it in words. */
  readonly says: string;
}

/** Where everything of the drawing stands. */
export interface FlowLayout {
  readonly columns: readonly [readonly Node[], readonly Node[], readonly Node[]];
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
}

const gap = 16;
const leastHeight = 12;
/** The height of a drawing of many fields, apart from its gaps: bands get thinner, and the picture no longer. */
const greatest = 620;
const thickest = 5;

/** Lays out the flows from categories through purposes to recipients, each in the order of its words. */
export function layOut(map: DataMap): FlowLayout {
  const collected = collectedFlows(map);
  const seen = seenFlows(map);
  const sum = (flows: readonly { readonly fields: number }[]): number =>
    flows.reduce((all, { fields }) => all + fields, 0);
  const unit = Math.min(thickest, greatest / Math.max(1, sum(collected), sum(seen)));

  const left = map.categories.flatMap(({ word, title }, hue) => {
    const out = collected.filter(({ category }) => category === word);
    return out.length === 0 ? [] : [{ key: word, label: title, hue, volume: sum(out), fields: countOf(map, word) }];
  });
  const middle = map.purposes.flatMap(({ word }) => {
    const into = collected.filter(({ purpose }) => purpose === word);
    const out = seen.filter(({ purpose }) => purpose === word);
    if (into.length + out.length === 0) return [];
    return [{ key: word, label: spoken(word), hue: null, volume: Math.max(sum(into), sum(out)), fields: sum(into) }];
  });
  const right = map.recipients.flatMap(({ key, title }) => {
    const into = seen.filter(({ recipient }) => recipient === key);
    return into.length === 0 ? [] : [{ key, label: title, hue: null, volume: sum(into), fields: sum(into) }];
  });
  const columns = [placed(left, unit), placed(middle, unit), placed(right, unit)] as const;
  const height = Math.max(...columns.map((column) => column.height));
  for (const column of columns) column.shift((height - column.height) / 2);

  const ribbons = [
    ...collected.map(({ category, purpose, fields }) => ({
      hue: hueOf(map, category),
      from: { column: 0 as const, y: columns[0].leave(category, fields * unit) },
      to: { column: 1 as const, y: columns[1].enter(purpose, fields * unit) },
      thickness: fields * unit,
      isMasked: false,
      says: `${titleOf(map.categories, category)}: ${String(fields)} collected ${titleOf(map.purposes, purpose)}`,
    })),
    ...seen.map(({ category, purpose, recipient, effect, fields }) => ({
      hue: hueOf(map, category),
      from: { column: 1 as const, y: columns[1].leave(purpose, fields * unit) },
      to: { column: 2 as const, y: columns[2].enter(recipient, fields * unit) },
      thickness: fields * unit,
      isMasked: effect === 'MASK',
      says:
        `${titleOf(map.categories, category)}: ${String(fields)} ${effect === 'MASK' ? 'in part' : 'in clear'} to ` +
        `${map.recipients.find(({ key }) => key === recipient)?.title ?? recipient} ${titleOf(map.purposes, purpose)}`,
    })),
  ];
  return { columns: [columns[0].nodes(), columns[1].nodes(), columns[2].nodes()], ribbons, height };
}

interface Unplaced {
  readonly key: string;
  readonly label: string;
  readonly hue: number | null;
  readonly volume: number;
  readonly fields: number;
}

/** Boxes below one another; bands leave and enter each from its top down. */
function placed(boxes: readonly Unplaced[], unit: number) {
  let bottom = 0;
  const tops = new Map<string, { y: number; left: number; entered: number }>();
  for (const { key, volume } of boxes) {
    tops.set(key, { y: bottom, left: 0, entered: 0 });
    bottom += Math.max(leastHeight, volume * unit) + gap;
  }
  function next(key: string, thickness: number, side: 'left' | 'entered'): number {
    const top = tops.get(key);
    if (top === undefined) throw new TypeError(`The drawing has no box for ${key}.`);
    const y = top.y + top[side];
    top[side] += thickness;
    return y;
  }
  return {
    height: Math.max(0, bottom - gap),
    shift: (distance: number): void => {
      for (const top of tops.values()) top.y += distance;
    },
    leave: (key: string, thickness: number) => next(key, thickness, 'left'),
    enter: (key: string, thickness: number) => next(key, thickness, 'entered'),
    nodes: (): readonly Node[] =>
      boxes.map(({ key, label, hue, volume, fields }) => ({
        label,
        hue,
        fields,
        y: tops.get(key)?.y ?? 0,
        height: Math.max(leastHeight, volume * unit),
      })),
  };
}

function hueOf({ categories }: DataMap, category: string): number {
  return Math.max(
    0,
    categories.findIndex(({ word }) => word === category),
  );
}

function countOf({ fields }: DataMap, category: string): number {
  return fields.filter((field) => field.category === category).length;
}
