import { importMessage, type ImportMessage, type ImportTable } from '@haicap/domain/units/import';
import { readCsv, type ReadFile } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import { LARGEST_FILE, type UploadedFile } from './uploaded-file.js';
import { isZip } from './zip-directory.js';

/** Reads the files of a ledger import: what a file is, its first bytes say, not its name. */
export async function readFiles(files: readonly UploadedFile[]): Promise<ReadFile> {
  const tables: ImportTable[] = [];
  const messages: ImportMessage[] = [];
  for (const file of files) {
    const read = await readFile(file);
    tables.push(...read.tables);
    messages.push(...read.messages);
  }
  return { tables, messages };
}

async function readFile(file: UploadedFile): Promise<ReadFile> {
  const problem = sizeProblem(file);
  if (problem !== null) return { tables: [], messages: [problem] };
  if (isZip(file.content)) return readWorkbook(file);
  if (isBinary(file.content)) {
    return { tables: [], messages: [importMessage({ file: file.name, row: 1 }, null, 'FILE_TYPE_UNKNOWN')] };
  }
  return readCsv(file);
}

/** What is wrong with the size of a file, if anything. */
export function sizeProblem({ name, content }: UploadedFile): ImportMessage | null {
  const origin = { file: name, row: 1 };
  if (content.byteLength === 0) return importMessage(origin, null, 'FILE_EMPTY');
  if (content.byteLength <= LARGEST_FILE) return null;
  return importMessage(origin, null, 'FILE_TOO_LARGE', { limit: LARGEST_FILE / 1024 / 1024 });
}

/** Old .xls, PDF and pictures begin with bytes that no text begins with. */
function isBinary(content: Uint8Array): boolean {
  const start = Buffer.from(content.subarray(0, 8));
  const signatures = ['d0cf11e0', '25504446', '89504e47', 'ffd8ff', '47494638', '1f8b'];
  return signatures.some((signature) => start.toString('hex').startsWith(signature));
}
