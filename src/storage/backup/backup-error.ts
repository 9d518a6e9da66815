/** A backup that can't be written, read or loaded; the message says what to do. Nothing has been changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
