import type { ImportKind } from '../../shared/schema.generated';

/** How an upload ended. */
export type UploadOutcome =
  | { readonly kind: 'created'; readonly id: string }
  | { readonly kind: 'refused'; readonly message: string | null };

/** Sends files for a preview; nothing is changed by it. */
export async function uploadImport(kind: ImportKind, files: readonly File[]): Promise<UploadOutcome> {
  const form = new FormData();
  form.append('kind', kind);
  for (const file of files) form.append('files', file, file.name);
  try {
    const response = await fetch('/imports', { method: 'POST', body: form, credentials: 'same-origin' });
    const answer = (await response.json()) as { id?: string; message?: string };
    if (response.ok && answer.id !== undefined) return { kind: 'created', id: answer.id };
    return { kind: 'refused', message: answer.message ?? null };
  } catch {
    // No answer at all: the network, not the files.
    return { kind: 'refused', message: null };
  }
}
