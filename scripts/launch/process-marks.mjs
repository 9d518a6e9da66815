import { readFileSync } from 'node:fs';

/**
 * Names a process so that a later one with the same number is not taken for it: after a restart of a
 * container the numbers begin again.
 */
export function identityOf(processId) {
  return `${processId} ${startOf(processId)}`;
}

/** Whether the process that an identity names still runs. */
export function isRunning(identity) {
  const [processId, start] = identity.trim().split(' ');
  if (!/^\d+$/.test(processId) || !isAlive(Number(processId))) return false;
  return start === undefined || start === '' || start === startOf(processId);
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** When the process began, as the kernel counts it; empty on systems that don't tell. A zombie has no start. */
function startOf(processId) {
  try {
    const fields = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ')[1].split(' ');
    return fields[0] === 'Z' ? 'ended' : `${fields[19]}@${bootId()}`;
  } catch {
    return '';
  }
}

function bootId() {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}
