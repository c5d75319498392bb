// Each lesson folds to one line. What is unfolded stays so, and paper has no way to unfold anything.
export function lessons(root, state = "") {
  return [...root.querySelectorAll(`details[data-lesson]${state}`)];
}

export function names(root, state) {
  return lessons(root, state).map((lesson) => lesson.dataset.lesson);
}

export function printWhole(root) {
  let folded = [];
  const over = new AbortController();
  const unfold = () => {
    folded = lessons(root, ":not([open])");
    for (const lesson of folded) lesson.open = true;
  };
  const fold = () => {
    for (const lesson of folded) lesson.open = false;
  };
  addEventListener("beforeprint", unfold, { signal: over.signal });
  addEventListener("afterprint", fold, { signal: over.signal });
  return () => over.abort();
}
