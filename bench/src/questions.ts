/** A question asked of both servers: as GraphQL of the API, as hand-written SQL of the limit. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** One statement that answers with one JSON value; `$1`… are `parameters`. */
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const AS_OF = '2025-07-01';

/** The questions, in the order of the report. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'page of 50 communes with superior unit and predecessors',
    query: `query Page($asOf: Date) {
      units(asOf: $asOf, filter: { level: [COMMUNE] }, orderBy: [{ field: NAME, direction: ASC }], first: 50) {
        nodes {
          id code name kind areaKm2 population
          parent(asOf: $asOf) { id code name }
          predecessors { id areaPart populationPart source { id code name } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: { asOf: AS_OF },
    sql: `with page as (
        select * from administrative_unit_version
        where level = 'COMMUNE' and valid_from <= $1::date and (valid_to is null or valid_to > $1::date)
        order by name, id limit 50)
      select json_agg(json_build_object('id', p.id, 'code', p.code, 'name', p.name, 'kind', p.kind, 'areaKm2', p.area_km2, 'population', p.population,
        'parent', (select json_build_object('id', v.id, 'code', v.code, 'name', v.name) from administrative_unit_version v
          where v.unit_id = p.parent_unit_id and v.valid_from <= $1::date and (v.valid_to is null or v.valid_to > $1::date)),
        'predecessors', (select coalesce(json_agg(json_build_object('id', c.id, 'areaPart', c.area_part, 'populationPart', c.population_part,
            'source', (select json_build_object('id', s.id, 'code', s.code, 'name', s.name) from administrative_unit_version s
              where s.unit_id = c.source_unit_id and s.valid_from < e.operational_from and s.valid_to >= e.operational_from limit 1))), '[]')
          from territorial_change_target t
          join territorial_change_event e on e.id = t.event_id and e.status = 'OPERATIONAL'
          join territorial_change_part c on c.target_id = t.id
          where t.unit_id = p.unit_id)) order by p.name, p.id) as answer
      from page p`,
    parameters: [AS_OF],
  },
  {
    name: 'unit page: versions, lineage both ways, facilities, indicators',
    query: `query Unit($code: String!, $asOf: Date!) {
      unit(code: $code, asOf: $asOf) {
        id
        versions { id code name kind validFrom validTo areaKm2 population seat }
        predecessors { id areaPart populationPart clause source { id code name } event { id title } }
        successors { id areaPart populationPart clause target { id code name } event { id title } }
        facilities { id kind name condition }
        indicators { id indicator value periodFrom periodTo }
      }
    }`,
    variables: { code: '00301', asOf: AS_OF },
    sql: `with wanted as (select unit_id from administrative_unit_version
        where code = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date))
      select json_build_object('id', u.id,
        'versions', (select json_agg(json_build_object('id', v.id, 'code', v.code, 'name', v.name, 'kind', v.kind, 'validFrom', v.valid_from,
            'validTo', v.valid_to, 'areaKm2', v.area_km2, 'population', v.population, 'seat', v.seat) order by v.valid_from)
          from administrative_unit_version v where v.unit_id = u.id),
        'predecessors', (select coalesce(json_agg(json_build_object('id', c.id, 'areaPart', c.area_part, 'populationPart', c.population_part, 'clause', c.clause,
            'event', json_build_object('id', e.id, 'title', e.title),
            'source', (select json_build_object('id', s.id, 'code', s.code, 'name', s.name) from administrative_unit_version s
              where s.unit_id = c.source_unit_id and s.valid_from < e.operational_from and s.valid_to >= e.operational_from limit 1))), '[]')
          from territorial_change_target t join territorial_change_event e on e.id = t.event_id join territorial_change_part c on c.target_id = t.id
          where t.unit_id = u.id and e.status = 'OPERATIONAL'),
        'successors', (select coalesce(json_agg(json_build_object('id', c.id, 'areaPart', c.area_part, 'populationPart', c.population_part, 'clause', c.clause,
            'event', json_build_object('id', e.id, 'title', e.title), 'target', json_build_object('id', t.unit_id, 'code', t.code, 'name', t.name))), '[]')
          from territorial_change_part c join territorial_change_target t on t.id = c.target_id join territorial_change_event e on e.id = c.event_id
          where c.source_unit_id = u.id and e.status = 'OPERATIONAL'),
        'facilities', (select coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'name', f.name, 'condition', f.condition)), '[]') from facility f where f.unit_id = u.id),
        'indicators', (select coalesce(json_agg(json_build_object('id', i.id, 'indicator', i.indicator, 'value', i.value, 'periodFrom', i.period_from, 'periodTo', i.period_to)), '[]')
          from unit_indicator i where i.unit_id = u.id)) as answer
      from administrative_unit u join wanted w on w.unit_id = u.id`,
    parameters: ['00301', AS_OF],
  },
  {
    name: 'search without accents, top 20',
    query: `query Search($text: String!) { search(text: $text, first: 20) { kind title subtitle node { id } } }`,
    variables: { text: 'hoa binh' },
    sql: `select json_agg(hit) as answer from (
        select id, code, name, valid_to from administrative_unit_version
        where search_text like '%' || fold_vi($1) || '%' order by (valid_to is null) desc, name, id limit 20) hit`,
    parameters: ['hoa binh'],
  },
  {
    name: 'difference of two dates, whole country',
    query: `query Difference($from: Date!, $to: Date!) {
      unitDifference(from: $from, to: $to) {
        levels { level before after change decreasePercent kinds { kind before after change } }
        rows { province { id name } before after change }
      }
    }`,
    variables: { from: '2025-06-30', to: AS_OF },
    sql: `select json_agg(line) as answer from (
        select level, kind, count(*) filter (where valid_from <= $1::date and (valid_to is null or valid_to > $1::date)) as before,
               count(*) filter (where valid_from <= $2::date and (valid_to is null or valid_to > $2::date)) as after
        from administrative_unit_version group by level, kind) line`,
    parameters: ['2025-06-30', AS_OF],
  },
];
