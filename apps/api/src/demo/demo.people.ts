/** One made-up person. Their telephone numbers and domains are set aside for fiction, by the numbering plan and RFC 2606. */
export interface DemoPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly phone: string | null;
  readonly address: {
    readonly line1: string;
    readonly line2: string | null;
    readonly city: string;
    readonly region: string;
    readonly postalCode: string;
    readonly country: string;
  } | null;
}

const at = (line1: string, city: string, postalCode: string): DemoPerson['address'] => ({
  line1,
  line2: null,
  city,
  region: 'CA',
  postalCode,
  country: 'US',
});

/** A dozen people, the same at every planting. The last two gave only what an account needs. */
export const demoPeople: readonly DemoPerson[] = [
  { givenName: 'Marisol', familyName: 'Quintanilla', phone: '+1 415 555 0101', address: at('410 Larkspur Lane', 'San Francisco', '94117') },
  { givenName: 'Thaddeus', familyName: 'Okonkwo', phone: '+1 213 555 0102', address: at('77 Jacaranda Way', 'Los Angeles', '90026') },
  { givenName: 'Ingrid', familyName: 'Vasterling', phone: '+1 619 555 0103', address: at('5 Torrey Court', 'San Diego', '92103') },
  { givenName: 'Keoni', familyName: 'Kahananui', phone: '+1 510 555 0104', address: at('1290 Bancroft Row', 'Berkeley', '94702') },
  { givenName: 'Prudence', familyName: 'Abernathy', phone: '+1 916 555 0105', address: at('63 Capitol Mews', 'Sacramento', '95814') },
  { givenName: 'Dilnoza', familyName: 'Rakhimova', phone: '+1 408 555 0106', address: at('2204 Alameda Crescent', 'San Jose', '95126') },
  { givenName: 'Bartholomew', familyName: 'Fitzwilliam', phone: '+1 805 555 0107', address: at('18 Mission Rise', 'Santa Barbara', '93105') },
  { givenName: 'Anneliese', familyName: 'Drexhage', phone: '+1 707 555 0108', address: at('301 Redwood Close', 'Santa Rosa', '95404') },
  { givenName: 'Octavio', familyName: 'Peregrino', phone: '+1 559 555 0109', address: at('940 Orchard Walk', 'Fresno', '93721') },
  { givenName: 'Sunniva', familyName: 'Halvorsrud', phone: '+1 831 555 0110', address: at('12 Cypress Point', 'Monterey', '93940') },
  { givenName: 'Wilhelmina', familyName: 'Stuyvesant', phone: null, address: null },
  { givenName: 'Casimir', familyName: 'Wojciechowski', phone: null, address: null },
];

/** The address a made-up person signs in with. */
export function demoEmail({ givenName, familyName }: DemoPerson): string {
  return `${givenName}.${familyName}@example.com`.toLowerCase();
}
