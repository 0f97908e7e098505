import type { Translation } from '../../translation.js';
import type { imports as vietnamese } from '../vi/imports.js';

/** Messages of the area `imports`. */
export const imports: Translation<typeof vietnamese> = {
  list: {
    title: 'Imports',
    description: 'Every import has two steps: preview row by row, then write all of it or nothing.',
    new: 'New import',
    emptyTitle: 'No import yet',
    emptyText: 'Choose lists of units, or files of bodies and personnel, to begin.',
    column: {
      when: 'When',
      kind: 'Kind',
      files: 'Files',
      rows: 'Rows',
      status: 'State',
      who: 'By',
    },
  },
  new: {
    title: 'New import',
    description: 'Step 1: choose the files. Every cell is read and checked; nothing is changed.',
    kind: 'What to import',
    ledger: 'Takes .csv (UTF-8) or .xlsx; each file, or each sheet, carries one of these names:',
    boundaries: 'Takes GeoJSON (WGS 84); each feature has a property “code”, the code of the unit.',
    file: {
      unitsBefore: 'units-before – units before the rearrangement',
      unitsAfter: 'units-after – units after it, with legal basis, seat, area, population',
      lineage: 'lineage – which old unit went to which new one, whole or in part',
      lineageProvinces: 'lineage-provinces – old and new provinces',
      legalDocuments: 'legal-documents – legal documents (optional)',
      organizations: 'organizations – bodies of units',
      positions: 'positions – posts and their headcount',
      persons: 'persons – people (no protected data)',
      assignments: 'assignments – with the decision where there is one',
      placements: 'placements – where people of ended units go',
    },
    personnelHint:
      'Files exported from the personnel pages carry ids (…_id) and version: copy these columns into the template to change exactly those records. People of the same name are always listed, never merged: fill in person_id or staff_code, or write new for somebody new.',
    template: 'Download a template (.xlsx)',
    files: 'Files',
    filesHint: 'Choose several at once or drop them into this frame; up to 20 MB each.',
    choose: 'Choose files…',
    size: '{size} kB',
    remove: 'Remove {name}',
    preview: 'Preview',
    nothingYet: 'Nothing is written until you confirm in step 2.',
    refusedTitle: 'The files were not accepted',
    noAnswer:
      'The server did not answer. Check the connection and try again; the chosen files are still here.',
  },
  page: {
    title: 'Import: {kind}',
    created: 'Uploaded {when} · {who}',
    apply: 'Apply',
    discard: 'Discard',
    askTitle: 'Apply this import?',
    askText:
      '{created} new rows, {changed} changed, {warnings} with warnings (their raw values are kept). All is written at once; if anything fails, nothing is.',
    running: {
      PREVIEWING: 'Reading and checking the files…',
      APPLYING: 'Writing…',
    },
    failedTitle: 'The import failed; nothing was written',
    failedText: 'Try again; if it fails again, tell the operator.',
    appliedTitle: 'All written',
    appliedText: 'Finished {when}. Importing the same files again changes nothing.',
    toPersonnel: 'Go to personnel',
    toUnits: 'Show the units',
    goneTitle: 'There is no such import',
    goneText: 'The address is wrong, or the import is outside of what you may see.',
    errorsTitle:
      '{count, plural, one {# row has an error: nothing can be applied yet} other {# rows have errors: nothing can be applied yet}}',
    errorsText:
      'Mend the rows below in the file and upload it again. The rows to mend can be downloaded with their reasons.',
    counts: 'Rows by file and state',
    file: 'File',
    rows: '{count, plural, one {# row} other {# rows}}',
    filter: 'Filter by state',
    rowsLabel: 'Rows of the import',
    place: 'Place',
    cells: 'Content',
    messages: 'Messages',
    reason: 'reason',
    downloadFaulty: 'Download rows to check (.csv)',
  },
};
