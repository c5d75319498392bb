// Keeps the answers of an exam as they are given, a short while after the last change. One message at
// a time for a form: what changes meanwhile goes after the acknowledgement, with the turn it brings.

const PAUSE = 400; // ms without a change

export function keeper(root, send) {
  const changed = new Map(); // form -> the timer of its pause
  const running = new Map(); // form -> the promise that its messages are heard

  const run = async (form) => {
    while (changed.has(form)) {
      clearTimeout(changed.get(form));
      changed.delete(form);
      await send(form);
    }
    running.delete(form);
  };

  const keep = (form) => {
    if (!running.has(form)) running.set(form, run(form));
    return running.get(form);
  };

  const note = (form) => {
    clearTimeout(changed.get(form));
    changed.set(form, setTimeout(keep, PAUSE, form));
  };

  root.addEventListener("input", (event) => note(event.target.form));
  return { keep, note, all: () => Promise.all([...changed.keys(), ...running.keys()].map(keep)) };
}
