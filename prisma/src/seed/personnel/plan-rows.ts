import { demoId } from './demo-id.js';
import { addBodies, unitOf, type PersonnelBook } from './personnel-book.js';
import type { SamplePeople } from './sample-people.js';

/** The plan of the news item: three posts in each of the units, agreed on, with invented people. */
export function addPlan(book: PersonnelBook, people: SamplePeople, codes: readonly string[]): void {
  const { plan, bodies, sources } = book.content;
  const province = unitOf(book, 'new', plan.unit);
  const units = codes.flatMap((code) => unitOf(book, 'new', code) ?? []);
  if (province === null || units.length === 0) return;
  const planId = demoId('plan', plan.formerProvince);
  const seats = units.flatMap((unit) => addBodies(book, unit, bodies.plannedUnit));
  const lines = seats.map(({ unit, positionId }, index) => ({
    id: demoId('plan line', positionId),
    plan_id: planId,
    ordinal: index + 1,
    position_id: positionId,
    person_id: people.invent(unit.id).id,
    kind: 'PRINCIPAL',
    mode: 'DESIGNATED',
  }));
  book.rows.personnel_plan.push({
    id: planId,
    title: plan.title,
    unit_id: province.id,
    effective_on: plan.effectiveOn,
    event_id: units[0]!.startedById,
    state: 'AGREED',
    revision: 2,
    note: plan.note,
    source: sources[plan.source],
  });
  book.rows.personnel_plan_line.push(...lines);
  ['SUBMITTED', 'AGREED'].forEach((state, index) => {
    book.rows.personnel_plan_revision.push({
      id: demoId('plan revision', planId, state),
      plan_id: planId,
      number: index + 1,
      state,
      effective_on: plan.effectiveOn,
      lines: lines.map((line) => ({
        lineId: line.id,
        positionId: line.position_id,
        personId: line.person_id,
        kind: line.kind,
        mode: line.mode,
        note: null,
        overrideReason: null,
      })),
    });
  });
}
