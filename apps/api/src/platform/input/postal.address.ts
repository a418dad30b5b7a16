import { z } from 'zod';
import { refusedAs } from './problem.codes.js';
import { isCountry, textLine } from './text.line.js';

/** A postal address anywhere; every part may be left out and is then null. One of which nothing is given is none: null. */
export const postalAddress = z
  .object({
    line1: textLine('A line', 200),
    line2: textLine('A line', 200),
    city: textLine('A city', 100),
    region: textLine('A region', 100),
    postalCode: textLine('A postal code', 20),
    country: textLine('A country', 2).refine(
      (country) => country == null || isCountry(country),
      refusedAs('NOT_ONE_OF', 'A country is its two capital letters of ISO 3166-1: US.'),
    ),
  })
  .transform(({ line1 = null, line2 = null, city = null, region = null, postalCode = null, country = null }) => {
    const address = { line1, line2, city, region, postalCode, country };
    return Object.values(address).every((part) => part === null) ? null : address;
  });
