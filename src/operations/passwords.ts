/** Passwords as they are stored and compared: argon2id, with the settings that OWASP advises. */
import { hash, verify } from '@node-rs/argon2';

/** 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet, argon2id. The number is the library's for argon2id. */
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(plainForm(password), settings);
}

/** Takes as long for nobody as for somebody: where there is no hash, one of nobody's is compared. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const isRight = await verify(passwordHash ?? (await nobodysHash), plainForm(password));
  return isRight && passwordHash !== null;
}

let nobodysHash: Promise<string> | undefined;

/** The same letters in another encoding are the same password. */
function plainForm(password: string): string {
  return password.normalize('NFKC');
}
