import type {
  AccessPolicy,
  Clause,
  DecidedField,
  FieldSet,
  Mandate,
  Override,
  Relation,
  Standing,
  Viewer,
} from '../decision/index.js';
import type { MaskName } from '../redaction/index.js';
import type { Vocabulary } from '../vocabulary/index.js';

/** A field as the reader of a policy knows it. */
export interface ReadField extends DecidedField {
  readonly derivedFrom: readonly string[];
}

/** A policy with its words and the fields it is about. */
export interface PolicyText {
  readonly vocabulary: Vocabulary;
  readonly accessPolicy: AccessPolicy;
  readonly fields: readonly ReadField[];
}

/** Who looks at whose row, and when. */
export interface Look {
  readonly viewer: Viewer;
  readonly person: string;
  readonly standing: Standing;
  readonly now: Date;
}

/** What is seen: all of it, a part of it, or nothing. */
export type Sight = 'ALL' | 'NOTHING' | { readonly part: MaskName };

/**
 * Reads an access policy word by word, as its author would, for one field of one person: slowly, without tables, and
 * with none of the engine's code, so that a test can hold the engine to it.
 */
export function sightOf(text: PolicyText, coordinate: string, look: Look): Sight {
  const [field, ...origins] = originsOf(text, coordinate);
  if (field === undefined) return 'NOTHING';
  const own = sightOfAlone(text, field, look);
  const sources = origins.map((source) => ({ source, sight: sightOfAlone(text, source, look) }));
  if (own === 'NOTHING' || sources.some(({ sight }) => sight === 'NOTHING')) return 'NOTHING';
  const masked = sources.filter(({ sight }) => sight !== 'ALL');
  if (masked.length === 0) return own;
  const { mask } = field;
  if (mask === null) return 'NOTHING';
  // Of what is made from parts, no more is seen than of the parts.
  const isSame = [{ source: field, sight: own }, ...masked].every(
    ({ source, sight }) => sight === 'ALL' || (source.mask === mask && sight !== 'NOTHING' && sight.part === mask),
  );
  return { part: isSame ? mask : 'CONSTANT' };
}

/** Whether a viewer may come upon somebody's rows at all. */
export function mayReach({ vocabulary, accessPolicy }: PolicyText, look: Look): boolean {
  if (!isSomebody(vocabulary, look.viewer) || !isGranted(vocabulary, look)) return false;
  const { grant, purpose } = look.viewer;
  if (grant !== null && purpose !== null && !grant.purposes.includes(purpose)) return false;
  return waysOf(look).some((way) => accessPolicy.reach.some((clause) => isFulfilled(clause, way)));
}

/** A look in one relation: an agent whose mandate holds can look as anybody does, too. */
interface Way extends Look {
  readonly relation: Relation;
}

function waysOf(look: Look): readonly Way[] {
  const { viewer, person, now } = look;
  if (viewer.subject === person) return [{ ...look, relation: 'SELF' }];
  const mandate = viewer.mandates.get(person);
  const asAnybody: Way = { ...look, relation: 'NONE' };
  return mandate === undefined || isOver(mandate.until, now)
    ? [asAnybody]
    : [{ ...look, relation: 'AGENT_OF' }, asAnybody];
}

/** The field first, then everything that it is made from. */
function originsOf({ fields }: PolicyText, coordinate: string): readonly ReadField[] {
  const found = new Set<ReadField>();
  const open = [coordinate];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const field = fields.find((each) => each.coordinate === next);
    if (field === undefined || found.has(field)) continue;
    found.add(field);
    open.push(...field.derivedFrom);
  }
  return [...found];
}

function sightOfAlone(text: PolicyText, field: ReadField, look: Look): Sight {
  const sights = waysOf(look).map((way) => sightOfWay(text, field, way));
  return most(field, sights);
}

function sightOfWay({ vocabulary, accessPolicy }: PolicyText, field: ReadField, way: Way): Sight {
  if (!mayAsk(vocabulary, field, way)) return 'NOTHING';
  const striking = (accessPolicy.overrides ?? []).filter(
    (override) => isAbout(override.fields, field) && strikes(vocabulary, override, way),
  );
  if (striking.some(({ effect }) => effect === 'WITHHOLD')) return 'NOTHING';
  const opened = accessPolicy.rules
    .filter(({ fields, anyOf }) => isAbout(fields, field) && anyOf.some((clause) => isFulfilled(clause, way)))
    .map(({ effect, mask }): Sight => {
      // Whoever may see a whole in part is led to it, and each of its parts is looked at for itself.
      if (field.hasParts) return 'ALL';
      const sight = effect === 'SHOW' ? 'ALL' : inPart(mask ?? field.mask);
      return striking.length > 0 ? lowered(field, sight) : sight;
    });
  return most(field, opened);
}

/** Under an override: the field's own part of what was whole, and of any other part nothing but that something is there. */
function lowered(field: ReadField, sight: Sight): Sight {
  if (sight === 'NOTHING' || field.mask === null) return 'NOTHING';
  return sight === 'ALL' || sight.part === field.mask ? { part: field.mask } : { part: 'CONSTANT' };
}

/** What no rule can give: an identity, a purpose that fits, a grant and a mandate that reach as far. */
function mayAsk(vocabulary: Vocabulary, field: ReadField, way: Way): boolean {
  const { viewer, person, relation, standing, now } = way;
  const { grant, purpose } = viewer;
  if (isNothing(viewer.id) || !isSomebody(vocabulary, viewer) || !isGranted(vocabulary, way)) return false;
  if (relation === 'SELF' && grant === null) return true;
  if (purpose === null || !Object.keys(vocabulary.purposes).includes(purpose)) return false;
  const isAllowed =
    vocabulary.purposes[purpose]?.needsConsent === true
      ? !isNothing(standing.consentId)
      : field.purposes.includes(purpose);
  if (!isAllowed) return false;
  if (grant?.purposes.includes(purpose) === false) return false;
  if (grant?.categories?.includes(field.category) === false) return false;
  return relation !== 'AGENT_OF' || covers(viewer.mandates.get(person), purpose, field.category, now);
}

function isSomebody(vocabulary: Vocabulary, { kind }: Viewer): boolean {
  return Object.keys(vocabulary.viewers).includes(kind);
}

function isNothing(id: string | null | undefined): boolean {
  return id === null || id === undefined || id.length === 0;
}

function isGranted({ viewers }: Vocabulary, { viewer, now }: Look): boolean {
  return viewer.grant === null ? viewers[viewer.kind]?.needsGrant !== true : !isOver(viewer.grant.until, now);
}

function covers(mandate: Mandate | undefined, purpose: string, category: string, now: Date): boolean {
  if (mandate === undefined || isOver(mandate.until, now)) return false;
  if (mandate.purposes !== undefined && !mandate.purposes.includes(purpose)) return false;
  return mandate.categories === undefined || mandate.categories.includes(category);
}

function strikes(vocabulary: Vocabulary, { on, anyOf }: Override, { viewer, relation, standing }: Way): boolean {
  const { circumstances, purposes, gates } = vocabulary;
  const isHeld = standing.circumstances.has(on);
  const isOn = circumstances[on]?.kind === 'CONSENT' ? !isHeld : isHeld || circumstances[on] === undefined;
  if (!isOn) return false;
  if (anyOf === undefined) return relation !== 'SELF';
  return anyOf.some(
    (clause) =>
      clause.viewer === viewer.kind &&
      isBetween(clause.relation, relation) &&
      isStruckBy(clause.purposes, viewer.purpose, Object.keys(purposes)) &&
      isStruckBy(clause.gates, viewer.gate, Object.keys(gates)),
  );
}

/** What is to strike anybody strikes an agent, who is anybody too. */
function isBetween(named: Relation, relation: Relation): boolean {
  return named === 'NONE' ? relation !== 'SELF' : named === relation;
}

/** Whoever states nothing, or what there is not, is struck as well. */
function isStruckBy(words: readonly string[] | undefined, stated: string | null, known: readonly string[]): boolean {
  return words === undefined || stated === null || words.includes(stated) || !known.includes(stated);
}

function isFulfilled(clause: Clause, { viewer, relation, standing, now }: Way): boolean {
  if (clause.viewer !== viewer.kind || clause.relation !== relation) return false;
  if (clause.roles !== undefined && !viewer.roles.some((role) => clause.roles?.includes(role))) return false;
  if (clause.purposes !== undefined && !clause.purposes.some((each) => each === viewer.purpose)) return false;
  if (clause.gates !== undefined && !clause.gates.some((each) => each === viewer.gate)) return false;
  if (clause.consents?.some((each) => !standing.circumstances.has(each)) === true) return false;
  if (clause.from !== undefined && now < new Date(clause.from)) return false;
  return clause.until === undefined || now < new Date(clause.until);
}

function isAbout(fields: FieldSet | undefined, { category, coordinate }: ReadField): boolean {
  if (fields === undefined) return true;
  return [...(fields.categories ?? []), ...(fields.coordinates ?? [])].some(
    (each) => each === category || each === coordinate,
  );
}

function isOver(until: Date | undefined, now: Date): boolean {
  return until !== undefined && until <= now;
}

function inPart(mask: MaskName | null): Sight {
  return mask === null ? 'NOTHING' : { part: mask };
}

function most(field: ReadField, sights: readonly Sight[]): Sight {
  return sights.reduce<Sight>((best, each) => (muchOf(field, each) > muchOf(field, best) ? each : best), 'NOTHING');
}

/** Of two parts the field's own goes before one that a rule chose. */
function muchOf(field: ReadField, sight: Sight): number {
  if (sight === 'NOTHING') return 0;
  if (sight === 'ALL') return 4;
  if (sight.part === 'CONSTANT') return 1;
  return sight.part === field.mask ? 3 : 2;
}
