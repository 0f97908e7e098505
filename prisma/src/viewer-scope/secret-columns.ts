/** Columns that the role of viewers may write at most, never read: they stay out of what Prisma selects by itself. */
export const SECRET_COLUMNS = {
  user: { passwordHash: true },
  session: { tokenHash: true },
  apiKey: { secretHash: true },
  totpCredential: { secret: true, lastStep: true },
  recoveryCode: { codeHash: true },
  oneTimeCode: { codeHash: true },
} as const;
