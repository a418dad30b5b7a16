import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import {
  education,
  registration,
  site,
  supervision,
  supervisor,
  type RecordKind,
  type TrainingService,
} from '../rooms/training/index.js';

/** What a made-up person has told of their training. Schools, clinics and numbers are made up as well. */
interface DemoTraining {
  readonly school: string;
  readonly degree: string;
  /** Null for one who is still studying, and so is not registered. */
  readonly awardedOn: string | null;
  readonly track: 'AMFT' | 'APCC' | 'ASW';
  readonly number: string;
  readonly supervisors: readonly DemoSupervision[];
}

/** A supervisor, where they supervise, and from when on. */
interface DemoSupervision {
  readonly name: string;
  readonly licence: readonly [type: string, number: string];
  readonly site: readonly [name: string, address: string, phone: string];
  readonly startsOn: string;
  readonly endsOn: string | null;
}

const harborLight = ['Harbor Light Counseling', '12 Quay Street\nOakland, CA 94607', '+1 510 555 0142'] as const;
const sunriseCenter = ['Sunrise Family Center', '860 Alder Avenue\nSan Jose, CA 95112', '+1 408 555 0143'] as const;
const missionClinic = ['Mission Row Clinic', '77 Valencia Mews\nSan Francisco, CA 94110', '+1 415 555 0144'] as const;
const canyonSchool = ['Canyon Unified Schools', '3 Canyon Road\nSan Diego, CA 92105', '+1 619 555 0145'] as const;

const achterberg = { name: 'Rosalind Achterberg', licence: ['LMFT', 'LMFT 54021'], site: harborLight } as const;
const oyelaran = { name: 'Babatunde Oyelaran', licence: ['LPCC', 'LPCC 3307'], site: sunriseCenter } as const;
const castellanos = { name: 'Imelda Castellanos', licence: ['LCSW', 'LCSW 28114'], site: missionClinic } as const;
const lindqvist = { name: 'Torvald Lindqvist', licence: ['PSY', 'PSY 19462'], site: canyonSchool } as const;

/** For as many of the made-up people, in their order; the rest have told nothing. */
const trainings: readonly DemoTraining[] = [
  {
    school: 'Larkspur Graduate School',
    degree: 'M.A. in Counseling Psychology',
    awardedOn: '2023-05-20',
    track: 'AMFT',
    number: 'AMFT 140271',
    supervisors: [
      { ...achterberg, startsOn: '2023-08-01', endsOn: '2024-07-31' },
      { ...castellanos, startsOn: '2024-08-05', endsOn: null },
    ],
  },
  {
    school: 'Jacaranda University',
    degree: 'M.S. in Clinical Counseling',
    awardedOn: '2022-12-16',
    track: 'APCC',
    number: 'APCC 11873',
    supervisors: [{ ...oyelaran, startsOn: '2023-02-13', endsOn: null }],
  },
  {
    school: 'Torrey State College',
    degree: 'Master of Social Work',
    awardedOn: '2024-05-11',
    track: 'ASW',
    number: 'ASW 118530',
    supervisors: [
      { ...lindqvist, startsOn: '2024-07-01', endsOn: null },
      { ...castellanos, startsOn: '2024-09-02', endsOn: null },
    ],
  },
  {
    school: 'Bancroft Institute',
    degree: 'M.A. in Marriage and Family Therapy',
    awardedOn: null,
    track: 'AMFT',
    number: '',
    supervisors: [],
  },
  {
    school: 'Capitol Graduate School',
    degree: 'Master of Social Work',
    awardedOn: '2021-06-12',
    track: 'ASW',
    number: 'ASW 101944',
    supervisors: [{ ...castellanos, startsOn: '2021-09-06', endsOn: '2024-03-29' }],
  },
  {
    school: 'Alameda College of Counseling',
    degree: 'M.A. in Counseling',
    awardedOn: '2023-12-15',
    track: 'APCC',
    number: 'APCC 13206',
    supervisors: [{ ...achterberg, startsOn: '2024-01-08', endsOn: null }],
  },
];

/** Gives the made-up person with this number what there is of their training. */
export async function plantTraining(
  { training, clock }: { readonly training: TrainingService; readonly clock: Clock },
  em: EntityManager,
  personId: string,
  index: number,
): Promise<void> {
  const told = trainings[index];
  if (told === undefined) return;
  const keep = async (kind: RecordKind, input: object): Promise<string> => {
    const kept = await training.create(em, kind, personId, input);
    if (!('recordId' in kept)) throw new TypeError('A record of the demo is not as records are.');
    await em.flush();
    return kept.recordId;
  };
  const { school, degree, awardedOn, track, number, supervisors } = told;
  await keep(education, { school, degree, awardedOn });
  if (awardedOn !== null) {
    // Registrations are renewed from year to year: those of the demo never lie far in the past.
    const expiresOn = `${String(clock.now().getUTCFullYear() + 1)}${awardedOn.slice(4)}`;
    await keep(registration, { track, board: 'California Board of Behavioral Sciences', number, expiresOn });
  }
  for (const { name, licence, site: place, startsOn, endsOn } of supervisors) {
    const supervisorId = await keep(supervisor, { name, licenceType: licence[0], licenceNumber: licence[1] });
    const siteId = await keep(site, { name: place[0], address: place[1], phone: place[2] });
    await keep(supervision, { supervisorId, siteId, startsOn, endsOn });
  }
}
