import type { ImportTexts } from '../../errors/import-texts.js';

/** Texts of imports. */
export const importMessages: ImportTexts = {
  dimension: { area: 'area', population: 'population' },
  delimiter: { ';': 'semicolons', '\t': 'tabs' },
  code: {
    FILE_EMPTY: 'The file is empty. Choose another one.',
    FILE_TYPE_UNKNOWN: 'This is neither a .csv nor an .xlsx file. Save it as one of these.',
    FILE_TOO_LARGE: 'The file is larger than {limit} MB. Split it.',
    FILE_NOT_RECOGNISED: 'What the file holds is not clear. Name the file or sheet one of: {expected}.',
    FILE_TWICE: 'This file and {other} are of the same kind. Send only one of each kind.',
    FILE_MISSING: 'The file {expected} is missing. Send it along.',
    WORKBOOK_DAMAGED: 'The .xlsx file cannot be opened. Open it in a spreadsheet program and save it again.',
    WORKBOOK_WITH_MACROS: 'The .xlsx file has macros and is not accepted. Save it without macros.',
    SHEET_IGNORED: 'The sheet "{sheet}" is empty and was left out.',
    ENCODING_NOT_UTF8: 'Line {line} is not UTF-8. Save the file as "CSV UTF-8".',
    ENCODING_UTF16: 'The file is UTF-16 and was read as such.',
    TEXT_DAMAGED:
      'The text went through a wrong encoding: "{value}". Take the original file and save it as UTF-8.',
    DELIMITER_OTHER: 'The columns are separated by {delimiter}; they were read as such.',
    QUOTES_BROKEN: 'A quotation mark is opened and never closed. Mend this row.',
    HEADER_MISSING: 'The column "{expected}" is missing. Add it to the header row.',
    HEADER_RENAMED: 'The column "{found}" seems to be "{expected}". Rename it.',
    HEADER_TWICE: 'The column "{found}" is there twice. Remove one.',
    HEADER_UNKNOWN: 'The column "{found}" is not used.',
    ROW_LENGTH:
      'The row has {found} cells, the header {expected} columns. Check delimiters and quotation marks.',
    VALUE_MISSING: 'This cell must not be empty. Fill it in.',
    VALUE_UNKNOWN: 'The value "{value}" is not known. Known are: {allowed}.',
    CODE_SHAPE: '"{value}" is not a code: codes of this level have {digits} digits.',
    CODE_ZEROS_RESTORED:
      'The code "{value}" lost its leading zeros and was read as {code}. Format the column as text.',
    CODE_ZEROS_LOST:
      'The code "{value}" lost its leading zeros, and {code} is not the code of any unit in the lists. Enter the full code.',
    CODE_SCIENTIFIC:
      'A spreadsheet turned the code into "{value}". Enter the code of {digits} digits again and format the column as text.',
    DATE_FORMAT: 'The day "{value}" was read as {date}. Better write year-month-day.',
    DATE_AMBIGUOUS: 'The day "{value}" may be {date} or {other}. Write year-month-day.',
    DATE_INVALID: '"{value}" is not a day. Write year-month-day.',
    NUMBER_UNREADABLE: 'The number "{value}" cannot be read; the raw value is kept and not used as a figure.',
    CODE_TWICE: 'The code {code} is in row {row} already. Remove the row or correct the code.',
    KIND_NOT_OF_LEVEL: 'The kind "{value}" does not belong to the level {level}. Correct one of them.',
    NAME_KIND_DIFFERS: 'The name "{name}" does not fit the kind {kind}. The kind as given is kept; check it.',
    PARENT_UNKNOWN: 'No superior unit has the code {code}. Correct the code or add that unit.',
    PARENT_NOT_ALLOWED: 'A province has no superior unit, but the cell says "{value}". Leave it empty.',
    PROVINCE_CONTRADICTS_PARENT:
      'The province {found} is not {expected}, the province of the superior unit. Correct one.',
    AREA_MISSING: 'The area is missing.',
    AREA_DIFFERS:
      'The published area of {published} km² is far from the {measured} km² measured on the boundary; the measured one is used, the published one kept as raw value.',
    POPULATION_MISSING: 'The population is missing.',
    POPULATION_SUSPECT: 'The population {value} is doubtful; it is kept and marked.',
    POPULATION_ABSURD:
      'The population {value} cannot be right ({density} per km²); it is kept as raw value only.',
    SEAT_MISSING: 'The seat is missing.',
    POINT_OUTSIDE:
      'The point {longitude}; {latitude} is outside of Vietnam and not used. Check longitude and latitude.',
    DAY_DIFFERS:
      'The day {found} is not {expected}, that of the other units. One import has one day; split the file or correct the day.',
    LEGAL_BASIS_MISSING:
      'The number of the legal instrument is missing. Enter it, for example 1672/NQ-UBTVQH15.',
    LEGAL_BASIS_SHAPE: '"{value}" does not look like the number of an instrument; it is kept as it stands.',
    DATES_ORDER: '{later} is before {earlier}. Check the days.',
    EXTENT_CONTRADICTS:
      'It says "{found}", but the relation {relation} means "{expected}". Correct one of them.',
    EXTENT_FROM_RELATION: 'The cell is empty; "{extent}" was taken from the relation.',
    LINK_OLD_UNKNOWN: 'No old unit has the code {code}. Correct it, or add the unit to the list before.',
    LINK_NEW_UNKNOWN: 'No new unit has the code {code}. Correct it, or add the unit to the list after.',
    LINK_NAME_DIFFERS: 'The name "{found}" is not "{expected}", the name of code {code}. Check the code.',
    LINK_TWICE: 'This link is in row {row} already. Remove one.',
    LINK_PROVINCE_DIFFERS:
      'The province {found} is not {expected}, the province of the new unit. Correct one.',
    LEGAL_BASIS_DIFFERS: 'The legal basis {found} is not {expected}, that of the new unit. Check it.',
    UNCHANGED_DIFFERS: 'An unchanged unit keeps code and kind: {oldCode}, {newCode}. Correct the relation.',
    ARRANGEMENT_CONTRADICTS:
      'The unit is said to be {arrangement}, but the relation is {relation}. Correct one of them.',
    SOURCE_CONSUMED_TWICE:
      'All the {dimension} of {name} is given away, and another part as well. Correct the parts.',
    SOURCE_NOT_CONSUMED: 'Only a part of the {dimension} of {name} is given away; the rest is not mentioned.',
    OLD_WITHOUT_LINK: '{name} is not in the lineage. Add what became of it.',
    NEW_WITHOUT_LINK: '{name} has no source in the lineage. Add what it was formed from.',
    CHANGE_UNIT_UNKNOWN: 'No unit has the code {code} before {date}. Correct code or day.',
    CHANGE_NAME_DIFFERS: 'The old name "{found}" is not the recorded one, "{expected}". Check the code.',
    CHANGE_WITHOUT_EFFECT: 'Nothing changes for {name}. Remove the row.',
    CODE_IN_USE: 'The code {code} belongs to {name}. Add what became of {name}, or correct the code.',
    IDENTITY_DIFFERS:
      'In the ledger {name} (code {code}) is an old unit that goes on; the file says that it is formed anew. Correct the file or the ledger.',
    ENDS_OTHERWISE: 'In the ledger {name} ended on {date}. Correct the file or the ledger.',
    ACT_IN_PROGRESS:
      'A rearrangement by {number} is being prepared (state: {status}). Apply or cancel it first.',
    VALUE_CORRECTED: '"{found}" is replaced by "{expected}".',
    GEOJSON_INVALID: 'This is not a GeoJSON FeatureCollection. Export the file again.',
    GEOMETRY_TYPE: 'The geometry "{value}" cannot be used. A boundary is a Polygon or MultiPolygon.',
    GEOMETRY_RING: 'A boundary line is not closed. Export the file again.',
    COORDINATES_OUTSIDE:
      'The point {longitude}; {latitude} is outside of Vietnam. Use WGS 84, longitude first.',
    BOUNDARY_CODE_UNKNOWN:
      'No unit has the code {code} on {date}. Correct the code or import the units first.',
    UNIT_UNKNOWN: 'No unit has the code {code} on {date}. Correct the code or the date.',
    UNIT_BEYOND_REACH:
      '{name} is outside the area where you may import personnel. Remove the row, or ask somebody who may.',
    ID_UNKNOWN:
      'There is no such record within your reach. Take the id from an export again, or leave the cell empty.',
    VERSION_STALE:
      'Somebody changed the record after the file was exported. Export again and edit the new file.',
    ROW_TWICE: 'Row {row} is about the same record. Remove one of the two.',
    TEXT_TOO_LONG: 'Longer than {most} characters. Shorten it.',
    NUMBER_INVALID: '“{value}” is not a whole number from 0 to {most}. Correct it.',
    ORGANIZATION_UNKNOWN:
      '{unit} has no body “{name}”. Correct the name, or add it to the file organizations.',
    ORGANIZATION_SEVERAL: 'There are several bodies “{name}”. Fill in organization_id from an export.',
    ORGANIZATION_HAS_HOLDERS:
      'After {date} {count} people still hold posts in this body. End these assignments first.',
    TYPE_UNKNOWN: 'The catalogue has no post “{value}”. Use a key or a name of the catalogue.',
    TYPE_NOT_OF_BODY:
      'By the catalogue {organization} has no post {post}. It is written all the same; please check.',
    POSITION_UNKNOWN: '{organization} has no position {post}. Correct it, or add it to the file positions.',
    POSITION_SEVERAL: '{organization} has several positions {post}. Fill in title or position_id.',
    PERSON_DUPLICATE:
      'There is somebody of this name already: {candidates}. If it is that person, fill in person_id or staff_code; if it is somebody else, write new into person_id.',
    PERSON_TAKEN_FOR:
      'Taken for {candidates}, of the same name in the same unit; nobody is added. If it is somebody else, write new into person_id.',
    PERSON_SAME_NAME:
      'Somebody new is added because of the staff code, although there are people of the same name: {candidates}.',
    PERSON_NEEDS_KEY: 'A name alone does not say who it is: {candidates}. Fill in person_id or staff_code.',
    PERSON_NAME_DIFFERS:
      'The name “{found}” differs from the recorded name “{expected}” of this code. Check the code.',
    PERSON_UNKNOWN: 'Nobody found for “{value}”. Correct it, or add the person to the file persons.',
    STAFF_CODE_TAKEN: 'The staff code {value} belongs to somebody else. Check the code.',
    DECISION_INCOMPLETE:
      'A decision needs its number, its day and its issuer. Fill in all three, or leave all empty.',
    ASSIGNMENT_DIFFERS:
      'Differs from the recorded assignment in: {columns}. A file changes only the end, the term and the note; change anything else in the system.',
    ASSIGNMENT_NOT_TO_PLACE:
      'This assignment did not end with its unit, so nobody is to be placed. Remove the row.',
    PLACED_OTHERWISE: 'This person has been placed otherwise. Remove the row, or change it in the system.',
    PERSONNEL_REFUSED: '{finding}',
    PERSONNEL_NOTED: '{finding}',
  },
  step: {
    planning: 'Comparing with the ledger',
    instruments: 'Writing legal instruments',
    units: 'Writing units',
    acts: 'Writing rearrangements',
    versions: 'Writing versions of units',
    targets: 'Writing resulting units',
    parts: 'Writing parts',
    boundaries: 'Writing boundaries',
    organizations: 'Writing bodies and posts',
    persons: 'Writing people',
    assignments: 'Writing assignments',
  },
  failure: {
    ERRORS_SINCE_PREVIEW:
      'The ledger has changed since the preview and there are now {count} errors. Nothing was stored; upload the files again to see them.',
    LEDGER_MOVED: 'Somebody else changed the ledger meanwhile. Nothing was stored; upload the files again.',
    PERSONNEL_MOVED:
      'Personnel was changed by somebody else meanwhile, or your rights were. Nothing was stored; upload the files again.',
    INTERNAL:
      'Something went wrong in the system. Nothing was stored; try again, or give an administrator the error code {errorId}.',
  },
};
