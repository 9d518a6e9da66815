const MAX_OUTPUT_CHARACTERS = 64_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Waits for a child that installs or builds: its output is kept back for the case that it fails, and a
 * signal to the launcher ends it too.
 */
export function watchStep(child, nameChild) {
  if (child.pid !== undefined) nameChild(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-MAX_OUTPUT_CHARACTERS);
    });
  }
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise((resolve) => {
    const end = (failure) => {
      for (const signal of SIGNALS) process.off(signal, pass);
      resolve({ failure, output: output.trim() });
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code, signal) => end(code === 0 ? undefined : `it ended with ${code ?? signal}`));
  });
}
