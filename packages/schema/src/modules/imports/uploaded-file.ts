/** A file as it was uploaded or read from a disk. */
export interface UploadedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Largest file that is accepted, in bytes. */
export const LARGEST_FILE: number = 20 * 1024 * 1024;
/** Most files of one import. */
export const MOST_FILES = 20;
