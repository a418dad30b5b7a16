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
  /** A BCP 47 tag. */
  readonly language?: string;
  /** Another address that they sign in with. */
  readonly secondEmail?: string;
}

const at = (line1: string, city: string, postalCode: string): DemoPerson['address'] => ({
  line1,
  line2: null,
  city,
  region: 'CA',
  postalCode,
  country: 'US',
});

const someone = (
  givenName: string,
  familyName: string,
  phone: DemoPerson['phone'],
  address: DemoPerson['address'],
): DemoPerson => ({ givenName, familyName, phone, address });

/** A dozen people, the same at every planting. The last two gave only what an account needs. */
export const demoPeople: readonly DemoPerson[] = [
  {
    ...someone('Marisol', 'Quintanilla', '+1 415 555 0101', at('410 Larkspur Lane', 'San Francisco', '94117')),
    language: 'es',
    secondEmail: 'marisol@quintanilla.example',
  },
  someone('Thaddeus', 'Okonkwo', '+1 213 555 0102', at('77 Jacaranda Way', 'Los Angeles', '90026')),
  someone('Ingrid', 'Vasterling', '+1 619 555 0103', at('5 Torrey Court', 'San Diego', '92103')),
  someone('Keoni', 'Kahananui', '+1 510 555 0104', at('1290 Bancroft Row', 'Berkeley', '94702')),
  someone('Prudence', 'Abernathy', '+1 916 555 0105', at('63 Capitol Mews', 'Sacramento', '95814')),
  someone('Dilnoza', 'Rakhimova', '+1 408 555 0106', at('2204 Alameda Crescent', 'San Jose', '95126')),
  someone('Bartholomew', 'Fitzwilliam', '+1 805 555 0107', at('18 Mission Rise', 'Santa Barbara', '93105')),
  someone('Anneliese', 'Drexhage', '+1 707 555 0108', at('301 Redwood Close', 'Santa Rosa', '95404')),
  someone('Octavio', 'Peregrino', '+1 559 555 0109', at('940 Orchard Walk', 'Fresno', '93721')),
  someone('Sunniva', 'Halvorsrud', '+1 831 555 0110', at('12 Cypress Point', 'Monterey', '93940')),
  someone('Wilhelmina', 'Stuyvesant', null, null),
  someone('Casimir', 'Wojciechowski', null, null),
];

/** The address a made-up person signs in with. */
export function demoEmail({ givenName, familyName }: DemoPerson): string {
  return `${givenName}.${familyName}@example.com`.toLowerCase();
}
