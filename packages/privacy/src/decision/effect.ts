/** How a value leaves: as it is, in part, or not at all. */
export type Effect = 'SHOW' | 'MASK' | 'WITHHOLD';

/** Effects by how much they show, each as a byte: `WITHHOLD` is what an empty table says. */
export const effectCode = { WITHHOLD: 0, MASK: 1, SHOW: 2 } as const satisfies Record<Effect, number>;
