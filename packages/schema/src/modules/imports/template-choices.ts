import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import {
  CHOICES_SHEET,
  PERSONNEL_CHOICES,
  PERSONNEL_FORMATS,
  PERSONNEL_WORDS,
} from '@haicap/domain/personnel/import';
import type { Feature } from 'write-excel-file/node';

/** Lists of words that cells offer, on a sheet of their own: a list within a cell may have 255 letters only. */
export interface TemplateChoices {
  readonly sheet: string;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** The lists of the personnel import; `types` are the keys of the catalogue of posts. */
export function choiceSheet(types: readonly string[]): TemplateChoices {
  return {
    sheet: CHOICES_SHEET,
    lists: { ...PERSONNEL_WORDS, ...(types.length > 0 && { positionType: types }) },
  };
}

/** Writes the choices into the sheets of the personnel import; the package has no part of its own for that. */
export function choiceFeature(choices: TemplateChoices, rows: number): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet }) => {
            const markup = validationsOf(String(sheet), choices, rows);
            return markup === '' ? xml : xml.replace('</sheetData>', () => `</sheetData>${markup}`);
          },
        },
      },
    },
  };
}

function validationsOf(sheet: string, { sheet: lists, lists: words }: TemplateChoices, rows: number): string {
  const format = PERSONNEL_FORMATS.find(({ name }) => name === sheet);
  if (format === undefined) return '';
  const named: Readonly<Record<string, string>> = { ...PERSONNEL_CHOICES[format.kind], type: 'positionType' };
  const columns = [...format.columns, ...format.optional];
  const validations = columns.flatMap((column, index) => {
    const list = named[column];
    const place = list === undefined ? -1 : Object.keys(words).indexOf(list);
    if (place === -1) return [];
    const cells = `${letterOf(index)}2:${letterOf(index)}${rows + 1}`;
    const letter = letterOf(place);
    const from = `'${lists}'!$${letter}$2:$${letter}$${words[list!]!.length + 1}`;
    // A post may be named in words too; of the other lists nothing else is understood.
    const isClosed = column === 'type' ? 0 : 1;
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="${isClosed}" sqref="${cells}"><formula1>${from}</formula1></dataValidation>`,
    ];
  });
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
}

/** A, B … Z: no sheet has more columns. */
function letterOf(index: number): string {
  return String.fromCodePoint('A'.codePointAt(0)! + index);
}
