import type { FormOfAddress } from '@haicap/domain/personnel';
import { sortNameOf } from '@haicap/domain/personnel';
import { demoId } from './demo-id.js';
import type { PersonnelContent } from './personnel-content.js';
import type { PersonnelRows, PersonRow } from './personnel-rows.js';
import { randomFrom, type Random } from './random.js';

/** Makes people who are plainly invented: "Nguyễn Văn Mẫu 0014". */
export interface SamplePeople {
  /** Somebody new, whose file the unit keeps. */
  readonly invent: (unitId: string, address?: FormOfAddress) => PersonRow;
  /** For choices that are to come out the same every time. */
  readonly random: Random;
}

/** Starts counting people; the same content gives the same people. */
export function samplePeople(content: PersonnelContent, rows: PersonnelRows): SamplePeople {
  const { families, seed, shareWithPrivateData } = content.people;
  const random = randomFrom(seed);
  let count = 0;
  const invent = (unitId: string, address?: FormOfAddress): PersonRow => {
    count += 1;
    const number = String(count).padStart(4, '0');
    const form = address ?? (random.next() < 0.4 ? 'MS' : 'MR');
    const name = `${random.pick(families)} ${form === 'MS' ? 'Thị' : 'Văn'} Mẫu ${number}`;
    const person: PersonRow = {
      id: demoId('person', number),
      full_name: name,
      sort_name: sortNameOf(name),
      form_of_address: form,
      staff_code: `MAU-${number}`,
      unit_id: unitId,
      is_demo: true,
      source: content.sources['sample person']!,
    };
    rows.person.push(person);
    if (random.next() < shareWithPrivateData) {
      rows.person_private.push(privateData(content, random, person, number));
    }
    return person;
  };
  return { invent, random };
}

/** As invented as the person: a telephone number and an address that lead nowhere. */
function privateData(content: PersonnelContent, random: Random, person: PersonRow, number: string) {
  const { ethnicities, qualifications, politicalTheory } = content.people;
  const born = 1966 + random.below(28);
  const admitted = born + 20 + random.below(8);
  return {
    person_id: person.id,
    birth_date: dayIn(random, born),
    sex: person.form_of_address === 'MS' ? 'FEMALE' : 'MALE',
    ethnicity: random.pick(ethnicities),
    phone: `0000 00${number.slice(0, 1)} ${number.slice(1)}`,
    email: `mau${number}@langson.example`,
    address: 'Địa chỉ mẫu',
    qualification: random.pick(qualifications),
    political_theory: random.pick(politicalTheory),
    party_admitted_on: dayIn(random, admitted),
    party_official_on: dayIn(random, admitted + 1),
  };
}

function dayIn(random: Random, year: number): string {
  const month = String(1 + random.below(12)).padStart(2, '0');
  return `${year}-${month}-${String(1 + random.below(28)).padStart(2, '0')}`;
}
