// What stood in the fields when the kernel did not hear it any more. When the cell is run again the
// new quiz takes it over and gives it to the new kernel, so that nothing is typed twice. Every quiz on
// the page loads this script anew, so the page itself has to hold it.

const HELD = Symbol.for("quizbook.unheard");

// Item id -> fields, for one quiz of one notebook, as one learner meets it: the page may stay open
// while another learner starts the server again.
export function unheardOf(model, { quiz: name, whose }) {
  const quiz = `${model.widget_manager?.context?.path}\n${name}\n${whose}`;
  const held = (globalThis[HELD] ??= new Map());
  if (!held.has(quiz)) held.set(quiz, new Map());
  return held.get(quiz);
}
