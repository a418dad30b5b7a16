import {
  relations,
  type AccessPolicy,
  type Clause,
  type Mandate,
  type Override,
  type Rule,
  type Standing,
  type Viewer,
} from '../decision/index.js';
import { redactions } from '../redaction/index.js';
import { aViewer } from '../testing/index.js';
import { vocabulary } from '../vocabulary/vocabulary.testing.js';
import { houseRules, noon, policyOf } from './graphql.testing.js';
import { people } from './leaks.world.testing.js';
import { oneIn, pick, someOf, type Draw } from './testing/draw.js';

const hourMs = 3_600_000;

const kinds = Object.keys(vocabulary.viewers);
const roles = Object.keys(vocabulary.roles);
const purposes = Object.keys(vocabulary.purposes);
const categories = Object.keys(vocabulary.categories);
const gates = Object.keys(vocabulary.gates);
const circumstances = Object.keys(vocabulary.circumstances);
const consents = circumstances.filter((word) => word === 'NEWS_WANTED');

/** A moment near the ones at which grants, mandates and clauses begin and end, and those themselves. */
export function someMoment(draw: Draw): Date {
  return new Date(noon.getTime() + (draw(4) - 2) * (hourMs / 2));
}

/** Anybody at all; half of them have all that some rule of the policy asks for. */
export function someViewer(draw: Draw, { rules }: AccessPolicy): Viewer {
  return oneIn(draw, 2) ? anybody(draw) : meantBy(draw, pick(draw, pick(draw, rules).anyOf));
}

function anybody(draw: Draw): Viewer {
  const purpose = pick(draw, [null, 'CURIOSITY', '__proto__', 'constructor', ...purposes]);
  return aViewer(pick(draw, [...kinds, 'NOBODY', 'toString']), {
    id: oneIn(draw, 4) ? null : 'v-1',
    subject: oneIn(draw, 2) ? pick(draw, people) : null,
    mandates: new Map(someOf(draw, people).map((person) => [person, oneIn(draw, 2) ? {} : limits(draw)])),
    roles: someOf(draw, roles),
    purpose,
    gate: oneIn(draw, 3) ? null : pick(draw, gates),
    grant: oneIn(draw, 2) ? null : { ...limits(draw), purposes: [...someOf(draw, purposes), purpose ?? 'BILL'] },
  });
}

function meantBy(draw: Draw, clause: Clause): Viewer {
  const purpose = pick(draw, clause.purposes?.length ? clause.purposes : purposes);
  const mandate = oneIn(draw, 2) ? {} : limits(draw);
  return aViewer(clause.viewer, {
    id: 'v-1',
    subject: clause.relation === 'SELF' || oneIn(draw, 3) ? pick(draw, people) : null,
    mandates: new Map(clause.relation === 'AGENT_OF' ? people.slice(draw(2)).map((person) => [person, mandate]) : []),
    roles: [...(clause.roles ?? []), ...someOf(draw, roles)],
    purpose,
    gate: pick(draw, clause.gates?.length ? clause.gates : gates),
    grant: oneIn(draw, 2) ? null : { purposes: [...someOf(draw, purposes), purpose] },
  });
}

/** What holds of each person; of some nothing is known. */
export function someStandings(draw: Draw): ReadonlyMap<string, Standing> {
  return new Map(
    people.flatMap((person) =>
      oneIn(draw, 4)
        ? []
        : [
            [
              person,
              {
                circumstances: new Set([...someOf(draw, circumstances), ...someOf(draw, ['STRANGE'])]),
                consentId: oneIn(draw, 2) ? 'consent-1' : null,
              },
            ] as const,
          ],
    ),
  );
}

/** The house's policy, or one of any form. */
export function somePolicy(draw: Draw, coordinates: readonly string[], texts: readonly string[]): AccessPolicy {
  if (oneIn(draw, 6)) return policyOf(houseRules);
  const rules = Array.from({ length: 1 + draw(5) }, (_, at) => someRule(draw, `rule-${at}`, coordinates, texts));
  return {
    version: `v${draw(9)}`,
    reach: Array.from({ length: 1 + draw(3) }, () => someClause(draw, [])),
    rules,
    overrides: Array.from({ length: draw(2) }, (_, at) => someOverride(draw, `override-${at}`, coordinates)),
  };
}

function someRule(draw: Draw, id: string, coordinates: readonly string[], texts: readonly string[]): Rule {
  const effect = pick(draw, ['SHOW', 'MASK'] as const);
  const anyOf = Array.from({ length: 1 + draw(3) }, () => someClause(draw, consents));
  if (oneIn(draw, 3)) return { id, effect, anyOf };
  if (oneIn(draw, 3)) return { id, effect, anyOf, fields: { categories: [pick(draw, categories)] } };
  if (oneIn(draw, 2)) return { id, effect, anyOf, fields: { coordinates: someOf(draw, coordinates) } };
  const mask = pick(draw, Object.values(redactions)).name;
  return { id, effect: 'MASK', mask, anyOf, fields: { coordinates: someOf(draw, texts) } };
}

function someOverride(draw: Draw, id: string, coordinates: readonly string[]): Override {
  const clauses = Array.from({ length: 1 + draw(1) }, () => {
    const { viewer, relation, ...rest } = someClause(draw, []);
    return {
      viewer,
      relation,
      ...(rest.purposes === undefined ? {} : { purposes: rest.purposes }),
      ...(rest.gates === undefined ? {} : { gates: rest.gates }),
    };
  });
  return {
    id,
    effect: pick(draw, ['MASK', 'WITHHOLD'] as const),
    on: pick(draw, circumstances),
    ...(oneIn(draw, 2) ? {} : { anyOf: clauses }),
    ...(oneIn(draw, 4) ? {} : { fields: { coordinates: someOf(draw, coordinates) } }),
  };
}

function someClause(draw: Draw, consents: readonly string[]): Clause {
  return {
    viewer: pick(draw, kinds),
    relation: pick(draw, relations),
    ...(oneIn(draw, 4) ? { roles: [...someOf(draw, roles), pick(draw, roles)] } : {}),
    ...(oneIn(draw, 4) ? { purposes: [...someOf(draw, purposes), pick(draw, purposes)] } : {}),
    ...(oneIn(draw, 4) ? { gates: [...someOf(draw, gates), pick(draw, gates)] } : {}),
    ...(oneIn(draw, 4) && consents.length > 0 ? { consents } : {}),
    ...(oneIn(draw, 8) ? { from: new Date(noon.getTime() - draw(1) * hourMs).toISOString() } : {}),
    ...(oneIn(draw, 8) ? { until: new Date(noon.getTime() + (1 + draw(1)) * (hourMs / 2)).toISOString() } : {}),
  };
}

function limits(draw: Draw): Mandate {
  return {
    ...(oneIn(draw, 2) ? {} : { purposes: someOf(draw, purposes) }),
    ...(oneIn(draw, 2) ? {} : { categories: someOf(draw, categories) }),
    ...(oneIn(draw, 2) ? {} : { until: someMoment(draw) }),
  };
}
