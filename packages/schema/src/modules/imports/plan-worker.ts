// The other end of plan-import.ts: reads and plans one import, answers, and is over.
import { parentPort, workerData } from 'node:worker_threads';
import { previewLedger } from './ledger-preview.js';
import type { PlanRequest } from './plan-import.js';
import { readFiles } from './read-files.js';

const { files, stored } = workerData as PlanRequest;
parentPort!.postMessage(previewLedger(await readFiles(files), stored));
