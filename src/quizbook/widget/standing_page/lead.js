// JupyterLab goes to a heading only in a notebook that is laid out already, and what is drawn after
// that pushes the heading away. So it is brought into view again until it stays there, or until
// the reader does anything.
const STEPS = 75; // of 200 ms: what a notebook with charts may take to open
const STILL = 10; // steps without a move
const ACTS = ["wheel", "pointerdown", "keydown"];

function heading(own, id) {
  const panels = document.querySelectorAll(".jp-NotebookPanel:not(.lm-mod-hidden)");
  const found = [...panels].filter((panel) => panel !== own);
  const all = found.flatMap((panel) => [...panel.querySelectorAll("h1, h2, h3, h4, h5, h6")]);
  return all.find((node) => node.dataset.jupyterId === id);
}

export function lead(link, id) {
  const own = link.closest(".jp-NotebookPanel");
  const acted = new AbortController();
  const stop = () => acted.abort();
  for (const kind of ACTS) {
    document.addEventListener(kind, stop, { capture: true, signal: acted.signal });
  }
  let steps = 0;
  let still = 0;
  const step = () => {
    if (acted.signal.aborted) return;
    const node = heading(own, id);
    const view = node?.closest(".jp-WindowedPanel-outer");
    if (view) {
      const before = view.scrollTop;
      view.scrollTop += node.getBoundingClientRect().top - view.getBoundingClientRect().top;
      still = Math.abs(view.scrollTop - before) < 2 ? still + 1 : 0;
    }
    steps += 1;
    if (still < STILL && steps < STEPS) setTimeout(step, 200);
    else stop();
  };
  setTimeout(step, 200);
}
