// Keeps what is in the fields a short while after the last change: in an exam as the answer, elsewhere
// as a draft. One message at a time for a form: what changes meanwhile goes after the acknowledgement,
// with the turn it brings.

export function keeper(root, send, pause) {
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
    changed.set(form, setTimeout(keep, pause, form));
  };

  const drop = (form) => {
    clearTimeout(changed.get(form));
    changed.delete(form);
  };

  const all = () => Promise.all([...changed.keys(), ...running.keys()].map(keep));
  // A page that goes out of sight may never come back: a closed tab, a closed laptop.
  const away = () => document.visibilityState === "hidden" && all();

  root.addEventListener("input", (event) => note(event.target.form));
  document.addEventListener("visibilitychange", away);
  // Gives the forms whose last change nobody has heard.
  const stop = () => {
    document.removeEventListener("visibilitychange", away);
    const left = [...changed.keys(), ...running.keys()];
    left.forEach(drop);
    return left;
  };
  return { keep, note, drop, all, stop };
}
