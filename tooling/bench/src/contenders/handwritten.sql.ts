/** One statement for each operation; `json` is the whole body of the answer. */

const moment = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const address = (table: string) => `json_build_object('line1', ${table}.line1, 'line2', ${table}.line2,
  'city', ${table}.city, 'region', ${table}.region, 'postalCode', ${table}.postal_code, 'country', ${table}.country)`;

const fullName = `nullif(concat_ws(' ', nullif(c.given_name, ''), nullif(c.family_name, '')), '')`;

const primaryEmail = `(select e.address from email_address e where e.person_id = c.person_id and e.is_primary)`;

const contactObject = `json_build_object('id', c.id, 'version', c.version, 'givenName', c.given_name,
  'familyName', c.family_name, 'fullName', ${fullName}, 'email', ${primaryEmail}, 'phone', c.phone,
  'language', c.language, 'postalAddress', ${address('c')}, 'updatedAt', ${moment('c.updated_at')})`;

const contact = `(select ${contactObject} from contact c where c.person_id = p.id)`;

const supervisorObject = (table: string) => `json_build_object('id', ${table}.id, 'version', ${table}.version,
  'name', ${table}.name, 'licenceType', ${table}.licence_type, 'licenceNumber', ${table}.licence_number)`;

const siteObject = (table: string) => `json_build_object('id', ${table}.id, 'version', ${table}.version,
  'name', ${table}.name, 'address', ${table}.address, 'phone', ${table}.phone)`;

const supervisors = `(select coalesce(json_agg(${supervisorObject('s')} order by s.id), '[]')
  from supervisor s where s.person_id = p.id)`;

const sites = `(select coalesce(json_agg(${siteObject('s')} order by s.id), '[]') from site s where s.person_id = p.id)`;

const supervisions = `(select coalesce(json_agg(json_build_object('id', s.id, 'version', s.version,
    'startsOn', s.starts_on, 'endsOn', s.ends_on, 'supervisor', ${supervisorObject('v')},
    'site', case when t.id is not null then ${siteObject('t')} end) order by s.id), '[]')
  from supervision s join supervisor v on v.id = s.supervisor_id left join site t on t.id = s.site_id
  where s.person_id = p.id)`;

const emails = `(select coalesce(json_agg(json_build_object('id', e.id, 'address', e.address,
    'isPrimary', e.is_primary, 'verifiedAt', ${moment('e.verified_at')}) order by e.created_at, e.id), '[]')
  from email_address e where e.person_id = p.id)`;

const subscription = `(select json_build_object('id', s.id, 'version', s.version, 'state', s.state,
    'trialStartedAt', ${moment('s.trial_started_at')}, 'trialEndsAt', ${moment('s.trial_ends_at')}, 'plan', s.plan,
    'nextPlan', s.next_plan, 'paidUntil', ${moment('s.paid_until')}, 'canceledAt', ${moment('s.canceled_at')},
    'endedAt', ${moment('s.ended_at')})
  from subscription s where s.person_id = p.id)`;

const billing = `(select json_build_object('id', b.id, 'version', b.version, 'name', b.name,
    'billingAddress', ${address('b')}, 'paymentMethod', json_build_object('brand', b.card_brand,
      'lastFour', b.card_last_four, 'expires', b.card_expires), 'updatedAt', ${moment('b.updated_at')})
  from billing b where b.person_id = p.id)`;

export const meStatement = `select json_build_object('data', json_build_object('me', json_build_object('id', p.id,
    'createdAt', ${moment('p.created_at')}, 'contact', ${contact}, 'emailAddresses', ${emails},
    'supervisors', ${supervisors}, 'sites', ${sites}, 'supervisions', ${supervisions},
    'subscription', ${subscription}, 'billing', ${billing})))::text as json
  from person p where p.id = $1`;

const pageOf = (person: string) => `select json_build_object('data', json_build_object('people',
    json_build_object('nodes', coalesce(json_agg(${person} order by p.id), '[]'))))::text as json
  from (select id from person order by id limit $1) p`;

export const listStatement = pageOf(`json_build_object('id', p.id, 'contact', ${contact},
    'supervisors', ${supervisors}, 'sites', ${sites}, 'subscription', ${subscription})`);

export const contactsStatement = pageOf(`json_build_object('id', p.id, 'contact', (select json_build_object('id', c.id,
    'givenName', c.given_name, 'familyName', c.family_name, 'fullName', ${fullName}, 'email', ${primaryEmail},
    'phone', c.phone, 'language', c.language, 'postalAddress', json_build_object('city', c.city, 'region', c.region,
      'postalCode', c.postal_code)) from contact c where c.person_id = p.id))`);

export const updateStatement = `with c as (
    update contact set phone = $2, version = version + 1, updated_at = now() where person_id = $1 returning *
  )
  select json_build_object('data', json_build_object('updateContact', json_build_object(
    '__typename', 'ContactUpdated', 'personId', c.person_id, 'contact', ${contactObject})))::text as json from c`;
